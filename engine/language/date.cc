#include "engine/language/date.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr int kMinWrittenYear = 1000;
constexpr int kMaxYear = 9999;
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kArabicPartDigits = 2;  // 31
constexpr std::size_t kNativePartDigits = 3;  // 三十一
constexpr std::u32string_view kArabicDigits = U"0123456789";

bool Holds(std::u32string_view set, char32_t code) { return set.find(code) != set.npos; }

// Blanks of raw text; a line end is none.
bool IsBlank(char32_t code) {
  return code == U' ' || code == U'\t' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x3000;
}

int DaysIn(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month) - 1);
}

std::string Padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// The characters of a numeral table, for the question that is asked of every character of a text.
struct NativeCharacters {
  std::u32string digits;
  std::u32string year;  // and lookalikes of zero
  std::u32string all;   // and multipliers

  explicit NativeCharacters(const NumeralTable& table) {
    for (const auto& [word, value] : table.digits) {
      digits += ToUtf32(word);
    }
    year = digits;
    for (const std::string& word : table.zero_lookalikes) {
      year += ToUtf32(word);
    }
    all = year;
    for (const auto& [word, value] : table.multipliers) {
      all += ToUtf32(word);
    }
  }
};

// Reads one date in one form.
class DateReader {
 public:
  DateReader(std::string_view text, const DateForm& form, const NumeralTable& table,
             const NativeCharacters& native)
      : text_(text), form_(form), table_(table), native_(native) {}

  // The date whose year begins at `year_begin`, where there is a digit.
  std::optional<WrittenDate> Read(std::size_t year_begin) {
    if (!text_.substr(0, year_begin).ends_with(form_.before_year)) {
      return std::nullopt;
    }
    at_ = year_begin;
    Date& date = written_.date;
    if (!ReadYear(date.year) || !TakeWord(form_.after_year) || !ReadMonth(date.month) ||
        !TakeWord(form_.after_month) || !ReadPart(date.day) || !TakeEnd()) {
      return std::nullopt;
    }
    written_.span = {static_cast<std::uint32_t>(year_begin - form_.before_year.size()),
                     static_cast<std::uint32_t>(at_)};
    written_.valid = date.IsValid();
    written_.canonical_form = form_.canonical && !month_in_words_;
    return written_;
  }

 private:
  bool ReadYear(int& year) {
    const std::string digits = Collect(native_.year, kYearDigits, kYearDigits);
    return Parse(digits, year) && year >= kMinWrittenYear;
  }

  bool ReadMonth(int& month) {
    SkipBlanks();
    month_in_words_ = !form_.first_month.empty() && text_.substr(at_).starts_with(form_.first_month);
    if (!month_in_words_) {
      return ReadPart(month);
    }
    at_ += form_.first_month.size();
    month = 1;
    return true;
  }

  bool ReadPart(int& value) {
    SkipBlanks();
    const std::string digits = Collect(native_.all, kNativePartDigits, kArabicPartDigits);
    if (!Parse(digits, value) || value > 99) {
      return false;
    }
    const bool padded = value < 10 && CountCharacters(digits) > 1;
    written_.zero_padded = written_.zero_padded || padded;
    return true;
  }

  bool Parse(const std::string& digits, int& value) const {
    const std::optional<Number> number = ParseNumber(digits, table_);
    if (!number || number->value > kMaxYear) {
      return false;
    }
    value = static_cast<int>(number->value);
    return true;
  }

