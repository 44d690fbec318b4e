#include "engine/outline/nesting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// Levels of numbers written as in documents: "一", "(一)", "1", "(1)"; "-" is a heading without number.
std::vector<NumberedEntry> Entries(const std::vector<std::string>& numbers) {
  static const std::vector<std::string> natives = {"一", "二", "三", "四", "五", "六", "七"};
  std::vector<NumberedEntry> entries;
  for (std::string number : numbers) {
    const bool brackets = number.starts_with('(');
    if (brackets) {
      number = number.substr(1, number.size() - 2);
    }
    const auto native = std::find(natives.begin(), natives.end(), number);
    if (number == "-") {
      entries.push_back({RankOfForm(1) - 1, 0});
    } else if (native != natives.end()) {
      entries.push_back(
          {RankOfForm(brackets ? 2 : 1), static_cast<int>(native - natives.begin()) + 1});
    } else {
      entries.push_back({RankOfForm(brackets ? 4 : 3), std::stoi(number)});
    }
  }
  return entries;
}

std::vector<int> Levels(const std::vector<std::string>& numbers) {
  std::vector<int> levels;
  for (const NestedEntry& entry : NestByNumber(Entries(numbers))) {
    levels.push_back(entry.level);
  }
  return levels;
}

using Expected = std::vector<int>;

TEST(NestingTest, FollowsTheOfficialOrder) {
  EXPECT_EQ(Levels({"一", "(一)", "1", "(1)", "(2)", "2", "(二)", "二", "(一)"}),
            (Expected{1, 2, 3, 4, 4, 3, 2, 1, 2}));
}

TEST(NestingTest, LevelsLeftOutDoNotCount) {
  EXPECT_EQ(Levels({"一", "1", "2", "二", "(1)", "(2)"}), (Expected{1, 2, 2, 1, 2, 2}));
  EXPECT_EQ(Levels({"(一)", "1", "2", "(二)"}), (Expected{1, 2, 2, 1}));
}

TEST(NestingTest, AnArabicFirstAmongNativesIsTheirSibling) {
  EXPECT_EQ(Levels({"1", "二", "三"}), (Expected{1, 1, 1}));
  EXPECT_EQ(Levels({"1", "(一)", "(二)", "二", "(一)"}), (Expected{1, 2, 2, 1, 2}));
}

TEST(NestingTest, AnArabicInTheMiddleOfNativesIsTheirSibling) {
  EXPECT_EQ(Levels({"一", "(一)", "(二)", "2", "(一)", "三"}), (Expected{1, 2, 2, 1, 2, 1}));
}

TEST(NestingTest, AnArabicAtTheEndOfNativesIsTheirSibling) {
  EXPECT_EQ(Levels({"一", "二", "3"}), (Expected{1, 1, 1}));
}

TEST(NestingTest, ANumberThatLostItsBracketsStaysInItsList) {
  EXPECT_EQ(Levels({"一", "(一)", "(二)", "三", "(四)", "二"}), (Expected{1, 2, 2, 2, 2, 1}));
  EXPECT_EQ(Levels({"一", "二", "(一)", "(二)", "三", "(四)", "三"}),
            (Expected{1, 1, 2, 2, 2, 2, 1}));
}

TEST(NestingTest, ACountThatRunsOnOverItsParentsStaysBelow) {
  EXPECT_EQ(Levels({"一", "(一)", "1", "2", "(二)", "3", "4", "(三)", "5"}),
            (Expected{1, 2, 3, 3, 2, 3, 3, 2, 3}));
}

TEST(NestingTest, AGapIsAGap) {
  EXPECT_EQ(Levels({"一", "(一)", "(二)", "三", "(一)"}), (Expected{1, 2, 2, 1, 2}));
}

TEST(NestingTest, TheOrderIsTheOneInUse) {
  EXPECT_EQ(Levels({"一", "1", "(一)", "(二)", "2", "(一)", "(二)", "二", "1", "(一)", "2"}),
            (Expected{1, 2, 3, 3, 2, 3, 3, 1, 2, 3, 2}));
}

TEST(NestingTest, TwoFormsOfOneRankMayBeTwoLevels) {
  // 1、 over （一） over 1.
  std::vector<NumberedEntry> entries;
  const auto add = [&entries](int rank, int value, int form) {
    entries.push_back({RankOfForm(rank), value, form});
  };
  for (int outer = 1; outer <= 2; ++outer) {
    add(3, outer, 7);
    for (int middle = 1; middle <= 2; ++middle) {
      add(2, middle, 5);
      add(3, 1, 8);
      add(3, 2, 8);
    }
  }
  std::vector<int> levels;
  for (const NestedEntry& entry : NestByNumber(entries)) {
    levels.push_back(entry.level);
  }
  EXPECT_EQ(levels, (Expected{1, 2, 3, 3, 2, 3, 3, 1, 2, 3, 3, 2, 3, 3}));
}

TEST(NestingTest, TwoFormsInOneListAreOneLevel) {
  std::vector<NumberedEntry> entries;
  for (int value = 1; value <= 4; ++value) {
    entries.push_back({RankOfForm(3), value, value % 2});
  }
  for (const NestedEntry& entry : NestByNumber(entries)) {
    EXPECT_EQ(entry.level, 1);
  }
}

TEST(NestingTest, HeadingsWithoutNumberStandWhereTheirRankSays) {
  EXPECT_EQ(Levels({"-", "一", "二", "-", "一"}), (Expected{1, 2, 2, 1, 2}));
}

TEST(NestingTest, ACountThatBeginsAnewIsAnotherGroup) {
  const std::vector<NestedEntry> nested =
      NestByNumber(Entries({"一", "(一)", "(二)", "(一)", "(二)"}));
  EXPECT_EQ(nested[1].group, nested[2].group);
  EXPECT_EQ(nested[3].group, nested[4].group);
  EXPECT_NE(nested[1].group, nested[3].group);
  EXPECT_EQ(nested[1].parent, nested[3].parent);
}

TEST(NestingTest, NoLevelExceedsTheLimit) {
  std::vector<NumberedEntry> entries;
  for (int rank = 1; rank <= 20; ++rank) {
    entries.push_back({rank, 0});
  }
  for (const NestedEntry& entry : NestByNumber(entries)) {
    EXPECT_LE(entry.level, limits::kMaxSectionLevel);
  }
}

TEST(NestingTest, NothingGivesNothing) { EXPECT_TRUE(NestByNumber({}).empty()); }

}  // namespace
}  // namespace hegui
