// The audit as GitHub flavoured Markdown, for comments, job summaries and files that people edit further. At most 65,000 characters, so
// that it fits a comment on GitHub: what does not fit is counted instead of printed, and each document gets its share. Pure.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteMarkdown(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
