#include "engine/audit/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "engine/audit/fingerprint.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Codes(const Diagnostics& notices) {
  std::vector<std::string> codes;
  for (const Diagnostic& notice : notices) {
    codes.push_back(notice.code);
  }
  return codes;
}

std::vector<std::string> RulesOf(const std::vector<RuleChange>& changes) {
  std::vector<std::string> rules;
  for (const RuleChange& change : changes) {
    rules.push_back(change.rule);
  }
  return rules;
}

class CompareTest : public ::testing::Test {
 protected:
  CompareTest() {
    auto pack = std::make_shared<PackDefinition>();
    pack->id = "p";
    pack->version = "1";
    pack->digest = "sha256:x";
    for (const char* id : {"a", "b", "c", "d"}) {
      pack->rules.emplace_back().id = id;
    }
    audit_.pack = std::move(pack);
    earlier_.pack = "p";
    earlier_.pack_version = "1";
    earlier_.pack_digest = "sha256:x";
    earlier_.as_of = "2025-01-01";
  }

  // Rules with pass, in order, but for those given.
  DocumentAudit& Now(const std::string& path, const std::string& unit, int lower = 8000,
                     const std::string& year = "2025") {
    DocumentAudit& document = audit_.inputs.emplace_back().audited.emplace();
    document.path = document.known_as = path;
    document.sha256 = "now " + path;
    if (!unit.empty()) {
      document.facts.push_back({"unit", unit, "title", {}});
    }
    if (!year.empty()) {
      document.facts.push_back({"report_year", year, "title", {}});
    }
    document.score.emplace().lower = lower;
    for (int rule = 0; rule < 4; ++rule) {
      document.outcomes.emplace_back().rule = rule;
    }
    return document;
  }

  EarlierDocument& Before(const std::string& path, const std::string& unit, int lower = 7000,
                          int year = 2025) {
    EarlierDocument& document = earlier_.documents.emplace_back();
    document.path = path;
    document.sha256 = "before " + path;
    document.unit = unit;
    document.report_year = year;
    document.score = EarlierScore{lower, "及格"};
    for (const char* id : {"a", "b", "c", "d"}) {
      document.results.push_back({id, id, Status::kPass, ""});
    }
    return document;
  }

  Diagnostics Compare(bool only_some = false) {
    return CompareWithEarlier(earlier_, only_some, audit_);
  }

  const std::optional<DocumentChange>& ChangeOf(std::size_t input) const {
    return audit_.inputs[input].audited->change;
  }
  std::string MatchOf(std::size_t input) const {
    return ChangeOf(input) ? ChangeOf(input)->path : "-";
  }

  Audit audit_;
  EarlierAudit earlier_;
};

TEST_F(CompareTest, CountsWhoRoseAndFell) {
  Now("a.txt", "甲镇", 8000);
  Now("b.txt", "乙镇", 6000);
  Now("c.txt", "丙镇", 7000);
  Now("d.txt", "丁镇").score.reset();
  Now("e.txt", "戊镇");
  for (const char* unit : {"甲镇", "乙镇", "丙镇", "丁镇", "己镇"}) {
    Before(std::string("old/") + unit + ".docx", unit);
  }
  EXPECT_THAT(Compare(), IsEmpty());
  const Comparison& comparison = *audit_.comparison;
  EXPECT_EQ(comparison.rose, 1U);
  EXPECT_EQ(comparison.fell, 1U);
  EXPECT_EQ(comparison.level, 1U);
  EXPECT_EQ(comparison.unscored, 1U);
  EXPECT_EQ(comparison.fresh, 1U);
  ASSERT_EQ(comparison.absent.size(), 1U);
  EXPECT_EQ(comparison.absent.front().unit, "己镇");
  EXPECT_EQ(ChangeOf(0)->difference, 1000);
  EXPECT_EQ(ChangeOf(1)->difference, -1000);
  EXPECT_FALSE(ChangeOf(3)->difference);
  EXPECT_FALSE(ChangeOf(4));
}

TEST_F(CompareTest, MatchesByUnitWhateverTheFileIsCalled) {
  Now("x/1.docx", "甲镇");
  Now("x/2.docx", "乙镇");
  Before("y/1.docx", "乙镇");
  Before("y/2.docx", "甲镇");
  Compare();
  EXPECT_EQ(MatchOf(0), "y/2.docx");
  EXPECT_EQ(MatchOf(1), "y/1.docx");
}

TEST_F(CompareTest, TheSameBytesAreTheSameDocument) {
  Now("1.txt", "甲镇").sha256 = "same";
  Now("2.txt", "甲镇");
  Before("old.txt", "甲镇").sha256 = "same";
  Compare();
  EXPECT_EQ(MatchOf(0), "old.txt");
  EXPECT_EQ(MatchOf(1), "-");
}

TEST_F(CompareTest, ADigestOfARedactedReportMatchesNothing) {
  earlier_.redacted = true;
  Now("1.txt", "甲镇").sha256 = "same";
  Before("2.txt", "乙镇").sha256 = "same";
  Compare();
  EXPECT_EQ(MatchOf(0), "-");
}

