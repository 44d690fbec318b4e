#include "engine/match/regex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {
namespace {

std::string ArgumentOf(const Error& error, std::string_view name) {
  for (const MessageArgument& argument : error.arguments) {
    if (argument.name == name) {
      return argument.value;
    }
  }
  return "(no such argument)";
}

Regex Compiled(std::string_view pattern) {
  Result<Regex> regex = Regex::Compile(pattern);
  EXPECT_TRUE(regex.has_value()) << pattern;
  return std::move(regex).value();
}

TEST(RegexTest, MatchesAnywhereOrFromEndToEnd) {
  const Regex regex = Compiled("第[一二三]条");
  EXPECT_TRUE(regex.Matches("依照第二条办理"));
  EXPECT_FALSE(regex.MatchesFully("依照第二条办理"));
  EXPECT_TRUE(regex.MatchesFully("第二条"));
  EXPECT_FALSE(regex.Matches("第九条"));
}

TEST(RegexTest, FindsTheLeftmostMatchFromAPlaceOn) {
  const Regex regex = Compiled("[0-9]+件");
  const std::string text = "办结12件，移送3件";
  std::vector<Span> groups;
  ASSERT_TRUE(regex.Find(text, 0, groups));
  EXPECT_EQ(groups[0].Of(text), "12件");
  ASSERT_TRUE(regex.Find(text, groups[0].end, groups));
  EXPECT_EQ(groups[0].Of(text), "3件");
  EXPECT_FALSE(regex.Find(text, groups[0].end, groups));
}

TEST(RegexTest, FindsAMatchThatBeginsExactlyThere) {
  const Regex regex = Compiled("[0-9]+件");
  std::vector<Span> groups;
  EXPECT_FALSE(regex.FindAt("办12件", 0, groups));
  ASSERT_TRUE(regex.FindAt("办12件", 3, groups));
  EXPECT_EQ(groups[0], (Span{3, 8}));
  ASSERT_TRUE(regex.FindAt("办12件", 4, groups));
  EXPECT_EQ(groups[0], (Span{4, 8}));
}

TEST(RegexTest, AnchorsSeeTheWholeTextAndNotThePlaceOfTheSearch) {
  const Regex regex = Compiled("^件|\\b3");
  std::vector<Span> groups;
  EXPECT_FALSE(regex.Find("件件", 3, groups));
  EXPECT_FALSE(regex.Find("33", 1, groups));
  EXPECT_FALSE(regex.FindAt("件件", 3, groups));
}

TEST(RegexTest, FindsNothingBehindTheEnd) {
  const Regex regex = Compiled("甲*");
  std::vector<Span> groups;
  ASSERT_TRUE(regex.Find("甲", 3, groups));
  EXPECT_EQ(groups[0], (Span{3, 3}));
  EXPECT_FALSE(regex.Find("甲", 4, groups));
}

TEST(RegexTest, GivesGroupsByNumberAndName) {
  const Regex regex = Compiled("(?P<count>[0-9]+)(件)(次)?");
  EXPECT_EQ(regex.group_count(), 3);
  EXPECT_EQ(regex.group_names(), (std::vector<std::string>{"count", "", ""}));
  EXPECT_EQ(regex.GroupNamed("count"), 1);
  EXPECT_EQ(regex.GroupNamed("rate"), 0);
  EXPECT_EQ(regex.GroupNamed(""), 0);
  const std::string text = "共12件";
  std::vector<Span> groups;
  ASSERT_TRUE(regex.Find(text, 0, groups));
  ASSERT_EQ(groups.size(), 4U);
  EXPECT_EQ(groups[1].Of(text), "12");
  EXPECT_EQ(groups[2].Of(text), "件");
  EXPECT_EQ(groups[3], (Span{0, 0})) << "a group that took no part";
}

TEST(RegexTest, GivesMoreGroupsThanFitOnTheStack) {
  std::string pattern;
  for (int group = 0; group < 40; ++group) {
    pattern += "(甲)";
  }
  std::string text;
  for (int group = 0; group < 40; ++group) {
    text += "甲";
  }
  std::vector<Span> groups;
  ASSERT_TRUE(Compiled(pattern).Find(text, 0, groups));
  ASSERT_EQ(groups.size(), 41U);
  EXPECT_EQ(groups[40], (Span{117, 120}));
}

TEST(RegexTest, MatchesCharactersAndNotBytes) {
  EXPECT_TRUE(Compiled("甲.丙").MatchesFully("甲乙丙"));
  EXPECT_FALSE(Compiled("甲..丙").Matches("甲乙丙"));
}

TEST(RegexTest, TellsWhatIsWrongWithAPattern) {
  const Result<Regex> regex = Regex::Compile("甲(乙");
  ASSERT_FALSE(regex.has_value());
  EXPECT_EQ(regex.error().code, "R001");
  EXPECT_EQ(ArgumentOf(regex.error(), "pattern"), "甲(乙");
  EXPECT_EQ(ArgumentOf(regex.error(), "reason"), "missing )");
  EXPECT_EQ(ArgumentOf(regex.error(), "piece"), "甲(乙");
}

TEST(RegexTest, RefusesWhatNeedsBacktracking) {
  const Result<Regex> regex = Regex::Compile("甲(?=乙)");
  ASSERT_FALSE(regex.has_value());
  EXPECT_EQ(regex.error().code, "R001");
  EXPECT_EQ(ArgumentOf(regex.error(), "piece"), "(?=");
}

TEST(RegexTest, RefusesAProgramBeyondTheBudget) {
  const Result<Regex> large = Regex::Compile("(?:\\pL{500}\\pN{500}){2}\\pL{900}\\pL{900}");
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().code, "R002");
  EXPECT_EQ(large.error().arguments.size(), 1U);
}

TEST(RegexTest, QuotesWhatMeansSomething) {
  EXPECT_TRUE(Compiled(Regex::Quote("第(一)条[.*]")).MatchesFully("第(一)条[.*]"));
}

TEST(RegexTest, SaysWhichAtomsAreNeeded) {
  std::vector<std::string> atoms;
  const Result<Regex> regex = Regex::CompileWithAtoms("法律顾问.*GDP|三项制度", atoms);
  ASSERT_TRUE(regex.has_value());
  const auto index = [&](std::string_view atom) {
    return static_cast<int>(std::find(atoms.begin(), atoms.end(), atom) - atoms.begin());
  };
  ASSERT_EQ(atoms.size(), 3U);
  EXPECT_FALSE(regex->MayMatch({}));
  EXPECT_FALSE(regex->MayMatch({index("法律顾问")}));
  EXPECT_TRUE(regex->MayMatch({index("gdp"), index("法律顾问")}));
  EXPECT_TRUE(regex->MayMatch({index("三项制度")}));
}

TEST(RegexTest, NeedsNoAtomWhereNoneCanBeRequired) {
  std::vector<std::string> atoms;
  const Result<Regex> regex = Regex::CompileWithAtoms("[0-9]+|甲*", atoms);
  ASSERT_TRUE(regex.has_value());
  EXPECT_TRUE(regex->MayMatch({}));
}

}  // namespace
}  // namespace hegui
