#include "engine/score/scorecard.h"

#include <gtest/gtest.h>

#include <utility>

namespace hegui {
namespace {

PackDefinition PackWith(int rules) {
  PackDefinition pack;
  for (int i = 0; i < rules; ++i) {
    RuleDefinition rule;
    rule.id = "r" + std::to_string(i);
    rule.group = i % 2 == 0 ? "even" : "odd";
    rule.points = 500;
    pack.rules.push_back(std::move(rule));
  }
  pack.score.groups = {{"even", "even", {}}, {"odd", "odd", {}}};
  pack.score.bands = {{9000, "A"}, {6000, "B"}, {0, "C"}};
  return pack;
}

Outcome Of(int rule, Status status, int earned, int possible) {
  Outcome outcome;
  outcome.rule = rule;
  outcome.status = status;
  outcome.earned = earned;
  outcome.possible = possible;
  return outcome;
}

TEST(ScorecardTest, NotApplicableLeavesTheDenominator) {
  const auto card = Score({Of(0, Status::kPass, 500, 500), Of(1, Status::kNotApplicable, 0, 0)},
                          PackWith(2), {});
  ASSERT_TRUE(card);
  EXPECT_EQ(card->lower, 10000);
  EXPECT_EQ(card->possible, 500);
}

TEST(ScorecardTest, NothingApplicableIsNoNumber) {
  EXPECT_FALSE(Score({Of(0, Status::kNotApplicable, 0, 0)}, PackWith(1), {}));
  EXPECT_FALSE(Score({}, PackWith(0), {}));
}

TEST(ScorecardTest, WhatAPersonMustLookAtOpensTheInterval) {
  const auto card = Score({Of(0, Status::kPass, 500, 500), Of(1, Status::kReview, 0, 500)},
                          PackWith(2), {});
  EXPECT_EQ(card->lower, 5000);
  EXPECT_EQ(card->upper, 10000);
  EXPECT_EQ(card->coverage, 5000);
}

TEST(ScorecardTest, RoundsHalfUpOnce) {
  // 1/3 = 33.333…, 2/3 = 66.666…, 1/800 = 0.125 → 0.13
  EXPECT_EQ(Score({Of(0, Status::kPartial, 100, 300)}, PackWith(1), {})->lower, 3333);
  EXPECT_EQ(Score({Of(0, Status::kPartial, 200, 300)}, PackWith(1), {})->lower, 6667);
  EXPECT_EQ(Score({Of(0, Status::kPartial, 1, 800)}, PackWith(1), {})->lower, 13);
}

TEST(ScorecardTest, TheLedgerAddsUpToWhatWasLost) {
  Outcome items = Of(1, Status::kPartial, 150, 300);
  items.items = {{"a", Status::kPass, Reason::kNone, 100, 100},
                 {"b", Status::kPartial, Reason::kWeak, 50, 100},
                 {"c", Status::kFail, Reason::kMissing, 0, 100}};
  const auto card = Score({Of(0, Status::kFail, 0, 500), items, Of(2, Status::kPass, 500, 500)},
                          PackWith(3), {});
  int sum = 0;
  for (const LedgerLine& line : card->ledger) {
    sum += line.points;
  }
  EXPECT_EQ(card->ledger.size(), 3U);
  EXPECT_EQ(sum, card->earned - card->possible);
}

TEST(ScorecardTest, GroupsAddUpToTheWhole) {
  const auto card = Score({Of(0, Status::kPass, 500, 500), Of(1, Status::kFail, 0, 500)},
                          PackWith(2), {});
  ASSERT_EQ(card->groups.size(), 2U);
  EXPECT_EQ(card->groups[0].earned + card->groups[1].earned, card->earned);
  EXPECT_EQ(card->groups[0].possible + card->groups[1].possible, card->possible);
}

TEST(ScorecardTest, GradesAreBandsOfTheLowerBound) {
  EXPECT_EQ(Score({Of(0, Status::kPartial, 450, 500)}, PackWith(1), {})->grade, "A");
  EXPECT_EQ(Score({Of(0, Status::kPartial, 449, 500)}, PackWith(1), {})->grade, "B");
  EXPECT_EQ(Score({Of(0, Status::kFail, 0, 500)}, PackWith(1), {})->grade, "C");
}

TEST(ScorecardTest, AVetoCapsTheGradeAndSaysWhatItWas) {
  PackDefinition pack = PackWith(20);
  pack.score.vetoes = {{"", Severity::kFatal, "B", {}}};
  std::vector<Outcome> outcomes;
  for (int i = 0; i < 20; ++i) {
    outcomes.push_back(Of(i, i == 3 ? Status::kFail : Status::kPass, i == 3 ? 0 : 500, 500));
  }
  outcomes[3].severity = Severity::kFatal;
  const auto card = Score(outcomes, pack, {});
  EXPECT_EQ(card->grade, "B");
  EXPECT_EQ(card->uncapped_grade, "A");
  EXPECT_EQ(card->vetoed_by, (std::vector<int>{3}));
}

TEST(ScorecardTest, AVetoNeverRaisesAGrade) {
  PackDefinition pack = PackWith(1);
  pack.score.vetoes = {{"r0", std::nullopt, "A", {}}};
  EXPECT_EQ(Score({Of(0, Status::kFail, 0, 500)}, pack, {})->grade, "C");
}

TEST(ScorecardTest, TheGateIsJudgedOnTheLowerBound) {
  PackDefinition pack = PackWith(2);
  pack.score.gate.min_score_hundredths = 6000;
  const std::vector<Outcome> outcomes{Of(0, Status::kPass, 500, 500), Of(1, Status::kReview, 0, 500)};
  const auto card = Score(outcomes, pack, {});
  EXPECT_FALSE(card->gate_passes);
  ASSERT_EQ(card->gate_reasons.size(), 1U);
  EXPECT_EQ(card->gate_reasons[0].code, "gate.min-score");
  EXPECT_EQ(card->gate_reasons[0].arguments,
            (MessageArguments{{"score", "50"}, {"limit", "60"}}));
  EXPECT_TRUE(Score(outcomes, pack, {true, {}, {}})->gate_passes);
  EXPECT_TRUE(Score(outcomes, pack, {false, 5000, {}})->gate_passes);
}

TEST(ScorecardTest, AGraveFailureFailsTheGate) {
  Outcome minor = Of(0, Status::kFail, 0, 500);
  minor.severity = Severity::kMinor;
  EXPECT_TRUE(Score({minor}, PackWith(1), {false, {}, Severity::kMajor})->gate_passes);
  EXPECT_FALSE(Score({minor}, PackWith(1), {false, {}, Severity::kMinor})->gate_passes);
}

}  // namespace
}  // namespace hegui