  // The digits at at_, without the blanks between them, all Arabic or all out of `native`.
  std::string Collect(std::u32string_view native, std::size_t native_limit,
                      std::size_t arabic_limit) {
    const bool arabic = IsAt(at_, kArabicDigits);
    part_ = arabic ? kArabicDigits : native;
    written_.native_digits = written_.native_digits || !arabic;
    const std::size_t limit = arabic ? arabic_limit : native_limit;
    std::string digits;
    std::size_t next = at_;
    for (std::size_t count = 0; count < limit && IsAt(next, part_); ++count) {
      written_.inner_blanks = written_.inner_blanks || (count > 0 && next > at_);
      const std::size_t size = CharacterAt(text_, next).size;
      digits += text_.substr(next, size);
      at_ = next + size;
      // Without a word that ends the day, 「2024-1-8 10:30」 would be the 81st.
      next = form_.after_day.empty() ? at_ : AfterBlanks(at_);
    }
    return digits;
  }

  bool TakeWord(std::string_view word) {
    SkipBlanks();
    if (!text_.substr(at_).starts_with(word)) {
      return false;
    }
    at_ += word.size();
    return true;
  }

  bool TakeEnd() { return form_.after_day.empty() ? !IsAt(at_, part_) : TakeWord(form_.after_day); }

  void SkipBlanks() {
    const std::size_t after = AfterBlanks(at_);
    written_.inner_blanks = written_.inner_blanks || after > at_;
    at_ = after;
  }

  std::size_t AfterBlanks(std::size_t offset) const {
    while (offset < text_.size()) {
      const Utf8Character character = CharacterAt(text_, offset);
      if (!IsBlank(character.code)) {
        break;
      }
      offset += character.size;
    }
    return offset;
  }

  bool IsAt(std::size_t offset, std::u32string_view set) const {
    return offset < text_.size() && Holds(set, CharacterAt(text_, offset).code);
  }

  std::string_view text_;
  const DateForm& form_;
  const NumeralTable& table_;
  const NativeCharacters& native_;
  std::size_t at_ = 0;
  std::u32string_view part_;  // the characters that the last part is made of
  bool month_in_words_ = false;
  WrittenDate written_;
};

}  // namespace

bool Date::IsValid() const {
  return year >= 1 && year <= kMaxYear && month >= 1 && month <= 12 && day >= 1 &&
         day <= DaysIn(month, year);
}

std::string Date::ToIso() const {
  return Padded(year, 4) + "-" + Padded(month, 2) + "-" + Padded(day, 2);
}

std::optional<Date> ParseIsoDate(std::string_view text) {
  constexpr std::string_view kPattern = "0000-00-00";
  if (text.size() != kPattern.size()) {
    return std::nullopt;
  }
  std::array<int, 3> parts = {};
  std::size_t part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kPattern[i] == '0' ? !digit : text[i] != kPattern[i]) {
      return std::nullopt;
    }
    if (digit) {
      parts.at(part) = parts.at(part) * 10 + (text[i] - '0');
    } else {
      ++part;
    }
  }
  const Date date{parts[0], parts[1], parts[2]};
  return date.IsValid() ? std::optional(date) : std::nullopt;
}

std::vector<WrittenDate> FindDates(std::string_view text, const std::vector<DateForm>& forms,
                                   const NumeralTable& numerals) {
  enum class Kind { kOther, kArabic, kNative };
  const NativeCharacters native(numerals);
  std::vector<WrittenDate> dates;
  Kind before = Kind::kOther;
  std::uint32_t free_from = 0;  // what stands before belongs to the last date
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    const Kind kind = Holds(kArabicDigits, character.code)   ? Kind::kArabic
                      : Holds(native.digits, character.code) ? Kind::kNative
                                                             : Kind::kOther;
    std::optional<WrittenDate> longest;
    if (kind != Kind::kOther && kind != before) {
      for (const DateForm& form : forms) {
        const auto date = DateReader(text, form, numerals, native).Read(offset);
        if (date && date->span.begin >= free_from &&
            (!longest || date->span.size() > longest->span.size())) {
          longest = date;
        }
      }
    }
    before = kind;
    offset += character.size;
    if (longest) {
      dates.push_back(*longest);
      free_from = longest->span.end;
      offset = free_from;
      before = Kind::kOther;
    }
  }
  return dates;
}

}  // namespace hegui
