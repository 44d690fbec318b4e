#include "engine/language/counting.h"

#include <gtest/gtest.h>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

std::string Written(int value, std::string_view format) {
  const Counting* counting = FindCounting(format, testing::ZhLanguage().countings);
  return counting == nullptr ? "?" : WriteCount(value, *counting);
}

TEST(CountingTest, CountsWithWordsForPlaces) {
  EXPECT_EQ(Written(1, "chineseCounting"), "一");
  EXPECT_EQ(Written(10, "chineseCountingThousand"), "十");
  EXPECT_EQ(Written(12, "taiwaneseCountingThousand"), "十二");
  EXPECT_EQ(Written(20, "japaneseCounting"), "二十");
  EXPECT_EQ(Written(21, "一, 二, 三, ..."), "二十一");
  EXPECT_EQ(Written(110, "chineseCounting"), "一百一十");
  EXPECT_EQ(Written(205, "chineseCounting"), "二百零五");
  EXPECT_EQ(Written(3004, "chineseCounting"), "三千零四");
  EXPECT_EQ(Written(10'000, "chineseCounting"), "10000");
  EXPECT_EQ(Written(0, "chineseCounting"), "零");
  EXPECT_EQ(Written(-3, "chineseCounting"), "-3");
  EXPECT_EQ(Written(12, "chineseLegalSimplified"), "壹拾贰");
}

TEST(CountingTest, CountsDigitByDigit) {
  EXPECT_EQ(Written(20, "ideographDigital"), "二〇");
  EXPECT_EQ(Written(12, "decimalFullWidth"), "１２");
}

TEST(CountingTest, CountsWithListsOfSymbolsAsFarAsTheyGo) {
  EXPECT_EQ(Written(3, "ideographTraditional"), "丙");
  EXPECT_EQ(Written(11, "ideographTraditional"), "11");
  EXPECT_EQ(Written(12, "ideographZodiac"), "亥");
  EXPECT_EQ(Written(20, "decimalEnclosedCircleChinese"), "⑳");
  EXPECT_EQ(Written(0, "decimalEnclosedCircle"), "0");
}

TEST(CountingTest, CountsAsEveryProgramDoes) {
  EXPECT_EQ(WriteCount(7, PlainCounting::kDecimal), "7");
  EXPECT_EQ(WriteCount(7, PlainCounting::kTwoDigits), "07");
  EXPECT_EQ(WriteCount(17, PlainCounting::kTwoDigits), "17");
  EXPECT_EQ(WriteCount(3, PlainCounting::kLowerLetter), "c");
  EXPECT_EQ(WriteCount(28, PlainCounting::kUpperLetter), "BB");
  EXPECT_EQ(WriteCount(1'000'000, PlainCounting::kUpperLetter), "1000000");
  EXPECT_EQ(WriteCount(1994, PlainCounting::kUpperRoman), "MCMXCIV");
  EXPECT_EQ(WriteCount(4, PlainCounting::kLowerRoman), "iv");
  EXPECT_EQ(WriteCount(4000, PlainCounting::kLowerRoman), "4000");
}

TEST(CountingTest, UnknownFormatsAreNone) { EXPECT_EQ(Written(1, "klingon"), "?"); }

}  // namespace
}  // namespace hegui
