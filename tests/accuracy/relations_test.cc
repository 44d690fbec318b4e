#include "tests/accuracy/relations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "tests/support/audited.h"

namespace hegui::accuracy {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

LabelledReport SmallReport() {
  LabelledReport report;
  report.name = "small";
  report.path = "small.txt";
  report.bytes =
      "石桥镇人民政府关于2024年工作情况的报告\n县委、县政府：\n现将情况报告如下"
      "：\n"
      "一、工作成效\n聘请法律顾问2名。修建道路4公里。\n"
      "二、存在的不足\n人员较少。\n三、2025年工作打算\n修建道路5公里。\n"
      "石桥镇人民政府\n2025年1月9日\n";
  return report;
}

// A rule that takes its words for met wherever they stand, and one that
// listens.
constexpr const char* kDeaf = R"(
[[rule]]
id = "deaf"
group = "g"
title = "t"
asks = "t"
points = 100
hint = "h"
kind = "contains"
where = ["done", "problems", "plan", "suggestions"]
any = ["法律顾问"]
credit = { planned = "full", problem = "full", suggestion = "full" }
)";
constexpr const char* kListening = R"(
[[rule]]
id = "deaf"
group = "g"
title = "t"
asks = "t"
points = 100
hint = "h"
kind = "contains"
any = ["法律顾问"]
)";

TEST(StatementsTest, ARowIsReadOrSaidToBeWrong) {
  const Statements read = ParseStatements(
      "# "
      "remark\na\taffirmed\tTS\t甲。\na\tsung\t\t甲。\na\tgood"
      "\tX\t甲。\na\tgood\t\t甲\na\n");
  ASSERT_EQ(read.statements.size(), 1U);
  EXPECT_EQ(read.statements[0].levels, "TS");
  EXPECT_THAT(read.problems, ElementsAre("3: no such form: sung", "4: no such level: X",
                                         "5: does not end a sentence", "6: not four columns"));
}

TEST(StatementsTest, TheStatementsOfTheRepositoryCoverTheRulesOfContent) {
  const Statements read =
      ParseStatements(ReadWhole(HEGUI_SOURCE_DIR "/tests/accuracy/statements.tsv"));
  EXPECT_THAT(read.problems, IsEmpty());
  std::map<std::string, std::map<std::string, int>> counts;
  for (const Statement& statement : read.statements) {
    ++counts[statement.rule][statement.form];
  }
  EXPECT_EQ(counts.size(), 35U);
  for (auto& [rule, forms] : counts) {
    EXPECT_GE(forms["affirmed"], 3) << rule;
    EXPECT_GE(forms["negated"], 1) << rule;
    EXPECT_GE(forms["planned"], 1) << rule;
  }
}

TEST(RelationsTest, AStatementCountsWhereWorkIsTold) {
  LabelledReport report = SmallReport();
  const std::size_t title = report.bytes.find("工作情况的报告");
  report.bytes.replace(title, std::string("工作情况").size(), "法治政府建设情况");
  const RelationResults results =
      CheckStatements(*test::EmbeddedPack(), {report},
                      {{"f01-gov-adviser", "affirmed", "", "聘请法律顾问3名。"}}, true);
  EXPECT_EQ(results.shares.at("removed").part, 1);
  EXPECT_EQ(results.shares.at("affirmed").part, 1);
  EXPECT_EQ(results.shares.at("in-plan").part, 1);
  EXPECT_THAT(results.violations, IsEmpty());
}

TEST(RelationsTest, ARuleThatCountsPlansAndProblemsIsFound) {
  const auto rules = test::PackOf(kDeaf);
  const RelationResults results = CheckStatements(
      *rules, {SmallReport()}, {{"deaf", "affirmed", "", "聘请法律顾问3名。"}}, true);
  EXPECT_EQ(results.shares.at("in-plan").part, 0);
  EXPECT_EQ(results.shares.at("in-problems").part, 0);
  EXPECT_EQ(results.shares.at("own-in-plan").part, 0);
  EXPECT_THAT(results.violations, Contains(HasSubstr("in-plan  small  deaf: pass")));
}

TEST(RelationsTest, FormsOfAReportDoNotChangeItsVerdicts) {
  const RelationResults results = CheckForms(*test::PackOf(kListening), SmallReport());
  EXPECT_THAT(results.violations, IsEmpty());
  EXPECT_GE(results.shares.size(), 11U);
}

}  // namespace
}  // namespace hegui::accuracy
