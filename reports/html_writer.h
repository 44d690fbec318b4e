// The audit as one HTML file that needs nothing else: no network, readable without its script, fit for print; the audit as JSON
// is inside. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteHtml(const Audit& audit, const WriteOptions& options);

// A batch as a folder: index.html first, then a page per document.
struct SiteFile {
  std::string name;
  std::string content;
};
std::vector<SiteFile> WriteSite(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
