#include "engine/scan/duplicate.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

std::string VerdictOf(std::string_view text) {
  static const std::shared_ptr<const RuleSet> rules = test::PackOf(R"(
[[rule]]
id = "r"
group = "g"
title = "t"
kind = "duplicate"
points = 4
min_characters = 10
near_characters = 20
near_percent = 80
except = ["深入学习贯彻"]
)");
  const DocumentAudit audit =
      test::AuditOf(*rules, "某镇2024年报告\n\n一、主要成效\n" + std::string(text));
  return test::Verdict(test::OutcomeOf(*rules, audit, "r"));
}

constexpr std::string_view kLong =
    "组织镇村干部集中学习行政处罚法和行政复议法等法律，依法办事能力明显增强。";

TEST(DuplicateTest, PassesWhatStandsOnce) {
  EXPECT_EQ(VerdictOf("组织干部学习行政处罚法三次。\n调解村民之间的矛盾纠纷若干件。\n"), "pass");
}

TEST(DuplicateTest, FailsASentenceThatStandsTwice) {
  EXPECT_EQ(VerdictOf("组织干部学习行政处罚法三次。\n其他工作。\n组织干部学习行政处罚法三次。\n"),
            "fail duplicate 4 6");
}

TEST(DuplicateTest, SpacingPunctuationAndNumbersInFrontDoNotCount) {
  EXPECT_EQ(
      VerdictOf("一是组织干部，学习行政处罚法三次；二是其他。\n1.组织干部学习、行政处罚法三次。\n"),
      "fail duplicate 4 5");
}

TEST(DuplicateTest, TwoFiguresAreTwoFacts) {
  EXPECT_EQ(VerdictOf("组织干部学习行政处罚法3次。\n组织干部学习行政处罚法5次。\n"), "pass");
}

TEST(DuplicateTest, ShortSentencesAndSetPhrasesDoNotCount) {
  EXPECT_EQ(VerdictOf("取得明显成效。\n取得明显成效。\n"), "pass");
  EXPECT_EQ(VerdictOf("深入学习贯彻有关会议精神。\n深入学习贯彻有关会议精神。\n"), "pass");
}

TEST(DuplicateTest, NearlyTheSameIsPartial) {
  std::string other(kLong);
  other.replace(other.find("增强"), std::string_view("增强").size(), "提升");
  EXPECT_EQ(VerdictOf(std::string(kLong) + "\n" + other + "\n"), "partial duplicate 4 5");
}

TEST(DuplicateTest, SentencesThatFollowEachOtherAreOnePassage) {
  const std::string passage = "组织干部学习行政处罚法三次。调解村民之间的矛盾纠纷若干件。";
  EXPECT_EQ(VerdictOf(passage + "\n其他。\n" + passage + "\n"), "fail duplicate 4 6");
}

TEST(DuplicateTest, HeadingsAreNotCompared) {
  EXPECT_EQ(VerdictOf("（一）组织全体干部学习行政处罚法\n组织全体干部学习行政处罚法。做了工作。\n"),
            "pass");
}

TEST(DuplicateTest, ATextOfOneSentenceOverAndOverIsDoneInTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    text += std::string(kLong);
    text += std::to_string(i) + "次会议由镇党委书记主持召开并且印发会议纪要到各村。";
  }
  EXPECT_EQ(VerdictOf(text + "\n").substr(0, 16), "fail duplicate 4");
}

}  // namespace
}  // namespace hegui
