// An audit as SARIF 2.1.0, for code scanning services. Findings are results, what a person must look at has the kind "review", waived
// results are suppressed; documents that could not be read are notifications. Formats without lines of a file (docx, pdf, …)
// point to the file's first line and name section, paragraph and page as logical location. Within the limits that GitHub states:
// 25,000 results and rules, 100 locations a result (the first ones are kept, the count of all is told).
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteSarif(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
