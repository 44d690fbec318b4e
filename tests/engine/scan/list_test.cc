#include "engine/scan/list.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/scan/entries.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

std::string VerdictOf(std::string_view rule_toml, std::string_view problems) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\nkind = \"list\"\nrole = \"problems\"\n"
      "severity = \"major\"\npoints = 4\n" +
      std::string(rule_toml));
  const DocumentAudit audit =
      test::AuditOf(*rules, "某镇2024年报告\n\n一、主要成效\n做了工作。\n" + std::string(problems));
  return test::Verdict(test::OutcomeOf(*rules, audit, "r"));
}

constexpr std::string_view kCount =
    "check = \"count\"\nat_least = 3\nentry_has = [\"不足\", \"不够\", \"不高\"]\nentry_not = [\"我们将\"]\n";

TEST(ListTest, CountsSubsections) {
  EXPECT_EQ(VerdictOf(kCount, "二、存在的问题\n（一）执法力量不足。\n（二）普法力度不够。\n（三）审查质量不高。\n"),
            "pass 6 7 8");
}

TEST(ListTest, CountsMembersEnumeratedInTheText) {
  EXPECT_EQ(VerdictOf(kCount, "二、存在的问题\n一是执法力量不足；二是普法力度不够；三是审查质量不高。\n"),
            "pass 6 6 6");
}

TEST(ListTest, CountsSentencesWhereNothingIsEnumerated) {
  EXPECT_EQ(VerdictOf(kCount, "二、存在的问题\n执法力量不足。普法力度不够。\n"),
            "partial below-threshold 6 6");
}

TEST(ListTest, DoesNotCountMeasuresOrRepetitions) {
  EXPECT_EQ(VerdictOf(kCount, "二、存在的问题\n（一）执法力量不足。\n（二）执法力量不足。\n（三）我们将加强培训。\n"),
            "partial below-threshold 6");
}

TEST(ListTest, DoesNotApplyWithoutThePart) {
  EXPECT_EQ(VerdictOf(kCount, "二、工作计划\n加强培训。\n"), "na not-applicable");
}

constexpr std::string_view kCauses =
    "check = \"share\"\nhas = [\"由于\", \"原因是\"]\ncommon = [\"上述问题的原因\"]\n";

TEST(ListTest, MostEntriesMustHaveWhatIsAskedOfEach) {
  EXPECT_EQ(VerdictOf(kCauses, "二、存在的问题\n（一）力量不足，原因是编制少。\n（二）力度不够，原因是经费少。\n（三）质量不高。\n"),
            "pass 6 7");
  EXPECT_EQ(VerdictOf(kCauses, "二、存在的问题\n（一）力量不足，原因是编制少。\n（二）力度不够。\n（三）质量不高。\n"),
            "partial incomplete 7 8");
  EXPECT_EQ(VerdictOf(kCauses, "二、存在的问题\n（一）力量不足。\n（二）力度不够。\n"), "fail missing 6 7");
}

TEST(ListTest, OneStatementMaySpeakForAll) {
  EXPECT_EQ(VerdictOf(kCauses, "二、存在的问题\n（一）力量不足。\n（二）力度不够。\n（三）上述问题的原因，一是编制少。\n").substr(0, 4),
            "pass");
}

std::string AnswerVerdict(std::string_view rest) {
  return VerdictOf(
      "check = \"answered\"\nby = \"plan\"\nhas = [\"年底前\"]\nhas_not = [\"争取年底前\"]\nlacking = \"weak\"\n"
      "stop_words = [\"加强\", \"不足\", \"不高\", \"工作\", \"单一\"]\ncommon_words = [\"执法\", \"普法\"]\n",
      rest);
}

TEST(ListTest, APlanAnswersProblemsAndHasTargets) {
  const std::string problems = "二、存在的问题\n（一）执法力量不足。\n（二）普法形式单一。\n三、工作计划\n";
  EXPECT_EQ(AnswerVerdict(problems + "（一）年底前充实执法力量。\n（二）创新普法形式。\n"), "pass 9");
  EXPECT_EQ(AnswerVerdict(problems + "（一）充实执法力量。\n（二）创新普法形式。\n"), "partial weak 9 10");
  EXPECT_EQ(AnswerVerdict(problems + "（一）充实执法力量，争取年底前完成。\n（二）创新普法形式。\n"),
            "partial weak 9 10");
  EXPECT_EQ(AnswerVerdict(problems + "（一）加强执法工作。\n（二）年底前建成广场。\n"), "partial weak 6 7");
  EXPECT_EQ(AnswerVerdict(problems + "（一）加强执法工作。\n（二）加强普法工作。\n"), "fail weak 9 10");
}

TEST(ListTest, WithoutProblemsOnlyTheTargetsOfAPlanCount) {
  EXPECT_EQ(AnswerVerdict("二、工作计划\n年底前建成广场。\n"), "pass 6");
  EXPECT_EQ(AnswerVerdict("二、工作计划\n加强工作。\n"), "fail weak 6");
  EXPECT_EQ(AnswerVerdict("二、存在的问题\n执法力量不足。\n"), "fail missing");
}

TEST(EntriesTest, EntriesAreTheSameByTheirCharacterPairs) {
  EXPECT_TRUE(SameEntry("执法力量仍然不足", "执法力量仍然不足。", 80));
  EXPECT_FALSE(SameEntry("执法力量不足", "普法力度不够", 80));
  EXPECT_FALSE(SameEntry("", "", 80));
}

}  // namespace
}  // namespace hegui
