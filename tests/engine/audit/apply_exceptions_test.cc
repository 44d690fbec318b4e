#include "engine/audit/apply_exceptions.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/score/scorecard.h"

namespace hegui {
namespace {

using Indices = std::vector<std::size_t>;

constexpr const char* kDigest = "d1";
constexpr const char* kPath = "reports/砚北镇.docx";
constexpr Date kToday{2026, 1, 15};

class ApplyExceptionsTest : public ::testing::Test {
 protected:
  ApplyExceptionsTest() {
    RuleDefinition rule;
    rule.id = "d01-systems";
    rule.was = {"d09-old"};
    rule.points = 400;
    pack_.rules.push_back(rule);
    rule.id = "d02-publicity";
    rule.was.clear();
    pack_.rules.push_back(rule);
    outcomes_.resize(2);
    outcomes_[1].rule = 1;
    for (Outcome& outcome : outcomes_) {
      outcome.possible = 400;
    }
  }

  Outcome& Set(Status status, Reason reason) {
    outcomes_[0].status = status;
    outcomes_[0].reason = reason;
    outcomes_[0].earned = status == Status::kPass ? 400 : 0;
    return outcomes_[0];
  }

  Waiver& AddWaiver(const std::string& rule) {
    Waiver& waiver = exceptions_.waivers.emplace_back();
    waiver.rule = rule;
    waiver.documents = {"*.docx"};
    waiver.by = "李";
    waiver.why = "按县里通知";
    waiver.until = {2026, 12, 31};
    return waiver;
  }

  Decision& AddDecision(Status verdict) {
    Decision& decision = exceptions_.decisions.emplace_back();
    decision.rule = "d01-systems";
    decision.documents = {"砚北镇.docx"};
    decision.sha256 = kDigest;
    decision.verdict = verdict;
    decision.by = "王";
    decision.why = "原文写明";
    return decision;
  }

  ExceptionUse Apply(const std::string& digest = kDigest) {
    return ApplyExceptions(exceptions_, pack_, {kPath, digest}, kToday, outcomes_);
  }

  static Evidence Saying(const std::string& sentence) {
    Evidence evidence;
    evidence.context = sentence;
    return evidence;
  }

