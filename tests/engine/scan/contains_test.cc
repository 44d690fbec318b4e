#include "engine/scan/contains.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

std::string VerdictOf(std::string_view rule_toml, std::string_view text) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\nkind = \"contains\"\nseverity = "
      "\"major\"\npoints = 4\n" +
      std::string(rule_toml));
  const DocumentAudit audit = test::AuditOf(*rules, text);
  return test::Verdict(test::OutcomeOf(*rules, audit, "r"));
}

constexpr std::string_view kHead = "某镇2024年报告\n\n一、主要成效\n";

std::string Done(std::string_view text) {
  return std::string(kHead) + std::string(text) + "\n";
}

TEST(ContainsTest, TheWordsOfAStandaloneHeadingAreNoEvidence) {
  EXPECT_EQ(VerdictOf("any = [\"政务公开\"]", Done("（一）推进政务公开\n公布了各类事项。")), "fail missing");
}

TEST(ContainsTest, TheWordsOfARunInHeadingAre) {
  EXPECT_EQ(VerdictOf("any = [\"政务公开\"]", Done("（一）推进政务公开。公布了各类事项。\n（二）加强执法监督。开展了检查。")),
            "pass 4");
}

TEST(ContainsTest, AnExceptionTakesTheMatchAway) {
  constexpr std::string_view kRule = "any = [\"法律顾问\"]\nexcept = [\"村法律顾问\"]";
  EXPECT_EQ(VerdictOf(kRule, Done("各村法律顾问到岗。")), "fail missing");
  EXPECT_EQ(VerdictOf(kRule, Done("各村法律顾问到岗，镇聘请法律顾问。")), "pass 4");
}

TEST(ContainsTest, ACompanionMustStandInTheSameSentence) {
  constexpr std::string_view kRule = "any = [\"座谈会\"]\nwith = [\"决策\"]";
  EXPECT_EQ(VerdictOf(kRule, Done("召开座谈会听取对决策的意见。")), "pass 4");
  EXPECT_EQ(VerdictOf(kRule, Done("召开老干部座谈会。决策依法作出。")), "fail missing");
}

TEST(ContainsTest, ANumberBelowTheLimitIsPartial) {
  constexpr std::string_view kRule = "any = [\"审核合同{int}份\"]\nat_least = 10";
  EXPECT_EQ(VerdictOf(kRule, Done("审核合同42份。")), "pass 4");
  EXPECT_EQ(VerdictOf(kRule, Done("审核合同三份。")), "partial below-threshold 4");
}

TEST(ContainsTest, AnIntegerIsNoDecimalAndNoPercentage) {
  EXPECT_EQ(VerdictOf("any = [\"审核合同{int}份\"]", Done("审核合同3.5份。")), "fail missing");
  EXPECT_EQ(VerdictOf("any = [\"审核合同{int}份\"]", Done("审核合同1.2万份。")), "pass 4");
  EXPECT_EQ(VerdictOf("any = [\"审核率{int}\"]", Done("审核率95%。")), "fail missing");
  EXPECT_EQ(VerdictOf("any = [\"审核率{percent}\"]", Done("审核率95%。")), "pass 4");
}

TEST(ContainsTest, AllItemsAreNeededWhereTheRuleSaysAll) {
  constexpr std::string_view kRule =
      "need = \"all\"\npartial_from = 2\n[[rule.item]]\nlabel = \"甲\"\nany = [\"部署\"]\n"
      "[[rule.item]]\nlabel = \"乙\"\nany = [\"过问\"]\n[[rule.item]]\nlabel = \"丙\"\nany = [\"督办\"]\n";
  EXPECT_EQ(VerdictOf(kRule, Done("亲自部署、过问、督办。")), "pass 4 4 4");
  EXPECT_EQ(VerdictOf(kRule, Done("亲自部署、过问。")), "partial incomplete 4 4");
  EXPECT_EQ(VerdictOf(kRule, Done("亲自部署。")), "fail incomplete 4");
  EXPECT_EQ(VerdictOf(kRule, Done("工作有序。")), "fail missing");
}

TEST(ContainsTest, ItemsShareThePointsAndTheLastTakesWhatRoundingLeft) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\nkind = \"contains\"\nseverity = \"major\"\n"
      "points = 1\nneed = \"all\"\n[[rule.item]]\nlabel = \"甲\"\nany = [\"部署\"]\n"
      "[[rule.item]]\nlabel = \"乙\"\nany = [\"过问\"]\n[[rule.item]]\nlabel = \"丙\"\nany = [\"督办\"]\n");
  const DocumentAudit audit = test::AuditOf(*rules, Done("亲自部署。"));
  const Outcome& outcome = test::OutcomeOf(*rules, audit, "r");
  ASSERT_EQ(outcome.items.size(), 3U);
  EXPECT_EQ(outcome.items[0].possible + outcome.items[1].possible + outcome.items[2].possible, 100);
  EXPECT_EQ(outcome.earned, 33);
}

TEST(ContainsTest, OneOfEachListSatisfiesAnItemWithAll) {
  constexpr std::string_view kRule = "[[rule.item]]\nlabel = \"逐项\"\nall = [[\"公示\"], [\"记录\"], [\"审核\"]]\n";
  EXPECT_EQ(VerdictOf(kRule, Done("落实公示、记录、审核。")), "pass 4 4 4");
  EXPECT_EQ(VerdictOf(kRule, Done("落实公示、记录。")).substr(0, 18), "partial incomplete");
  EXPECT_EQ(VerdictOf(kRule, Done("落实公示。")), "fail missing");
}

TEST(ContainsTest, ADenialInAchievementsSaysMoreThanAPromiseInThePlan) {
  EXPECT_EQ(VerdictOf("any = [\"法律顾问\"]",
                      Done("尚未聘请法律顾问。\n二、2025年工作计划\n聘请法律顾问。")),
            "fail negated 4 6");
}

TEST(ContainsTest, AbsenceSaysWhereItWasLookedForAndForWhat) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\nkind = \"contains\"\nseverity = \"major\"\n"
      "points = 1\nany = [\"政务公开\"]\n");
  const DocumentAudit audit = test::AuditOf(*rules, Done("（一）推进政务公开\n公布了各类事项。"));
  const Outcome& outcome = test::OutcomeOf(*rules, audit, "r");
  EXPECT_EQ(outcome.searched.terms, (std::vector<std::string>{"政务公开"}));
  EXPECT_EQ(outcome.searched.sections.size(), 2U);
  ASSERT_TRUE(outcome.searched.nearest.has_value());
  EXPECT_EQ(outcome.searched.nearest->note, "note.heading-only");
}

TEST(ContainsTest, DoesNotApplyWhereTheTextSaysThatThereIsNothing) {
  constexpr std::string_view kRule = "any = [\"行政复议\"]\nnot_applicable = [\"无行政复议案件\"]";
  EXPECT_EQ(VerdictOf(kRule, Done("全年无行政复议案件。")), "na not-applicable 4");
}

}  // namespace
}  // namespace hegui
