#include "engine/audit/fingerprint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace hegui {
namespace {

class FingerprintTest : public ::testing::Test {
 protected:
  FingerprintTest() {
    rule_.id = "d01-three-systems";
    sections_.resize(2);
    sections_[0].roles = {"achievements"};
    sections_[1].roles = {"plan"};
    outcome_.status = Status::kFail;
    Evidence evidence;
    evidence.quote = "三项制度";
    evidence.place.line = 51;
    evidence.section = 1;
    outcome_.evidence = {evidence};
  }

  std::string Print() const { return Fingerprint(rule_, outcome_, sections_); }

  RuleDefinition rule_;
  Outcome outcome_;
  std::vector<RoleSection> sections_;
};

TEST_F(FingerprintTest, IsHexadecimal) {
  EXPECT_TRUE(std::regex_match(Print(), std::regex("[0-9a-f]{32}")));
}

TEST_F(FingerprintTest, StaysWhenOtherPartsAreEdited) {
  const std::string before = Print();
  outcome_.evidence.front().place.line = 60;
  outcome_.evidence.front().context = "another sentence";
  sections_.insert(sections_.begin(), RoleSection{});
  outcome_.evidence.front().section = 2;
  EXPECT_EQ(Print(), before);
}

TEST_F(FingerprintTest, StaysWhenTheLineIsWrappedAnew) {
  const std::string before = Print();
  outcome_.evidence.front().quote = "三项\r\n　制度";
  EXPECT_EQ(Print(), before);
}

TEST_F(FingerprintTest, DiffersByRuleRoleAndWords) {
  const std::string before = Print();
  outcome_.evidence.front().section = 0;
  const std::string other_role = Print();
  EXPECT_NE(other_role, before);
  outcome_.evidence.front().quote = "“三项制度”";
  EXPECT_NE(Print(), other_role);
  rule_.id = "d02-publicity";
  EXPECT_NE(Print(), other_role);
}

TEST_F(FingerprintTest, NamesWhatIsAbsent) {
  outcome_.evidence.clear();
  outcome_.items = {{"检查", Status::kPass, Reason::kNone, 1, 1},
                    {"罚款", Status::kFail, Reason::kMissing, 0, 1}};
  const std::string before = Print();
  outcome_.items[0].label = "巡查";
  EXPECT_EQ(Print(), before);
  outcome_.items[1].label = "处罚";
  EXPECT_NE(Print(), before);
}

class FindingFingerprintsTest : public FingerprintTest {
 protected:
  using Prints = std::set<std::string>;

  Prints All(Status status, Reason reason) {
    outcome_.status = status;
    outcome_.reason = reason;
    const std::vector<std::string> prints = FindingFingerprints(rule_, outcome_, sections_);
    return {prints.begin(), prints.end()};
  }

  static bool Has(const Prints& baseline, const Prints& prints) {
    return std::includes(baseline.begin(), baseline.end(), prints.begin(), prints.end());
  }
};

TEST_F(FindingFingerprintsTest, AreOfFindingsOnly) {
  EXPECT_TRUE(All(Status::kPass, Reason::kNone).empty());
  EXPECT_TRUE(All(Status::kReview, Reason::kUndetermined).empty());
  EXPECT_TRUE(All(Status::kWaived, Reason::kMissing).empty());
}

TEST_F(FindingFingerprintsTest, TellTheSameWordsFoundOnceMore) {
  const Prints once = All(Status::kFail, Reason::kWrongTerm);
  outcome_.evidence.push_back(outcome_.evidence.front());
  const Prints twice = All(Status::kFail, Reason::kWrongTerm);
  EXPECT_EQ(twice.size(), once.size() + 1);
  EXPECT_TRUE(Has(twice, once)) << "mending one of two is nothing new";
  EXPECT_FALSE(Has(once, twice));
}

TEST_F(FindingFingerprintsTest, TellWhatGotWorse) {
  const Prints fail = All(Status::kFail, Reason::kPlannedOnly);
  const Prints partial = All(Status::kPartial, Reason::kWeak);
  EXPECT_TRUE(Has(fail, partial));
  EXPECT_FALSE(Has(partial, fail));
}

TEST_F(FindingFingerprintsTest, DoNotGoByOtherWordsWhereSomethingIsMissing) {
  const Prints before = All(Status::kFail, Reason::kPlannedOnly);
  outcome_.evidence.front().quote = "明年公示";
  EXPECT_EQ(All(Status::kFail, Reason::kPlannedOnly), before);
}

TEST_F(FindingFingerprintsTest, NameEachItem) {
  outcome_.evidence.clear();
  outcome_.items = {{"检查", Status::kPass, Reason::kNone, 1, 1},
                    {"罚款", Status::kFail, Reason::kMissing, 0, 1},
                    {"公示", Status::kFail, Reason::kMissing, 0, 1}};
  const Prints both = All(Status::kPartial, Reason::kIncomplete);
  outcome_.items[2].status = Status::kPass;
  const Prints one = All(Status::kPartial, Reason::kIncomplete);
  EXPECT_TRUE(Has(both, one));
  outcome_.items[0].status = Status::kFail;
  EXPECT_FALSE(Has(both, All(Status::kPartial, Reason::kIncomplete)));
}

}  // namespace
}  // namespace hegui
