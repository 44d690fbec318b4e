// Reports as the words they hold, for tests that look for some.
#pragma once

#include <string>

#include "reports/report_writer.h"

namespace hegui::test {

// A report that is text as it is; of a workbook all cells, and what it says of itself.
std::string ReportText(ReportFormat format, const Audit& audit, const WriteOptions& options);

}  // namespace hegui::test
