// Dates as official texts write them, and as calendars mean them. Which words stand for year, month and day is
// data of the language layer. Pure and thread-safe.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"
#include "engine/language/numeral.h"

namespace hegui {

struct Date {
  int year = 0;
  int month = 1;
  int day = 1;

  // clang-tidy 14 takes the zero in what the compiler writes for a pointer.
  friend auto operator<=>(const Date&, const Date&) = default;  // NOLINT(modernize-use-nullptr)

  bool IsValid() const;       // proleptic Gregorian, years 1 to 9999
  std::string ToIso() const;  // "2024-01-18"
};

// "2024-01-18"; nothing for anything else or a day that does not exist.
std::optional<Date> ParseIsoDate(std::string_view text);

// How a date may be written: words between the parts, as {"", "年", "月", "日"} or {"", "-", "-", ""}.
struct DateForm {
  std::string before_year, after_year, after_month, after_day;
  bool canonical = false;  // the form that the standard for documents prescribes
  std::string first_month{};  // a word that may stand for the number of the first month: 元月; never canonical
};

struct WrittenDate {
  Date date;
  Span span;                    // in the text searched
  bool valid = true;            // the day exists
  bool native_digits = false;   // 二〇二四年一月十八日
  bool zero_padded = false;     // 2024年01月08日
  bool inner_blanks = false;    // 2023年11月 28日
  bool canonical_form = false;  // its words are those of a canonical form
};

// All dates in `text`, in order, not overlapping: a year of four digits, a month and a day, in one line. `text` is folded or
// raw: blanks may stand between the parts, and inside a part where the day has a word after it (12月3 0日).
// Full-width digits are seen after folding only. Linear in the text.
std::vector<WrittenDate> FindDates(std::string_view text, const std::vector<DateForm>& forms,
                                   const NumeralTable& numerals);

}  // namespace hegui
