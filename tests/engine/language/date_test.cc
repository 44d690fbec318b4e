#include "engine/language/date.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/zh_numerals.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ZhDateForms;
using testing::ZhNumerals;

std::vector<WrittenDate> Find(std::string_view text) {
  return FindDates(text, ZhDateForms(), ZhNumerals());
}

std::vector<std::string> FoundIn(std::string_view text) {
  std::vector<std::string> dates;
  for (const WrittenDate& date : Find(text)) {
    dates.push_back(date.date.ToIso());
  }
  return dates;
}

WrittenDate Only(std::string_view text) {
  const std::vector<WrittenDate> dates = Find(text);
  EXPECT_EQ(dates.size(), 1U) << text;
  return dates.empty() ? WrittenDate() : dates.front();
}

TEST(FindDatesTest, ReadsWhatIsTypedForZeroAmongNativeDigits) {
  EXPECT_THAT(FoundIn("二0二五年一月十日"), ElementsAre("2025-01-10"));
  EXPECT_THAT(FoundIn("二O二五年一月十日"), ElementsAre("2025-01-10"));
}

TEST(DateTest, KnowsTheLengthsOfMonths) {
  EXPECT_TRUE((Date{2024, 1, 31}).IsValid());
  EXPECT_FALSE((Date{2024, 4, 31}).IsValid());
  EXPECT_FALSE((Date{2024, 13, 1}).IsValid());
  EXPECT_FALSE((Date{2024, 0, 1}).IsValid());
  EXPECT_FALSE((Date{2024, 1, 0}).IsValid());
  EXPECT_FALSE((Date{0, 1, 1}).IsValid());
}

TEST(DateTest, KnowsLeapYears) {
  EXPECT_TRUE((Date{2024, 2, 29}).IsValid());
  EXPECT_FALSE((Date{2023, 2, 29}).IsValid());
  EXPECT_FALSE((Date{1900, 2, 29}).IsValid());
  EXPECT_TRUE((Date{2000, 2, 29}).IsValid());
}

TEST(DateTest, IsOrderedByTheCalendar) {
  EXPECT_LT((Date{2023, 12, 31}), (Date{2024, 1, 1}));
  EXPECT_LT((Date{2024, 1, 31}), (Date{2024, 2, 1}));
}

TEST(DateTest, IsoFormIsPadded) { EXPECT_EQ((Date{987, 6, 5}).ToIso(), "0987-06-05"); }

TEST(ParseIsoDateTest, ReadsWhatToIsoWrites) {
  EXPECT_EQ(ParseIsoDate("2024-01-18"), (Date{2024, 1, 18}));
}

TEST(ParseIsoDateTest, RefusesEverythingElse) {
  for (const char* text : {"", "2024-1-18", "2024-01-18 ", "2024/01/18", "2024-02-30", "0000-01-01",
                           "20240118", "2024-01-1x", "2024年1月18日"}) {
    EXPECT_EQ(ParseIsoDate(text), std::nullopt) << text;
  }
}

TEST(FindDatesTest, ReadsTheCanonicalForm) {
  const WrittenDate date = Only("2024年1月18日");
  EXPECT_EQ(date.date, (Date{2024, 1, 18}));
  EXPECT_TRUE(date.valid);
  EXPECT_TRUE(date.canonical_form);
  EXPECT_FALSE(date.native_digits);
  EXPECT_FALSE(date.zero_padded);
  EXPECT_FALSE(date.inner_blanks);
}

TEST(FindDatesTest, ReadsOtherForms) {
  for (const char* text : {"2024年1月18号", "2024-1-18", "2024.1.18", "2024/1/18"}) {
    const WrittenDate date = Only(text);
    EXPECT_EQ(date.date, (Date{2024, 1, 18})) << text;
    EXPECT_FALSE(date.canonical_form) << text;
  }
}

TEST(FindDatesTest, ReadsNativeDigitsWithEveryZero) {
  for (const char* text : {"二〇二四年一月十八日", "二○二四年一月十八日", "二О二四年一月十八日",
                           "二O二四年一月十八日", "二零二四年一月十八日", "二0二四年一月十八日"}) {
    const WrittenDate date = Only(text);
    EXPECT_EQ(date.date, (Date{2024, 1, 18})) << text;
    EXPECT_TRUE(date.native_digits) << text;
    EXPECT_FALSE(date.zero_padded) << text;
  }
  EXPECT_EQ(Only("二〇二三年十二月三十一日").date, (Date{2023, 12, 31}));
  EXPECT_EQ(Only("二〇二三年十月二十日").date, (Date{2023, 10, 20}));
}

TEST(FindDatesTest, SeesZeroPadding) {
  EXPECT_TRUE(Only("2024年01月18日").zero_padded);
  EXPECT_TRUE(Only("2024年1月08日").zero_padded);
  EXPECT_TRUE(Only("二〇二四年〇一月十八日").zero_padded);
  EXPECT_FALSE(Only("2024年10月20日").zero_padded);
}

