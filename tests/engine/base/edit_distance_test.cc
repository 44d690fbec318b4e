#include "engine/base/edit_distance.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace hegui {
namespace {

TEST(EditDistanceTest, CountsAddedDroppedExchangedAndSwappedCharacters) {
  EXPECT_EQ(EditDistance("", ""), 0U);
  EXPECT_EQ(EditDistance("", "abc"), 3U);
  EXPECT_EQ(EditDistance("title", "titel"), 1U);
  EXPECT_EQ(EditDistance("phrase", "phrases"), 1U);
  EXPECT_EQ(EditDistance("need", "feed"), 1U);
  EXPECT_EQ(EditDistance("kitten", "sitting"), 3U);
}

TEST(EditDistanceTest, CountsCharactersNotBytes) {
  EXPECT_EQ(EditDistance("存在问题", "存在问提"), 1U);
  EXPECT_EQ(EditDistance("问题存在", "题问存在"), 1U);
}

TEST(NearestTest, GivesTheCandidateThatWasProbablyMeant) {
  const std::vector<std::string_view> keys = {"phrases", "severity", "title"};
  EXPECT_EQ(Nearest("sevrity", keys), "severity");
  EXPECT_EQ(Nearest("pharses", keys), "phrases");
}

TEST(NearestTest, GivesNothingWhenNothingIsNear) {
  const std::vector<std::string_view> keys = {"phrases", "severity", "title"};
  EXPECT_EQ(Nearest("colour", keys), "");
  EXPECT_EQ(Nearest("", keys), "");
  EXPECT_EQ(Nearest("title", std::vector<std::string_view>{}), "");
}

TEST(NearestTest, DoesNotSuggestAnUnrelatedWordOfOneCharacter) {
  EXPECT_EQ(Nearest("a", std::vector<std::string_view>{"b"}), "");
  EXPECT_EQ(Nearest("itn", std::vector<std::string_view>{"int"}), "int");
}

TEST(NearestTest, PrefersTheFirstOfSeveralEquallyNear) {
  const std::vector<std::string> keys = {"rule", "role"};
  EXPECT_EQ(Nearest("rble", keys), "rule");
}

TEST(NearestTest, DoesNotCompareWordsOfAbsurdLength) {
  const std::vector<std::string> keys = {std::string(2'000'000, 'a')};
  EXPECT_EQ(Nearest(std::string(2'000'001, 'a'), keys), "");
}

}  // namespace
}  // namespace hegui
