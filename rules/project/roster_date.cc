#include "rules/project/roster_date.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/text/fold.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A longer text is no day.
constexpr std::size_t kMaxBytes = 200;
constexpr std::string_view kLeapYear = "2000";

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

std::optional<Date> ReadDigits(std::string_view text) {
  constexpr std::size_t kDigits = 8;
  if (text.size() != kDigits || !std::all_of(text.begin(), text.end(), IsDigit)) {
    return std::nullopt;
  }
  return ParseIsoDate(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                      std::string(text.substr(6)));
}

// A month and a day are the end of a date whose year is put before them.
std::optional<Date> ReadMonthAndDay(std::string_view text, const Language& language) {
  for (std::size_t at = 0; at < text.size(); at += CharacterAt(text, at).size) {
    if (at > 0 && IsDigit(text[at - 1])) {
      continue;
    }
    for (const DateForm& form : language.dates) {
      const std::string year = form.before_year + std::string(kLeapYear) + form.after_year;
      const std::vector<WrittenDate> dates =
          FindDates(year + std::string(text.substr(at)), {form}, language.numerals);
      if (dates.empty() || dates.front().span.begin != 0) {
        continue;
      }
      const WrittenDate& date = dates.front();
      return date.valid && dates.size() == 1
                 ? std::optional(Date{0, date.date.month, date.date.day})
                 : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> ReadRosterDate(std::string_view cell, const Language& language) {
  if (cell.size() > kMaxBytes) {
    return std::nullopt;
  }
  const std::string text = FoldPhrase(cell, language.fold);
  if (const std::optional<Date> date = ReadDigits(text)) {
    return date;
  }
  const std::vector<WrittenDate> dates = FindDates(text, language.dates, language.numerals);
  if (dates.empty()) {
    return ReadMonthAndDay(text, language);
  }
  return dates.size() == 1 && dates.front().valid ? std::optional(dates.front().date)
                                                  : std::nullopt;
}

}  // namespace hegui