TEST_F(CompareTest, TellsSeveralOfAUnitApartByNameAndYear) {
  Now("in/report.txt", "甲镇");
  Now("in/annex.txt", "甲镇");
  Before("report.txt", "甲镇");
  Before("annex.txt", "甲镇");
  Now("in/b.txt", "乙镇", 8000, "2024");
  Before("b-2023.txt", "乙镇", 7000, 2023);
  Before("b-2024.txt", "乙镇", 7000, 2024);
  EXPECT_THAT(Compare(), IsEmpty());
  EXPECT_EQ(MatchOf(0), "report.txt");
  EXPECT_EQ(MatchOf(1), "annex.txt");
  EXPECT_EQ(MatchOf(2), "b-2024.txt");
}

TEST_F(CompareTest, WhatCouldBeSeveralIsComparedWithNone) {
  Now("now.txt", "甲镇");
  Before("a.txt", "甲镇");
  Before("b.txt", "甲镇");
  EXPECT_THAT(Codes(Compare()), ElementsAre("C135"));
  EXPECT_EQ(MatchOf(0), "-");
  EXPECT_EQ(audit_.comparison->unclear, 1U);
  EXPECT_THAT(audit_.comparison->absent, IsEmpty());
}

TEST_F(CompareTest, NeverTakesAnotherUnitsDocumentForItsName) {
  Now("report.txt", "甲镇");
  Before("report.txt", "乙镇");
  EXPECT_THAT(Codes(Compare()), ElementsAre("C134"));
  EXPECT_EQ(MatchOf(0), "-");
}

TEST_F(CompareTest, TakesTheNameWhereAUnitIsNotKnown) {
  Now("in/report.txt", "");
  Before("last/report.txt", "乙镇");
  EXPECT_THAT(Compare(), IsEmpty());
  EXPECT_EQ(MatchOf(0), "last/report.txt");
}

TEST_F(CompareTest, TellsWhatIsGoneNewMovedAndKept) {
  DocumentAudit& now = Now("a.txt", "甲镇");
  now.outcomes[1].status = Status::kFail;
  now.outcomes[2].status = Status::kPartial;
  now.outcomes[3].status = Status::kFail;
  EarlierDocument& before = Before("a.txt", "甲镇");
  before.results[0].status = Status::kFail;
  before.results[2].status = Status::kFail;
  before.results[2].fingerprint = "another";
  before.results[3].status = Status::kFail;
  before.results[3].fingerprint = Fingerprint(audit_.pack->rules[3], now.outcomes[3], {});
  Compare();
  const DocumentChange& change = *ChangeOf(0);
  EXPECT_THAT(RulesOf(change.gone), ElementsAre("a"));
  EXPECT_THAT(RulesOf(change.fresh), ElementsAre("b"));
  EXPECT_THAT(RulesOf(change.moved), ElementsAre("c"));
  EXPECT_EQ(change.kept, 2U);
}

TEST_F(CompareTest, TheReportOfAnotherYearHasNothingMoved) {
  Now("a.txt", "甲镇").outcomes[2].status = Status::kFail;
  EarlierDocument& before = Before("a.txt", "甲镇", 7000, 2024);
  before.results[2].status = Status::kFail;
  before.results[2].fingerprint = "another";
  Compare();
  EXPECT_TRUE(ChangeOf(0)->other_year);
  EXPECT_THAT(ChangeOf(0)->moved, IsEmpty());
  EXPECT_EQ(ChangeOf(0)->kept, 1U);
}

TEST_F(CompareTest, RulesThatOneRunDidNotHaveAreSaidToBeUnjudged) {
  Now("a.txt", "甲镇").outcomes[3].status = Status::kFail;
  EarlierDocument& before = Before("a.txt", "甲镇");
  before.results.pop_back();
  before.results.push_back({"old", "旧规则", Status::kFail, ""});
  earlier_.pack_version = "0";
  EXPECT_THAT(Codes(Compare()), ElementsAre("C133"));
  EXPECT_TRUE(audit_.comparison->other_rules);
  ASSERT_THAT(RulesOf(ChangeOf(0)->fresh), ElementsAre("d"));
  EXPECT_FALSE(ChangeOf(0)->fresh.front().before);
  ASSERT_THAT(RulesOf(ChangeOf(0)->gone), ElementsAre("old"));
  EXPECT_FALSE(ChangeOf(0)->gone.front().now);
}

TEST_F(CompareTest, NobodyIsAbsentWhoseFileIsUnreadOrWhenOnlySomeWereAudited) {
  Now("a.txt", "甲镇");
  audit_.inputs.emplace_back().failed = FailedDocument{"in/b.docx", {}};
  Before("a.txt", "甲镇");
  Before("b.docx", "乙镇");
  Compare();
  EXPECT_THAT(audit_.comparison->absent, IsEmpty());
  Before("c.docx", "丙镇");
  Compare(true);
  EXPECT_THAT(audit_.comparison->absent, IsEmpty());
  Compare();
  EXPECT_EQ(audit_.comparison->absent.size(), 1U);
}

}  // namespace
}  // namespace hegui