TEST(FindDatesTest, SeesBlanksInside) {
  for (const char* text : {"2023年11月 28日", "2023 年11月28日", "2023年11月2 8日",
                           "2023年11月\u300028日", "2023年11月28 日"}) {
    const WrittenDate date = Only(text);
    EXPECT_EQ(date.date, (Date{2023, 11, 28})) << text;
    EXPECT_TRUE(date.inner_blanks) << text;
  }
  EXPECT_FALSE(Only(" 2023年11月28日 ").inner_blanks);
}

TEST(FindDatesTest, NeverReadsOverALineEnd) { EXPECT_THAT(FoundIn("2023年11月\n28日"), IsEmpty()); }

TEST(FindDatesTest, AClockIsNoPartOfTheDay) {
  EXPECT_THAT(FoundIn("2024-1-8 10:30"), ElementsAre("2024-01-08"));
}

TEST(FindDatesTest, KeepsDaysThatDoNotExistAndSaysSo) {
  for (const char* text : {"2023年2月30日", "2023年13月1日", "2023年0月5日", "2023年4月31日"}) {
    EXPECT_FALSE(Only(text).valid) << text;
  }
}

TEST(FindDatesTest, YearAndMonthAloneAreNoDate) {
  EXPECT_THAT(FoundIn("2024年1月"), IsEmpty());
  EXPECT_THAT(FoundIn("2024年1月至3月"), IsEmpty());
  EXPECT_THAT(FoundIn("2023年法治政府建设"), IsEmpty());
  EXPECT_THAT(FoundIn("12月4日"), IsEmpty());
}

TEST(FindDatesTest, LongerNumbersAreNoDates) {
  EXPECT_THAT(FoundIn("12024年1月18日"), IsEmpty());
  EXPECT_THAT(FoundIn("2024-01-181"), IsEmpty());
  EXPECT_THAT(FoundIn("24年1月18日"), IsEmpty());
  EXPECT_THAT(FoundIn("0024年1月18日"), IsEmpty());
  EXPECT_THAT(FoundIn("2024年1月118日"), IsEmpty());
  EXPECT_THAT(FoundIn("二〇二四年一百月一日"), IsEmpty());
  EXPECT_THAT(FoundIn("二〇二四年九万亿月一日"), IsEmpty());
}

TEST(FindDatesTest, FindsAllInOrderWithTheirPlaces) {
  const std::string text = "自2023-01-01-2023-12-31，二〇二四年一月八日印发";
  EXPECT_THAT(FoundIn(text), ElementsAre("2023-01-01", "2023-12-31", "2024-01-08"));
  const std::vector<WrittenDate> dates = Find(text);
  EXPECT_EQ(dates.at(0).span.Of(text), "2023-01-01");
  EXPECT_EQ(dates.at(1).span.Of(text), "2023-12-31");
  EXPECT_EQ(dates.at(2).span.Of(text), "二〇二四年一月八日");
}

TEST(FindDatesTest, DatesMayFollowEachOtherDirectly) {
  EXPECT_THAT(FoundIn("2024年1月18日2024年1月19日"), ElementsAre("2024-01-18", "2024-01-19"));
}

TEST(FindDatesTest, DatesShareNoWord) {
  const std::vector<DateForm> forms = {{"", "年", "月", "日", true}, {"日", "-", "-", "", false}};
  EXPECT_EQ(FindDates("2024年1月18日2024-1-19", forms, ZhNumerals()).size(), 1U);
}

TEST(FindDatesTest, ANumberBeforeTheYearDoesNotHideIt) {
  EXPECT_THAT(FoundIn("附件1 2024年1月18日"), ElementsAre("2024-01-18"));
  EXPECT_THAT(FoundIn("附件一2024年1月18日"), ElementsAre("2024-01-18"));
}

TEST(FindDatesTest, TheLongestFormWinsAndItsWordsBelongToTheSpan) {
  const std::vector<DateForm> forms = {{"", "-", "-", "", false}, {"于", "-", "-", "止", true}};
  const std::string text = "于2024-1-18止";
  const std::vector<WrittenDate> dates = FindDates(text, forms, ZhNumerals());
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates.front().span.Of(text), text);
  EXPECT_TRUE(dates.front().canonical_form);
}

TEST(DateTest, TheFirstMonthHasANameOfItsOwn) {
  std::vector<DateForm> forms = ZhDateForms();
  forms.front().first_month = "元";
  const std::vector<WrittenDate> dates = FindDates("2025年元月18日", forms, ZhNumerals());
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates.front().date.ToIso(), "2025-01-18");
  EXPECT_FALSE(dates.front().canonical_form);
}

}  // namespace
}  // namespace hegui
