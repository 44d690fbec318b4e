#include "tests/support/report_text.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/xlsx_file.h"

namespace hegui::test {

std::string ReportText(ReportFormat format, const Audit& audit, const WriteOptions& options) {
  const Result<std::string> report = WriteReport(format, audit, options);
  EXPECT_TRUE(report.has_value());
  if (!report || format != ReportFormat::kXlsx) {
    return report.value_or("");
  }
  std::string text = XlsxPart(*report, "docProps/core.xml") + XlsxPart(*report, "docProps/app.xml");
  for (const XlsxSheet& sheet : ReadXlsx(*report)) {
    text += sheet.name + "\n";
    for (const std::vector<XlsxCell>& row : sheet.rows) {
      for (const XlsxCell& cell : row) {
        text += cell.text + "\n";
      }
    }
  }
  return text;
}

}  // namespace hegui::test