  PackDefinition pack_;
  Exceptions exceptions_;
  std::vector<Outcome> outcomes_;
};

TEST_F(ApplyExceptionsTest, AWaivedFindingLeavesTheTotalAndKeepsItsReason) {
  Outcome& outcome = Set(Status::kFail, Reason::kMissing);
  outcomes_[1].earned = 400;
  AddWaiver("d01-systems");
  EXPECT_EQ(Apply().waivers, Indices{0});
  EXPECT_EQ(outcome.status, Status::kWaived);
  EXPECT_EQ(outcome.reason, Reason::kMissing);
  ASSERT_TRUE(outcome.waiver);
  EXPECT_EQ(outcome.waiver->by, "李");
  EXPECT_EQ(outcome.waiver->day, "2026-12-31");
  EXPECT_EQ(outcome.waiver->points, 400);
  const auto card = Score(outcomes_, pack_, {});
  ASSERT_TRUE(card);
  EXPECT_EQ(card->possible, 400);
  EXPECT_EQ(card->lower, 10000);
  EXPECT_TRUE(card->ledger.empty());
}

TEST_F(ApplyExceptionsTest, WaivesByAFormerIdAndNothingThatIsMet) {
  Set(Status::kReview, Reason::kUndetermined);
  AddWaiver("d09-old");
  AddWaiver("d02-publicity");
  EXPECT_EQ(Apply().waivers, Indices{0});
  EXPECT_EQ(outcomes_[0].status, Status::kWaived);
  EXPECT_EQ(outcomes_[1].status, Status::kPass);
}

TEST_F(ApplyExceptionsTest, HoldsOnItsLastDayAndNotAfter) {
  Set(Status::kFail, Reason::kMissing);
  AddWaiver("d01-systems").until = {2026, 1, 14};
  EXPECT_EQ(Apply().expired, Indices{0});
  EXPECT_EQ(outcomes_[0].status, Status::kFail);
  ASSERT_TRUE(outcomes_[0].expired_waiver);
  EXPECT_EQ(outcomes_[0].expired_waiver->day, "2026-01-14");
  exceptions_.waivers[0].until = kToday;
  EXPECT_EQ(Apply().waivers, Indices{0});
  EXPECT_EQ(outcomes_[0].status, Status::kWaived);
  EXPECT_FALSE(outcomes_[0].expired_waiver);
}

TEST_F(ApplyExceptionsTest, ARenewedWaiverStandsInForTheExpiredOne) {
  Set(Status::kFail, Reason::kMissing);
  AddWaiver("d01-systems");
  AddWaiver("d01-systems").until = {2025, 1, 1};
  const ExceptionUse use = Apply();
  EXPECT_EQ(use.waivers, Indices{0});
  EXPECT_EQ(use.expired, Indices{1});
  EXPECT_EQ(outcomes_[0].status, Status::kWaived);
  EXPECT_FALSE(outcomes_[0].expired_waiver);
}

TEST_F(ApplyExceptionsTest, AQuoteCoversFindingsAllOfWhosePlacesHoldIt) {
  Outcome& outcome = Set(Status::kFail, Reason::kWrongTerm);
  outcome.evidence = {Saying("沿用“法制\n建设”一词。"), Saying("法制建设，见文件名。")};
  outcome.evidence_total = 2;
  Waiver& waiver = AddWaiver("d01-systems");
  waiver.documents.clear();
  waiver.quote = "文件名";
  EXPECT_TRUE(Apply().waivers.empty());
  waiver.quote = "法制 建设";
  EXPECT_EQ(Apply().waivers, Indices{0});
}

TEST_F(ApplyExceptionsTest, AQuoteCoversNothingThatIsMissing) {
  Set(Status::kFail, Reason::kMissing);
  AddWaiver("d01-systems").quote = "x";
  EXPECT_TRUE(Apply().waivers.empty());
}

TEST_F(ApplyExceptionsTest, ADecisionIsScored) {
  for (const auto& [verdict, earned, possible] :
       {std::tuple(Status::kPass, 400, 400), std::tuple(Status::kPartial, 200, 400),
        std::tuple(Status::kFail, 0, 400), std::tuple(Status::kNotApplicable, 0, 0)}) {
    Outcome& outcome = Set(Status::kReview, Reason::kUndetermined);
    outcome.possible = 400;
    outcome.items = {{"甲", Status::kReview, Reason::kUndetermined, 0, 400}};
    exceptions_ = {};
    AddDecision(verdict);
    EXPECT_EQ(Apply().decisions, Indices{0});
    EXPECT_EQ(outcome.status, verdict);
    EXPECT_EQ(outcome.earned, earned);
    EXPECT_EQ(outcome.possible, possible);
    EXPECT_TRUE(outcome.items.empty());
    ASSERT_TRUE(outcome.decision);
    EXPECT_EQ(outcome.decision->by, "王");
  }
}

TEST_F(ApplyExceptionsTest, ADecisionOnAnotherStateOfTheDocumentIsStale) {
  Outcome& outcome = Set(Status::kReview, Reason::kUndetermined);
  AddDecision(Status::kPass);
  EXPECT_EQ(Apply("d2").stale, Indices{0});
  EXPECT_EQ(outcome.status, Status::kReview);
  ASSERT_TRUE(outcome.stale_decision);
  EXPECT_EQ(outcome.stale_decision->why, "原文写明");
  exceptions_.decisions[0].documents.clear();
  const ExceptionUse use = Apply("d2");
  EXPECT_TRUE(use.stale.empty()) << "whose it is cannot be told";
}

TEST_F(ApplyExceptionsTest, ADecisionIsNotNeededWhereTheProgramCanTell) {
  Set(Status::kFail, Reason::kMissing);
  AddDecision(Status::kPass);
  const ExceptionUse use = Apply();
  EXPECT_EQ(use.needless, Indices{0});
  EXPECT_EQ(outcomes_[0].status, Status::kFail) << "no decision overrules a verdict; a waiver may";
}

TEST_F(ApplyExceptionsTest, WhatWasDecidedToBeWrongMayBeWaived) {
  Set(Status::kReview, Reason::kUndetermined);
  AddDecision(Status::kFail);
  AddWaiver("d01-systems");
  const ExceptionUse use = Apply();
  EXPECT_EQ(use.decisions, Indices{0});
  EXPECT_EQ(use.waivers, Indices{0});
  EXPECT_EQ(outcomes_[0].status, Status::kWaived);
  EXPECT_TRUE(outcomes_[0].decision);
}

}  // namespace
}  // namespace hegui
