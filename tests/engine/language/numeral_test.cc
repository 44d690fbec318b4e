#include "engine/language/numeral.h"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/support/zh_numerals.h"

namespace hegui {
namespace {

using testing::ZhNumerals;

constexpr bool kPercent = true;
constexpr bool kApproximate = true;

struct Written {
  std::string text;
  Number number;
};

void PrintTo(const Written& written, std::ostream* out) { *out << written.text; }

Written Whole(std::string text, double value) { return {std::move(text), {value}}; }
Written Decimal(std::string text, double value) {
  return {std::move(text), {value, !kPercent, !kApproximate, false}};
}
Written About(std::string text, double value) {
  return {std::move(text), {value, !kPercent, kApproximate}};
}
Written Percent(std::string text, double value) { return {std::move(text), {value, kPercent}}; }

class ParseNumberTest : public ::testing::TestWithParam<Written> {};

TEST_P(ParseNumberTest, ReadsAllOfTheText) {
  const auto number = ParseNumber(GetParam().text, ZhNumerals());
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(number->value, GetParam().number.value);
  EXPECT_EQ(number->percent, GetParam().number.percent);
  EXPECT_EQ(number->approximate, GetParam().number.approximate);
  EXPECT_EQ(number->integer, GetParam().number.integer);
}

INSTANTIATE_TEST_SUITE_P(Arabic, ParseNumberTest,
                         ::testing::Values(Whole("0", 0), Whole("7", 7), Whole("08", 8),
                                           Whole("23", 23), Whole("1,234", 1234),
                                           Whole("12,345,678", 12345678), Decimal("3.5", 3.5),
                                           Decimal("1,234.5", 1234.5), Whole("3.0", 3),
                                           Decimal("0.75", 0.75),
                                           Whole("9007199254740992", 9007199254740992)));

INSTANTIATE_TEST_SUITE_P(
    Native, ParseNumberTest,
    ::testing::Values(Whole("零", 0), Whole("〇", 0), Whole("一", 1), Whole("两", 2),
                      Whole("十", 10), Whole("十五", 15), Whole("二十", 20), Whole("二十三", 23),
                      Whole("一百", 100), Whole("一百零五", 105), Whole("一百一十", 110),
                      Whole("一百十五", 115), Whole("两千三百", 2300), Whole("两千零三十", 2030),
                      Whole("一千零一", 1001), Whole("三万五千", 35000), Whole("三万零五", 30005),
                      Whole("十万", 100000), Whole("二十三万", 230000),
                      Whole("一百零五万零三十", 1050030), Whole("三亿五千万", 350000000),
                      Whole("三亿零二十万零六", 300200006), Whole("三万亿", 3e12),
                      Whole("十二万三千四百五十六", 123456)));

INSTANTIATE_TEST_SUITE_P(NativeWithoutItsLastMultiplier, ParseNumberTest,
                         ::testing::Values(Whole("一百五", 150), Whole("三千二", 3200),
                                           Whole("三万五", 35000)));

INSTANTIATE_TEST_SUITE_P(NativeDecimals, ParseNumberTest,
                         ::testing::Values(Decimal("三点五", 3.5), Decimal("零点七五", 0.75),
                                           Decimal("九十五点五", 95.5), Whole("三点五万", 35000)));

INSTANTIATE_TEST_SUITE_P(DigitStrings, ParseNumberTest,
                         ::testing::Values(Whole("二〇二三", 2023), Whole("二零二四", 2024),
                                           Whole("二○二四", 2024), Whole("二О二四", 2024),
                                           Whole("二O二四", 2024), Whole("二0二四", 2024),
                                           Whole("一九四九", 1949), Whole("三〇", 30),
                                           Whole("一一九", 119)));

INSTANTIATE_TEST_SUITE_P(ArabicWithMultipliers, ParseNumberTest,
                         ::testing::Values(Whole("5千", 5000), Whole("3百", 300),
                                           Whole("1.2万", 12000), Whole("1.15万", 11500),
                                           Whole("1.5千", 1500), Whole("3万5千", 35000),
                                           Whole("3万2000", 32000), Whole("1亿2000万", 120000000),
                                           Whole("2.3亿", 230000000), Whole("5000万", 50000000)));

INSTANTIATE_TEST_SUITE_P(
    Approximate, ParseNumberTest,
    ::testing::Values(About("5000余", 5000), About("300多", 300), About("两万余", 20000),
                      About("十多", 10), About("十余万", 100000), About("300多万", 3000000),
                      About("1万余", 10000), About("3千余万", 30000000), About("50左右", 50),
                      About("100以上", 100), About("近300", 300), About("约五百", 500),
                      About("大约20", 20), About("超过1,000", 1000), About("超20", 20),
                      About("逾万", 10000), About("近百", 100), About("百余", 100),
                      About("千余", 1000), About("近百万", 1000000), About("近40余", 40),
                      About("十几", 10), About("上百", 100), About("数十", 10), About("几千", 1000), About("二十几万", 200000)));

INSTANTIATE_TEST_SUITE_P(
    Percent, ParseNumberTest,
    ::testing::Values(Percent("95%", 95), Percent("100%", 100), Percent("百分之九十五", 95),
                      Percent("百分之百", 100), Percent("百分之95", 95),
                      Written{"95.5%", {95.5, kPercent, !kApproximate, false}},
                      Written{"百分之九十八点六", {98.6, kPercent, !kApproximate, false}},
                      Written{"95%以上", {95, kPercent, kApproximate}},
                      Written{"近90%", {90, kPercent, kApproximate}},
                      Written{"90多%", {90, kPercent, kApproximate}},
                      Written{"近百分之八十", {80, kPercent, kApproximate}},
                      Written{"百分之九十以上", {90, kPercent, kApproximate}},
                      Percent("全覆盖", 100), Percent("百分百", 100)));

INSTANTIATE_TEST_SUITE_P(Money, ParseNumberTest,
                         ::testing::Values(Whole("5000元", 5000), Whole("300万元", 3000000),
                                           Whole("1.2万元", 12000), About("20余万元", 200000),
                                           About("近千万元", 10000000), About("5万元以上", 50000)));

INSTANTIATE_TEST_SUITE_P(WithBlanks, ParseNumberTest,
                         ::testing::Values(Whole(" 23 ", 23), Percent("95 %", 95),
                                           About("近 300", 300), About("5000 余", 5000),
                                           Percent("百分之 95", 95), Whole("300万 元", 3000000)));

class NoNumberTest : public ::testing::TestWithParam<std::string> {};

TEST_P(NoNumberTest, IsRefused) {
  const auto number = ParseNumber(GetParam(), ZhNumerals());
  EXPECT_FALSE(number.has_value()) << number->value;
}

INSTANTIATE_TEST_SUITE_P(Words, NoNumberTest,
                         ::testing::Values("", " ", "次", "23次", "第23", "%", "近",
                                           "余", "百分之", "元", "23 45", "九成"));
INSTANTIATE_TEST_SUITE_P(MultipliersWithoutFactor, NoNumberTest,
                         ::testing::Values("百", "千", "万", "亿", "千万", "百五"));
INSTANTIATE_TEST_SUITE_P(PlacesOutOfOrder, NoNumberTest,
                         ::testing::Values("十百", "二十三十", "五百千", "三万五万", "三亿五千万亿",
                                           "一百零", "零百", "一千〇〇五", "二三十", "七八百",
                                           "二〇二〇万", "十四五", "3万50", "3万20000", "3万500.5",
                                           "1亿20000万", "0万", "一万〇〇五十", "三点○五"));
INSTANTIATE_TEST_SUITE_P(TwoDigitsThatMeanRoughly, NoNumberTest,
                         ::testing::Values("三五", "七八", "八五"));
INSTANTIATE_TEST_SUITE_P(CirclesThatStandForNames, NoNumberTest,
                         ::testing::Values("○", "○○", "O", "OA"));
INSTANTIATE_TEST_SUITE_P(MisplacedMarks, NoNumberTest,
                         ::testing::Values("1,23", "1234,567", "1,2345", ",123", "1，234", "3.",
                                           ".5", "5.12.3", "2023十", "2023百", "-5"));
INSTANTIATE_TEST_SUITE_P(TooLong, NoNumberTest,
                         ::testing::Values("110101199003070000", "62220012345678901",
                                           std::string(100, '1'),
                                           "一一一一一一一一一一一一一一一一一一一一"));

struct Beginning {
  std::string number;
  std::string rest;
  double value = 0;
};

class ParseNumberPrefixTest : public ::testing::TestWithParam<Beginning> {};

TEST_P(ParseNumberPrefixTest, ReadsAsFarAsTheNumberGoes) {
  const auto prefix = ParseNumberPrefix(GetParam().number + GetParam().rest, ZhNumerals());
  ASSERT_TRUE(prefix.has_value());
  EXPECT_EQ(prefix->size, GetParam().number.size());
  EXPECT_EQ(prefix->number.value, GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    All, ParseNumberPrefixTest,
    ::testing::Values(Beginning{"23", "次", 23}, Beginning{"两万余", "人次", 20000},
                      Beginning{"95%", "，", 95}, Beginning{"1,234", ",5", 1234},
                      Beginning{"1", ",23", 1}, Beginning{"3", ".", 3}, Beginning{"5", " 次", 5},
                      Beginning{"2023", "十大人物", 2023}, Beginning{"2023", "百日行动", 2023},
                      Beginning{"一", "2024年", 1}, Beginning{"十", "点三十分", 10},
                      Beginning{"三", "点意见", 3}, Beginning{"5", "十佳", 5},
                      Beginning{"5万", "百姓", 50000}, Beginning{"300万", "元", 3000000}));

TEST(ParseNumberTest, OfWordsThatBeginAlikeTheLongestIsTaken) {
  NumeralTable table;
  table.approximate_before = {"超过", "超"};
  table.approximate_after = {"多", "多一点", "多一"};
  EXPECT_TRUE(ParseNumber("超过5多一点", table).has_value());
  EXPECT_TRUE(ParseNumber("超5多", table).has_value());
}

TEST(ParseNumberPrefixTest, ANumberThatGoesOnAndMakesNoSenseIsNotCutShort) {
  EXPECT_FALSE(ParseNumberPrefix("十四五规划", ZhNumerals()).has_value());
  EXPECT_FALSE(ParseNumberPrefix("二三十人", ZhNumerals()).has_value());
  EXPECT_FALSE(ParseNumberPrefix("2024.1.18", ZhNumerals()).has_value());
}

TEST(ParseNumberPrefixTest, WordsAreNoNumbers) {
  EXPECT_FALSE(ParseNumberPrefix("全覆盖", ZhNumerals()).has_value());
  EXPECT_FALSE(ParseNumberPrefix("千万要注意", ZhNumerals()).has_value());
}

}  // namespace
}  // namespace hegui
