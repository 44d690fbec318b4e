// Numbers as official texts write them: 23, 1,234, 3.5, 二十三, 两万余, 5000余, 近三百, 1.2万, 95%, 百分之九十五. The words are
// data of the language layer; the arithmetic is here. All functions take folded text: full-width digits and signs
// have become ASCII. Time is bounded by the table, not by the text. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

// REQUIRES: keys of `digits` and `multipliers` are single characters, digits are 0 to 9, multipliers powers of ten.
struct NumeralTable {
  std::map<std::string, int> digits;                // 〇 0 … 九 9, 两 2
  std::map<std::string, std::int64_t> multipliers;  // 十 10, 百 100, 千 1000, 万 10^4, 亿 10^8
  std::vector<std::string> zero_lookalikes;  // ○ О 0: zeros only right after a digit, as in 二○二四
  std::vector<std::string> decimal_points;      // 点, between native digits
  std::vector<std::string> percent_before;      // 百分之
  std::vector<std::string> percent_after;       // %
  std::vector<std::string> approximate_before;  // 近 约 共约 超 逾
  // Only right before a multiplier, where they stand for the digit: 上百, 数十, 几千. 线上3次 is three.
  std::vector<std::string> approximate_digits;
  std::vector<std::string> approximate_after;   // 余 多 左右
  std::vector<std::string> currency_after;      // 元: 300万元 is 3000000
  // What things are counted in, grouped where several words count the same: 人 名 位. For those who look for quantities in running
  // text; numbers are read without them.
  std::vector<std::vector<std::string>> counters;
  // Next to a number, these make it a date, an ordinal or a name: 第3次, 2024年.
  std::vector<std::string> ordinal_before, ordinal_after;
  std::map<std::string, double> words;  // 全覆盖 100: wordings that stand for a percentage
};

struct Number {
  double value = 0;          // exact for integers up to 2^53
  bool percent = false;      // value is in percent
  bool approximate = false;  // 余, 近, 约, …
  bool integer = true;       // value is whole: 1.2万 is, 3.5 is not

  friend bool operator==(const Number&, const Number&) = default;
};

// The number that all of `text` writes; nothing if it writes none. Blanks may stand around it and between its parts
// (95 %), not between its digits.
//
// A digit string such as 二〇二三 is 2023; two digits side by side without a zero (七八, 三五) mean roughly, or a name,
// and are none. 十 alone is 10; other multipliers need a factor (万 alone is none) or a word that makes them
// approximate (近百, 千余). 三万五 is 35000. A `word` and a currency unit are understood here only.
std::optional<Number> ParseNumber(std::string_view text, const NumeralTable& table);

// The number that `text` begins with, and how many bytes it takes. It is read as far as its characters go: what goes on
// and then makes no sense (十四五, 二三十) is no number rather than a shorter one.
struct NumberPrefix {
  Number number;
  std::size_t size = 0;
};
std::optional<NumberPrefix> ParseNumberPrefix(std::string_view text, const NumeralTable& table);

}  // namespace hegui
