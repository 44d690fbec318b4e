// Numbers as official texts write them: 23, 1,234, 3.5, 二十三, 两万余, 5000余, 近三百, 1.2万, 95%, 百分之九十五. The words are
// data of the language layer; the arithmetic is here. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

struct NumeralTable {
  std::map<std::string, int> digits;                // 〇 0 … 九 9, 两 2
  std::map<std::string, std::int64_t> multipliers;  // 十 10, 百 100, 千 1000, 万 10^4, 亿 10^8
  std::vector<std::string> percent_before;          // 百分之
  std::vector<std::string> percent_after;           // %
  std::vector<std::string> approximate_before;      // 近 约 共约 超 逾
  std::vector<std::string> approximate_after;       // 余 多 左右
  std::map<std::string, double> words;              // 全覆盖 100 (percent), 半数 …; only where asked for
};

struct Number {
  double value = 0;          // exact for integers up to 2^53
  bool percent = false;      // value is in percent
  bool approximate = false;  // 余, 近, 约, …
  bool integer = true;

  friend bool operator==(const Number&, const Number&) = default;
};

// The number that all of `text` writes (folded text; blanks inside are allowed); nothing if it writes none.
// A digit string such as 二〇二三 is 2023; 十 alone is 10; 万 alone is no number.
std::optional<Number> ParseNumber(std::string_view text, const NumeralTable& table);

// The number that `text` begins with, and how many bytes it takes; the longest that parses.
struct NumberPrefix {
  Number number;
  std::size_t size = 0;
};
std::optional<NumberPrefix> ParseNumberPrefix(std::string_view text, const NumeralTable& table);

}  // namespace hegui
