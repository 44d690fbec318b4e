#include "tests/accuracy/floors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hegui::accuracy {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(FloorsTest, AFigureBelowItsFloorIsWrong) {
  const FloorCheck check = CheckFloors({{"total.status", 9651}}, {{"total.status", 9650}});
  EXPECT_THAT(check.below, ElementsAre("total.status: 96.50 is below its floor 96.51"));
}

TEST(FloorsTest, AFigureAtItsFloorIsRight) {
  const FloorCheck check = CheckFloors({{"total.status", 9650}}, {{"total.status", 9650}});
  EXPECT_THAT(check.below, IsEmpty());
  EXPECT_THAT(check.above, IsEmpty());
}

TEST(FloorsTest, AFigureAboveItsFloorAsksForAHigherFloor) {
  const FloorCheck check = CheckFloors({{"total.status", 9650}}, {{"total.status", 9651}});
  EXPECT_THAT(check.below, IsEmpty());
  EXPECT_THAT(check.above, ElementsAre(HasSubstr("raise it")));
}

TEST(FloorsTest, AFloorWithoutAFigureIsWrong) {
  EXPECT_THAT(CheckFloors({{"old.recall", 9000}}, {}).below, ElementsAre(HasSubstr("no figure")));
}

TEST(FloorsTest, FloorsAreNeverLowered) {
  const Floors raised =
      ParseFloors(RaisedFloors({{"a", 9000}, {"b", 9000}}, {{"a", 8000}, {"b", 9505}, {"c", 7}}));
  EXPECT_THAT(raised.problems, IsEmpty());
  EXPECT_EQ(raised.floors, (NamedFigures{{"a", 9000}, {"b", 9505}, {"c", 7}}));
}

TEST(FloorsTest, WhatIsNoPercentageIsAProblem) {
  EXPECT_THAT(ParseFloors("a\tmany\n").problems, ElementsAre("no floor: a\tmany"));
  EXPECT_THAT(ParseFloors("a\t100.5\n").problems, ElementsAre("no floor: a\t100.5"));
  EXPECT_THAT(ParseFloors("# a\n\na\t10\na\t20\n").problems, ElementsAre("two floors: a\t20"));
}

}  // namespace
}  // namespace hegui::accuracy
