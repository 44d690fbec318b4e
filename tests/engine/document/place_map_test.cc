#include "engine/document/place_map.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

constexpr std::string_view kText = "甲乙丙\n丁戊己";  // three bytes a character

TEST(PlaceMapTest, ColumnsGoOnWithinARun) {
  PlaceMap map;
  map.Append({0, 7, 3, 2});
  const PlaceRun place = map.At(kText, 6);
  EXPECT_EQ(place.line, 7U);
  EXPECT_EQ(place.column, 5U);
  EXPECT_EQ(place.page, 2U);
}

TEST(PlaceMapTest, ANewRunBeginsAnew) {
  PlaceMap map;
  map.Append({0, 7, 1, 2});
  map.Append({3, 1, 1, 3});  // the paragraph goes on over the page
  map.Append({10, 2, 1, 3});
  EXPECT_EQ(map.At(kText, 0).line, 7U);
  EXPECT_EQ(map.At(kText, 3).line, 1U);
  EXPECT_EQ(map.At(kText, 6).column, 2U);
  EXPECT_EQ(map.At(kText, 6).page, 3U);
  EXPECT_EQ(map.At(kText, 16).line, 2U);
  EXPECT_EQ(map.At(kText, 16).column, 3U);
}

TEST(PlaceMapTest, ARunWithoutTextIsReplaced) {
  PlaceMap map;
  map.Append({0, 1, 1, {}});
  map.Append({0, 2, 1, {}});
  EXPECT_EQ(map.At(kText, 0).line, 2U);
  EXPECT_EQ(map.At(kText, 0).page, std::nullopt);
}

}  // namespace
}  // namespace hegui
