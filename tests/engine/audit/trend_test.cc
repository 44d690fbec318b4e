#include "engine/audit/trend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class TrendTest : public ::testing::Test {
 protected:
  TrendTest() {
    auto pack = std::make_shared<PackDefinition>();
    pack->id = "p";
    pack->version = "1";
    pack->digest = "sha256:x";
    audit_.pack = std::move(pack);
    audit_.options.as_of = "2026-03-09";
  }

  DocumentAudit& Now(const std::string& path, const std::string& unit, int lower) {
    DocumentAudit& document = audit_.inputs.emplace_back().audited.emplace();
    document.path = path;
    document.sha256 = "now " + path;
    if (!unit.empty()) {
      document.facts.push_back({"unit", unit, "title", {}});
    }
    document.score.emplace().lower = lower;
    document.score->upper = lower;
    document.outcomes.emplace_back().status = Status::kFail;
    return document;
  }

  HistoryRun& Run(const std::string& day) {
    HistoryRun& run = runs_.emplace_back();
    run.as_of = day;
    run.pack = "p";
    run.pack_version = "1";
    run.pack_digest = "sha256:x";
    return run;
  }

  static void Add(HistoryRun& run, const std::string& unit, std::optional<int> lower) {
    HistoryDocument& document = run.documents.emplace_back();
    document.path = "before/" + unit + ".docx";
    document.sha256 = run.as_of + unit;
    document.unit = unit;
    if (lower) {
      document.score = HistoryScore{*lower, *lower, ""};
    }
  }

  std::vector<std::string> Days() const {
    std::vector<std::string> days;
    for (const TrendRun& run : audit_.trend ? audit_.trend->runs : std::vector<TrendRun>()) {
      days.push_back(run.as_of);
    }
    return days;
  }

  std::vector<int> ScoresOf(std::size_t input) const {
    std::vector<int> scores;
    for (const TrendPoint& point : audit_.inputs[input].audited->trend) {
      scores.push_back(point.score ? point.score->lower : -1);
    }
    return scores;
  }

  Audit audit_;
  std::vector<HistoryRun> runs_;
};

TEST_F(TrendTest, FollowsUnitsByDayWithThisRunAtTheEnd) {
  Now("a.docx", "甲镇", 8000);
  Now("b.docx", "乙镇", 7001);
  HistoryRun& second = Run("2026-03-02");
  Add(second, "乙镇", 6000);
  Add(second, "甲镇", 7000);
  HistoryRun& first = Run("2026-02-23");
  Add(first, "甲镇", std::nullopt);
  FillTrend(runs_, false, audit_);
  EXPECT_THAT(Days(), ElementsAre("2026-02-23", "2026-03-02", "2026-03-09"));
  EXPECT_THAT(ScoresOf(0), ElementsAre(-1, 7000, 8000));
  EXPECT_THAT(ScoresOf(1), ElementsAre(6000, 7001));
  const std::vector<TrendRun>& runs = audit_.trend->runs;
  EXPECT_FALSE(runs[0].average);
  EXPECT_EQ(runs[1].average, 6500);
  EXPECT_EQ(runs[2].average, 7501) << "7500.5, rounded";
  EXPECT_EQ(runs[2].documents, 2U);
  EXPECT_EQ(audit_.inputs[0].audited->trend.back().counts.at(Status::kFail), 1U);
}

TEST_F(TrendTest, WithoutAnEarlierRunThereIsNone) {
  Now("a.docx", "甲镇", 8000);
  FillTrend({}, false, audit_);
  EXPECT_FALSE(audit_.trend);
  Add(Run("2026-03-02"), "乙镇", 6000);
  FillTrend(runs_, false, audit_);
  EXPECT_FALSE(audit_.trend) << "of another batch";
  EXPECT_THAT(audit_.inputs[0].audited->trend, IsEmpty());
}

TEST_F(TrendTest, LeavesOutOtherPacksLaterDaysAndItself) {
  Now("a.docx", "甲镇", 8000);
  Add(Run("2026-03-02"), "甲镇", 7000);
  Add(Run("2026-03-09"), "甲镇", 7500);
  Add(Run("2026-03-16"), "甲镇", 9000);
  Add(Run("2026-02-23"), "甲镇", 1000);
  runs_.back().pack = "q";
  FillTrend(runs_, false, audit_);
  EXPECT_THAT(Days(), ElementsAre("2026-03-02", "2026-03-09"));
  EXPECT_THAT(ScoresOf(0), ElementsAre(7000, 8000));
}

TEST_F(TrendTest, RunsByOtherRulesAreMarked) {
  Now("a.docx", "甲镇", 8000);
  Add(Run("2026-02-23"), "甲镇", 6000);
  runs_.back().pack_version = "0";
  Add(Run("2026-03-01"), "甲镇", 6000);
  runs_.back().pack_digest = "sha256:y";
  Add(Run("2026-03-02"), "甲镇", 7000);
  FillTrend(runs_, true, audit_);
  std::vector<bool> comparable;
  for (const TrendPoint& point : audit_.inputs[0].audited->trend) {
    comparable.push_back(point.comparable);
  }
  EXPECT_THAT(comparable, ElementsAre(false, false, true, true));
  EXPECT_FALSE(audit_.trend->whole);
}

TEST_F(TrendTest, AnotherBatchOfTheSameDayIsAnotherRun) {
  Now("a.docx", "甲镇", 8000);
  Now("b.docx", "乙镇", 8000);
  const HistoryRun now = RunOf(audit_);
  EXPECT_TRUE(IsSameRun(now, now));
  HistoryRun other = now;
  other.documents.pop_back();
  EXPECT_FALSE(IsSameRun(now, other));
  EXPECT_FALSE(IsSameRun(other, now));
  other = now;
  other.documents[1].unit = "丙镇";
  other.documents[1].sha256 = "another";
  EXPECT_FALSE(IsSameRun(now, other));
  other = now;
  other.documents[1].sha256 = "edited since";
  EXPECT_TRUE(IsSameRun(now, other));
  other.as_of = "2026-03-08";
  EXPECT_FALSE(IsSameRun(now, other));
}

TEST_F(TrendTest, ShowsTheLastTwoYearsOfWeeks) {
  Now("a.docx", "甲镇", 8000);
  constexpr int kRuns = 300;
  for (int i = 0; i < kRuns; ++i) {
    Add(Run(std::to_string(1000 + i) + "-01-01"), "甲镇", i);
  }
  FillTrend(runs_, false, audit_);
  EXPECT_EQ(audit_.trend->runs.size(), 104U);
  EXPECT_TRUE(audit_.trend->older);
  EXPECT_EQ(audit_.trend->runs.front().as_of, "1197-01-01");
}

TEST_F(TrendTest, KeepsWhatIsNeededToKnowADocumentAgain) {
  DocumentAudit& document = Now("in/a.docx", "甲镇", 8000);
  document.facts.push_back({"report_year", "2025", "title", {}});
  document.score->grade = "良好";
  document.gate_passes = false;
  audit_.inputs.emplace_back().failed = FailedDocument{"b.docx", {}};
  const HistoryRun run = RunOf(audit_);
  EXPECT_EQ(run.as_of, "2026-03-09");
  ASSERT_EQ(run.documents.size(), 1U);
  EXPECT_EQ(run.documents[0].path, "in/a.docx");
  EXPECT_EQ(run.documents[0].report_year, 2025);
  EXPECT_EQ(run.documents[0].score->grade, "良好");
  EXPECT_FALSE(run.documents[0].gate_passes);
}

}  // namespace
}  // namespace hegui
