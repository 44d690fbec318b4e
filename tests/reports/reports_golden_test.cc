#include <gtest/gtest.h>

#include <string>

#include "reports/report_writer.h"
#include "tests/support/golden.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

struct Case {
  const char* file;
  ReportFormat format;
  ReportLanguage language = ReportLanguage::kChinese;
  bool batch = false;
};

class ReportsGoldenTest : public ::testing::TestWithParam<Case> {};

TEST_P(ReportsGoldenTest, WritesWhatWasReviewed) {
  const Case& param = GetParam();
  WriteOptions options;
  options.language = param.language;
  std::string report =
      WriteReport(param.format, param.batch ? test::SampleBatch() : test::SampleAudit(), options);
  // The style sheet is reviewed where it stands; here it would bury the report, and its digest change with every colour.
  if (param.format == ReportFormat::kHtml) {
    const std::size_t style = report.find("<style>");
    report.replace(style, report.find("</style>") - style, "<style>…");
    const std::size_t digest = report.find("sha256-");
    report.replace(digest, report.find("&#39;", digest) - digest, "sha256-…");
  }
  testing::CompareWithGolden(std::string("reports/") + param.file, report);
}

INSTANTIATE_TEST_SUITE_P(
    All, ReportsGoldenTest,
    ::testing::Values(
        Case{"sample.zh.json", ReportFormat::kJson},
        Case{"sample.en.json", ReportFormat::kJson, ReportLanguage::kEnglish},
        Case{"batch.zh.jsonl", ReportFormat::kJsonLines, ReportLanguage::kChinese, true},
        Case{"sample.zh.md", ReportFormat::kMarkdown},
        Case{"sample.en.md", ReportFormat::kMarkdown, ReportLanguage::kEnglish},
        Case{"batch.zh.md", ReportFormat::kMarkdown, ReportLanguage::kChinese, true},
        Case{"sample.zh.html", ReportFormat::kHtml},
        Case{"sample.en.html", ReportFormat::kHtml, ReportLanguage::kEnglish},
        Case{"batch.zh.html", ReportFormat::kHtml, ReportLanguage::kChinese, true},
        Case{"sample.zh.txt", ReportFormat::kText},
        Case{"sample.en.txt", ReportFormat::kText, ReportLanguage::kEnglish},
        Case{"batch.zh.txt", ReportFormat::kText, ReportLanguage::kChinese, true},
        Case{"batch.zh.sarif", ReportFormat::kSarif, ReportLanguage::kChinese, true},
        Case{"batch.en.junit", ReportFormat::kJunit, ReportLanguage::kEnglish, true},
        Case{"batch.zh.github", ReportFormat::kGithub, ReportLanguage::kChinese, true},
        Case{"batch.zh.gitlab", ReportFormat::kGitlab, ReportLanguage::kChinese, true},
        Case{"batch.zh.csv", ReportFormat::kCsv, ReportLanguage::kChinese, true}),
    [](const ::testing::TestParamInfo<Case>& param) {
      std::string name = param.param.file;
      for (char& c : name) {
        c = c == '.' ? '_' : c;
      }
      return name;
    });

}  // namespace
}  // namespace hegui
