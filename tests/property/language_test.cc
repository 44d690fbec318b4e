// Numbers and dates that are written and read back, and the laws of sentences and clauses.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/language/date.h"
#include "engine/language/numeral.h"
#include "engine/language/sentence.h"
#include "engine/match/regex.h"
#include "tests/support/zh_numerals.h"

namespace hegui {
namespace {

using testing::ZhDateForms;
using testing::ZhNumerals;
using testing::ZhPhraseSyntax;
using testing::ZhStops;

using Words = std::vector<std::string>;

const Words& Digits() {
  static const Words kDigits = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  return kDigits;
}

std::string Digit(std::int64_t digit) { return Digits().at(static_cast<std::size_t>(digit)); }

// 1 to 9999. `after_more`: something larger stands before, so that zeros in front are said.
std::string NativeGroup(std::int64_t group, bool after_more) {
  struct Place {
    std::int64_t worth;
    const char* word;
  };
  constexpr std::array<Place, 4> kPlaces = {{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
  std::string text;
  bool zero_due = false;
  for (const Place& place : kPlaces) {
    const std::int64_t digit = group / place.worth % 10;
    if (digit == 0) {
      zero_due = zero_due || after_more || !text.empty();
      continue;
    }
    text += zero_due ? "零" : "";
    zero_due = false;
    const bool leading_ten = digit == 1 && place.worth == 10 && text.empty() && !after_more;
    text += leading_ten ? "" : Digit(digit);
    text += place.word;
  }
  return text;
}

// The numeral as it is written out in full: 100500 is 十万零五百.
std::string Native(std::int64_t value) {
  if (value == 0) {
    return "零";
  }
  std::string text;
  for (const auto& [worth, word] :
       {std::pair<std::int64_t, const char*>{100'000'000, "亿"}, {10'000, "万"}, {1, ""}}) {
    const std::int64_t group = value / worth % 10'000;
    if (group > 0) {
      text += NativeGroup(group, !text.empty()) + word;
    }
  }
  return text;
}

std::string NativeDigits(int value) {
  std::string text;
  for (const char digit : std::to_string(value)) {
    text += Digit(digit - '0');
  }
  return text;
}

std::string WithSeparators(std::int64_t value) {
  std::string text = std::to_string(value);
  for (std::size_t end = text.size(); end > 3; end -= 3) {
    text.insert(end - 3, ",");
  }
  return text;
}

rc::Gen<std::int64_t> QuantityGen() {
  return rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 130),
                        rc::gen::inRange<std::int64_t>(0, 100'000),
                        rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000));
}

rc::Gen<std::string> TextGen(Words words) {
  return rc::gen::map(rc::gen::container<Words>(rc::gen::elementOf(std::move(words))),
                      [](const Words& picked) {
                        std::string text;
                        for (const std::string& word : picked) {
                          text += word;
                        }
                        return text;
                      });
}

rc::Gen<std::string> ChoiceGen(Words words) { return rc::gen::elementOf(std::move(words)); }

// Mostly numbers, of every make, and what looks like them.
rc::Gen<std::string> NumberLikeGen() {
  const rc::Gen<std::string> mark = ChoiceGen({"", "", "", "余", "多", "左右"});
  const rc::Gen<std::string> core = rc::gen::oneOf(
      rc::gen::map(QuantityGen(), Native), rc::gen::map(QuantityGen(), WithSeparators),
      TextGen({"1", "2", "05", "234", ",", ".", "万", "余", "百", "亿"}),
      TextGen({"一", "二", "五", "零", "○", "十", "百", "千", "万", "亿", "点", "多"}));
  return rc::gen::map(
      rc::gen::tuple(ChoiceGen({"", "", "近", "超过"}), ChoiceGen({"", "", "百分之"}), core, mark,
                     ChoiceGen({"", "", "万", "%", "元", "次"}), mark),
      [](const auto& parts) {
        return std::apply([](const auto&... part) { return (std::string() + ... + part); }, parts);
      });
}

const Regex& Capture(const std::string& name) {
  static std::map<std::string, Regex> compiled;
  auto found = compiled.find(name);
  if (found == compiled.end()) {
    found = compiled.emplace(name, *Regex::Compile(ZhPhraseSyntax().captures.at(name))).first;
  }
  return found->second;
}

RC_GTEST_PROP(NumeralProperty, NativeNumeralsAreReadBack, ()) {
  const std::int64_t value = *QuantityGen();
  RC_LOG() << Native(value);
  RC_ASSERT(ParseNumber(Native(value), ZhNumerals()) == Number{static_cast<double>(value)});
}

RC_GTEST_PROP(NumeralProperty, NativePercentagesAreReadBack, ()) {
  const auto value = *rc::gen::inRange<std::int64_t>(0, 1000);
  RC_ASSERT(ParseNumber("百分之" + Native(value), ZhNumerals()) ==
            (Number{static_cast<double>(value), true}));
}

RC_GTEST_PROP(NumeralProperty, ThousandsSeparatorsChangeNothing, ()) {
  const std::int64_t value = *QuantityGen();
  RC_ASSERT(ParseNumber(WithSeparators(value), ZhNumerals()) ==
            ParseNumber(std::to_string(value), ZhNumerals()));
}

RC_GTEST_PROP(NumeralProperty, DecimalsBeforeAMultiplierAreExact, ()) {
  const auto hundredths = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
  const std::string cents = std::to_string(100 + hundredths % 100).substr(1);
  const std::string text = std::to_string(hundredths / 100) + "." + cents + "万";
  RC_ASSERT(ParseNumber(text, ZhNumerals()) == Number{static_cast<double>(hundredths * 100)});
}

RC_GTEST_PROP(NumeralProperty, DigitStringsAreReadBack, ()) {
  const int year = *rc::gen::inRange(100, 10'000);
  RC_ASSERT(ParseNumber(NativeDigits(year), ZhNumerals()) == Number{static_cast<double>(year)});
}

RC_GTEST_PROP(NumeralProperty, ABeginningIsANumberOfItsOwn, ()) {
  const std::string text = *NumberLikeGen();
  const auto prefix = ParseNumberPrefix(text, ZhNumerals());
  if (!prefix) {
    return;
  }
  RC_ASSERT(prefix->size > 0U);
  RC_ASSERT(prefix->size <= text.size());
  RC_ASSERT(ParseNumber(text.substr(0, prefix->size), ZhNumerals()) == prefix->number);
}

// What a capture misses, the reader of numbers never sees.
RC_GTEST_PROP(NumeralProperty, CapturesMissNoNumber, ()) {
  const std::string text = *rc::gen::suchThat(NumberLikeGen(), [](const std::string& candidate) {
    return ParseNumber(candidate, ZhNumerals()).has_value();
  });
  const auto number = ParseNumber(text, ZhNumerals());
  if (number->percent) {
    RC_ASSERT(Capture("percent").MatchesFully(text));
  } else if (text.find("元") != std::string::npos) {
    RC_ASSERT(Capture("money").MatchesFully(text));
  } else {
    RC_ASSERT(Capture("int").MatchesFully(text));
    RC_ASSERT(Capture("number").MatchesFully(text));
  }
}

rc::Gen<Date> DateGen() {
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange(1900, 2100), rc::gen::inRange(1, 13),
                                     rc::gen::inRange(1, 29)),
                      [](const std::tuple<int, int, int>& parts) {
                        return std::apply([](auto... part) { return Date{part...}; }, parts);
                      });
}

std::string Part(int value, bool native, bool padded) {
  if (native) {
    return Native(value);
  }
  return (padded && value < 10 ? "0" : "") + std::to_string(value);
}

RC_GTEST_PROP(DateProperty, WrittenDatesAreReadBack, ()) {
  const Date date = *DateGen();
  const DateForm form = *rc::gen::elementOf(ZhDateForms());
  const bool native = *rc::gen::arbitrary<bool>() && !form.after_day.empty();
  const bool padded = *rc::gen::arbitrary<bool>() && !native;
  const std::string before = *rc::gen::element<std::string>("", "印发于", "(", "一、");
  const std::string after = *rc::gen::element<std::string>("", "。", "前", "\n1.");
  const std::string written = form.before_year +
                              (native ? NativeDigits(date.year) : std::to_string(date.year)) +
                              form.after_year + Part(date.month, native, padded) +
                              form.after_month + Part(date.day, native, padded) + form.after_day;
  const std::string text = before + written + after;
  RC_LOG() << text;

  const std::vector<WrittenDate> found = FindDates(text, ZhDateForms(), ZhNumerals());
  RC_ASSERT(found.size() == 1U);
  RC_ASSERT(found.front().date == date);
  RC_ASSERT(found.front().valid);
  RC_ASSERT(found.front().span.Of(text) == written);
  RC_ASSERT(found.front().native_digits == native);
  RC_ASSERT(found.front().zero_padded == (padded && (date.month < 10 || date.day < 10)));
  RC_ASSERT(found.front().canonical_form == form.canonical);
  RC_ASSERT(Capture("date").MatchesFully(written));
}

RC_GTEST_PROP(DateProperty, IsoDatesAreReadBack, ()) {
  const Date date = *DateGen();
  RC_ASSERT(ParseIsoDate(date.ToIso()) == date);
}

RC_GTEST_PROP(DateProperty, DatesAreInOrderAndMissedByNoCapture, ()) {
  const std::string text = *TextGen({"2024", "二〇二四", "年", "月", "日", "号", "1", "08", "31",
                                     "十", "一", "-", ".", "/", " ", "\n", "镇"});
  std::uint32_t end = 0;
  for (const WrittenDate& date : FindDates(text, ZhDateForms(), ZhNumerals())) {
    RC_ASSERT(date.span.begin >= end);
    RC_ASSERT(date.span.end <= text.size());
    end = date.span.end;
    RC_ASSERT(date.valid == date.date.IsValid());
    if (!date.inner_blanks) {
      RC_ASSERT(Capture("date").MatchesFully(date.span.Of(text)));
    }
  }
}

rc::Gen<std::string> ProseGen() {
  return TextGen({"镇", "建立", "台账", "a", " ", "\n", "。", "！", "？", "；", "，",
                  "：", "、",   "”",    "“", ")", "(",  "《", "》", "〈", "〉", "3.5%"});
}

Span All(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

// That spans are in order, hold no line end, and leave out nothing else.
void AssertPartition(const std::string& text, const std::vector<Span>& spans) {
  std::string left = text;
  std::uint32_t end = 0;
  for (const Span span : spans) {
    RC_ASSERT(!span.empty());
    RC_ASSERT(span.begin >= end);
    RC_ASSERT(span.Of(text).find('\n') == std::string_view::npos);
    end = span.end;
    left.replace(span.begin, span.size(), span.size(), '\n');
  }
  RC_ASSERT(left == std::string(text.size(), '\n'));
}

RC_GTEST_PROP(SentenceProperty, SentencesCoverTheTextButForLineEnds, ()) {
  const std::string text = *ProseGen();
  AssertPartition(text, SplitSentences(text, All(text), ZhStops()));
}

RC_GTEST_PROP(SentenceProperty, ClausesCoverTheTextButForLineEnds, ()) {
  const std::string text = *ProseGen();
  AssertPartition(text, SplitClauses(text, All(text), ZhStops()));
}

RC_GTEST_PROP(SentenceProperty, ClausesRefineSentences, ()) {
  const std::string text = *ProseGen();
  std::vector<Span> of_sentences;
  for (const Span sentence : SplitSentences(text, All(text), ZhStops())) {
    for (const Span clause : SplitClauses(text, sentence, ZhStops())) {
      of_sentences.push_back(clause);
    }
  }
  RC_ASSERT(SplitClauses(text, All(text), ZhStops()) == of_sentences);
}

RC_GTEST_PROP(SentenceProperty, NoTitleIsCut, ()) {
  const std::string text = *ProseGen();
  const std::vector<Span> clauses = SplitClauses(text, All(text), ZhStops());
  std::uint32_t end = 0;
  for (const Span title : FindTitles(text, ZhStops())) {
    RC_ASSERT(title.begin >= end);
    end = title.end;
    RC_ASSERT(std::any_of(clauses.begin(), clauses.end(),
                          [title](Span clause) { return clause.Contains(title); }));
  }
}

}  // namespace
}  // namespace hegui
