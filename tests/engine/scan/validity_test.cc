#include "engine/scan/validity.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

constexpr std::string_view kPack = R"(
[[fact]]
name = "report_year"
from = "title"
pattern = '(?P<value>20[0-9]{2})年'
[[instrument]]
id = "contracts"
kind = "law"
title = "合同法"
until = 2021-01-01
replaced_by = "civil-code"
[[instrument]]
id = "civil-code"
kind = "law"
title = "民法典"
[[instrument]]
id = "labour-contracts"
kind = "law"
title = "劳动合同法"
[[instrument]]
id = "outline"
kind = "plan"
title = "实施纲要（2021—2025年）"
period = [2021, 2025]
successor = "unknown"
[[instrument]]
id = "outline-wrong"
kind = "plan"
title = "实施纲要（2022—2025年）"
never = true
replaced_by = "outline"
[[instrument]]
id = "seven"
kind = "plan"
title = "七五普法"
series = "s"
period = [2016, 2020]
anywhere = true
replaced_by = "eight"
[[instrument]]
id = "eight"
kind = "plan"
title = "八五普法"
series = "s"
period = [2021, 2025]
anywhere = true
successor = "unknown"
[[rule]]
id = "r"
group = "g"
title = "t"
kind = "validity"
check = "references"
severity = "major"
points = 2
leaves = ["s"]
next_year = ["plan"]
relied = ["按照", "落实"]
studied = ["学习", "宣传"]
history = ["废止", { phrase = "{year}年", slow = true }]
former = ["原"]
prefixes = ["中华人民共和国"]
local = ["省"]
except = ["法{律|治}"]
[[rule]]
id = "c"
group = "g"
title = "t"
kind = "validity"
check = "current"
points = 2
series = ["s"]
next_year = ["plan"]
relied = ["制定"]
history = ["收官"]
)";

std::string VerdictIn(std::string_view rule, std::string_view year, std::string_view done,
                      std::string_view planned = "加强培训。") {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kPack);
  const DocumentAudit audit = test::AuditOf(
      *rules, "某镇" + std::string(year) + "年报告\n\n一、主要成效\n" + std::string(done) +
                  "\n二、工作计划\n" + std::string(planned) + "\n");
  return test::Verdict(test::OutcomeOf(*rules, audit, rule));
}

TEST(ValidityTest, JudgesByTheReportYear) {
  EXPECT_EQ(VerdictIn("r", "2020", "按照《合同法》审查合同3份。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2021", "按照《合同法》审查合同3份。"), "fail outdated 4");
}

TEST(ValidityTest, FindsNamesWithoutMarksAndWithPrefixes) {
  EXPECT_EQ(VerdictIn("r", "2023", "按照合同法审查合同3份。"), "fail outdated 4");
  EXPECT_EQ(VerdictIn("r", "2023", "按照《中华人民共和国合同法》审查。"), "fail outdated 4");
}

TEST(ValidityTest, TakesALongerNameForWhatItIs) {
  EXPECT_EQ(VerdictIn("r", "2023", "按照《劳动合同法》调处纠纷3件。"), "pass");
  EXPECT_EQ(
      VerdictIn("r", "2023", "按照《合同法实施办法》《某省合同法》审查，按照某省合同法办理。"),
      "pass");
  EXPECT_EQ(VerdictIn("r", "2023", "签订合同法律顾问把关。"), "pass");
}

TEST(ValidityTest, TheNearestWordSaysHowANameIsMeant) {
  EXPECT_EQ(VerdictIn("r", "2023", "按照计划学习《民法典》《合同法》。"), "partial outdated 4");
  EXPECT_EQ(VerdictIn("r", "2023", "学习以后按照《合同法》办理。"), "fail outdated 4");
  EXPECT_EQ(VerdictIn("r", "2023", "开展《合同法》宣传3场。"), "partial outdated 4");
}

TEST(ValidityTest, LetsThePastBePast) {
  EXPECT_EQ(VerdictIn("r", "2023", "原《合同法》不适用。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2023", "原《某法》、《合同法》不适用。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2023", "原《某法》已改，按照《合同法》办理。"), "fail outdated 4");
  EXPECT_EQ(VerdictIn("r", "2023", "《合同法》已经废止。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2023", "复查2020年按照《合同法》签订的合同。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2023", "2023年按照《合同法》签订合同。"), "fail outdated 4");
}

TEST(ValidityTest, LeavesAnUnknownSuccessorToAPerson) {
  EXPECT_EQ(VerdictIn("r", "2025", "落实《实施纲要（2021—2025年）》。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2026", "落实《实施纲要（2021—2025年）》。"), "review undetermined 4");
}

TEST(ValidityTest, ThePlanSpeaksOfTheYearAfter) {
  EXPECT_EQ(VerdictIn("r", "2025", "做了工作。", "落实《实施纲要（2021—2025年）》。"),
            "review undetermined 6");
}

TEST(ValidityTest, KnowsNamesThatWereNeverRight) {
  EXPECT_EQ(VerdictIn("r", "2023", "落实《实施纲要（2022—2025年）》。"), "fail wrong-term 4");
}

TEST(ValidityTest, LeavesASeriesToTheRuleThatAsksForIt) {
  EXPECT_EQ(VerdictIn("r", "2023", "开展七五普法。"), "pass");
  EXPECT_EQ(VerdictIn("r", "2023", "落实八五普法。开展七五普法。"), "fail outdated 4");
}

TEST(ValidityTest, AsksForThePlanOfTheYear) {
  EXPECT_EQ(VerdictIn("c", "2023", "开展八五普法。"), "pass 4");
  EXPECT_EQ(VerdictIn("c", "2023", "制定《某镇“八五”普法规划》。"), "pass 4");
  EXPECT_EQ(VerdictIn("c", "2023", "通读《某镇“八五”普法规划》。"), "fail title-only 4");
  EXPECT_EQ(VerdictIn("c", "2023", "开展七五普法。"), "fail outdated 4");
  EXPECT_EQ(VerdictIn("c", "2023", "七五普法收官。"), "fail missing");
  EXPECT_EQ(VerdictIn("c", "2021", "七五普法收官。"), "partial weak 4");
  EXPECT_EQ(VerdictIn("c", "2023", "做了工作。", "开展八五普法。"), "fail planned-only 6");
  EXPECT_EQ(VerdictIn("c", "2023", "尚未开展八五普法。"), "fail negated 4");
}

TEST(ValidityTest, ReadsAClauseFullOfNames) {
  // Quadratic time would meet the time-out.
  std::string text = "按照";
  for (int i = 0; i < 20'000; ++i) {
    text += "《合同法》学习2023年";
  }
  EXPECT_EQ(VerdictIn("r", "2023", text).substr(0, 13), "fail outdated");
}

}  // namespace
}  // namespace hegui
