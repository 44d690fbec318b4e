#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

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

void Replace(std::string& text, std::string_view from, std::string_view to, std::string_view by) {
  const std::size_t begin = text.find(from) + from.size();
  text.replace(begin, text.find(to, begin) - begin, by);
}

// Style sheet and script are reviewed where they stand, the data in the JSON; here they would bury the report, and their digests
// change with every colour.
std::string WithoutAssets(std::string html) {
  Replace(html, "<style>", "</style>", "…");
  Replace(html, "style-src &#39;sha256-", "&#39;", "…");
  Replace(html, "script-src &#39;sha256-", "&#39;", "…");
  Replace(html, "<script>", "</script>", "…");
  Replace(html, "id=\"audit-data\">", "</script>", "…");
  return html;
}

class ReportsGoldenTest : public ::testing::TestWithParam<Case> {};

TEST_P(ReportsGoldenTest, WritesWhatWasReviewed) {
  const Case& param = GetParam();
  WriteOptions options;
  options.language = param.language;
  std::string report =
      *WriteReport(param.format, param.batch ? test::SampleBatch() : test::SampleAudit(), options);
  if (param.format == ReportFormat::kHtml) {
    report = WithoutAssets(std::move(report));
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
