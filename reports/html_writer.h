// The audit as one HTML file that needs nothing else: no network, readable without its script, fit for print; the audit as JSON
// is inside. Pure.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteHtml(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
