#include "reports/fingerprint.h"

#include <gtest/gtest.h>

#include <regex>

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

}  // namespace
}  // namespace hegui
