// The audit as GitHub flavoured Markdown, for comments and for files that people edit further. Bounded: what does not fit a
// comment (65,536 characters) is counted instead of printed. Pure.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteMarkdown(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
