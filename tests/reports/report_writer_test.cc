#include "reports/report_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/report_text.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

TEST(ReportWriterTest, KnowsItsFormatsByName) {
  EXPECT_THAT(ReportFormatNames(),
              ::testing::ElementsAre("text", "json", "jsonl", "md", "html", "sarif", "junit",
                                     "github", "gitlab", "csv", "xlsx"));
  for (const std::string& name : ReportFormatNames()) {
    EXPECT_TRUE(ReportFormatNamed(name)) << name;
  }
}

TEST(ReportWriterTest, KnowsNoOtherNames) {
  EXPECT_EQ(ReportFormatNamed("pdf").error().code, "C021");
  EXPECT_EQ(ReportFormatNamed("").error().code, "C021");
}

// An unknown key shows as ⟦key⟧, a pattern that was not filled in with its braces.
TEST(ReportWriterTest, HasWordsForEverythingInBothLanguages) {
  for (const std::string& name : ReportFormatNames()) {
    std::string chinese;
    for (const ReportLanguage language : {ReportLanguage::kChinese, ReportLanguage::kEnglish}) {
      WriteOptions options;
      options.language = language;
      const std::string report =
          test::ReportText(*ReportFormatNamed(name), test::SampleBatch(), options);
      EXPECT_EQ(report.find("⟦"), std::string::npos) << name;
      EXPECT_EQ(report.find(", plural,"), std::string::npos) << name;
      EXPECT_NE(report, chinese) << name << " is the same in both";
      chinese = report;
    }
  }
}

TEST(ReportWriterTest, WritesTheSameBytesForTheSameAudit) {
  for (const std::string& name : ReportFormatNames()) {
    const ReportFormat format = *ReportFormatNamed(name);
    const Result<std::string> first = WriteReport(format, test::SampleBatch(), {});
    ASSERT_TRUE(first) << name;
    EXPECT_FALSE(first->empty()) << name;
    EXPECT_EQ(*first, *WriteReport(format, test::SampleBatch(), {})) << name;
  }
}

}  // namespace
}  // namespace hegui
