#include "engine/language/numeral.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A double holds no more digits exactly, and no quantity has more; identity and account numbers do, and are none.
constexpr std::size_t kMaxDigits = 16;
constexpr std::size_t kMaxTokens = 32;

// Multipliers from here on count a whole group of smaller ones: 二十三万.
constexpr double kGroupMultiplier = 10'000;

bool IsAsciiDigit(char byte) { return byte >= '0' && byte <= '9'; }

// A run of digits, or a multiplier. The decimals of 1.15 are kept apart, so that 1.15万 is 11500 and not nearly that.
struct Token {
  double multiplier = 0;  // 0: a run of digits
  double digits = 0;      // as one integer, the decimal point left out
  double divisor = 1;     // 10 to the number of decimals
  std::size_t count = 0;  // of digits
  bool begins_with_zero = false;
  bool has_zero = false;

  void Append(int digit) {
    begins_with_zero = begins_with_zero || (count == 0 && digit == 0);
    has_zero = has_zero || digit == 0;
    digits = digits * 10 + digit;
    ++count;
  }
};

struct Fraction {
  double units = 0;
  double divisor = 1;
};

// Works out what tokens are worth together; nothing where they make no sense.
class Evaluator {
 public:
  // In a native number (二十三) every multiplier has one digit before it, in another (5千, 3万2000) several.
  Evaluator(std::span<const Token> tokens, bool native) : tokens_(tokens), native_(native) {}

  std::optional<double> Value() const {
    double total = 0;
    double last = 0;  // the group multiplier before the place that is read
    double largest = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const double multiplier = tokens_[i].multiplier;
      if (multiplier < kGroupMultiplier) {
        continue;
      }
      Fraction group{i == 0 ? 1.0 : 0.0};
      if (begin < i) {
        const std::optional<Fraction> value = GroupValue(begin, i, 0);
        if (!value || value->units == 0) {
          return std::nullopt;
        }
        group = *value;
      }
      const double product = group.units * multiplier / group.divisor;
      if (multiplier > largest) {
        total = total * multiplier + product;  // 三万亿
      } else if (multiplier < last && product > 0 && product < last) {
        total += product;
      } else {
        return std::nullopt;
      }
      last = multiplier;
      largest = std::max(largest, multiplier);
      begin = i + 1;
    }
    if (begin < tokens_.size()) {
      const std::optional<Fraction> rest = GroupValue(begin, tokens_.size(), last);
      if (!rest) {
        return std::nullopt;
      }
      total += rest->units / rest->divisor;
    }
    return total;
  }

 private:
  // Tokens [begin, end), none of them a group multiplier. `last` is the multiplier right before them that they go on
  // from, 0 where they count something of their own.
  std::optional<Fraction> GroupValue(std::size_t begin, std::size_t end, double last) const {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const Token& token = tokens_[i];
      const bool has_factor = token.multiplier == 0;
      if (has_factor && i + 1 == end) {
        if (last == 0) {
          return CountsAlone(i) ? std::optional(Fraction{token.digits, token.divisor})
                                : std::nullopt;
        }
        const double low = LowPart(token, last);
        return low > 0 ? std::optional(Fraction{sum + low}) : std::nullopt;
      }
      if (has_factor ? !IsFactor(i) : token.multiplier != 10 && i > 0) {
        return std::nullopt;
      }
      const double multiplier = tokens_[has_factor ? ++i : i].multiplier;
      if (last != 0 && multiplier >= last) {
        return std::nullopt;
      }
      sum += has_factor ? token.digits * multiplier / token.divisor : multiplier;
      last = multiplier;
    }
    return Fraction{sum};
  }

  // Whether the digits may stand before a multiplier: in native numbers 五, and after something larger also 零五.
  bool IsFactor(std::size_t index) const {
    const Token& token = tokens_[index];
    const bool after_zero = token.begins_with_zero && token.count == 2 && index > 0;
    return token.digits > 0 && (!native_ || token.count == 1 || after_zero);
  }

  // Whether the digits count something without a smaller multiplier: 五 in 五万, or they are all there is. 七八 and 三五
  // mean roughly, or are part of a name.
  bool CountsAlone(std::size_t index) const {
    const Token& token = tokens_[index];
    return tokens_.size() > 1 ? IsFactor(index) : !native_ || token.count != 2 || token.has_zero;
  }

  // What digits at the end are worth after the multiplier `last`: 三万零五 5, 三万五 5000, 3万5000 5000; 0 for nonsense.
  double LowPart(const Token& token, double last) const {
    if (token.divisor != 1) {
      return 0;
    }
    if (!native_) {
      return token.digits >= last / 10 && token.digits < last ? token.digits : 0;
    }
    if (token.begins_with_zero) {
      return token.count == 2 ? token.digits : 0;
    }
    return token.count == 1 ? token.digits * last / 10 : 0;
  }

  std::span<const Token> tokens_;
  bool native_;
};

class Reader {
 public:
  Reader(std::string_view text, const NumeralTable& table) : text_(text), table_(table) {}

  // The number at the beginning; at() is then the offset after it.
  std::optional<Number> Read() {
    Number number;
    number.approximate = Take(table_.approximate_before);
    number.approximate = TakeApproximateDigit() || number.approximate;
    number.percent = Take(table_.percent_before);
    SkipBlanks();
    const bool bare_allowed = number.approximate || number.percent;
    bool bare = false;
    if (!ReadAmount(number, bare)) {
      return std::nullopt;
    }
    number.approximate = TakeMark() || number.approximate;
    if (bare && !bare_allowed && !number.approximate) {
      return std::nullopt;
    }
    if (TakeAfterBlanks(table_.percent_after)) {
      number.percent = true;
      number.approximate = TakeMark() || number.approximate;
    }
    number.integer = std::trunc(number.value) == number.value;
    return number;
  }

  std::optional<Number> ReadAll() {
    std::optional<Number> number = Read();
    if (number && !number->percent && TakeAfterBlanks(table_.currency_after)) {
      number->approximate = TakeMark() || number->approximate;
    }
    return at_ == text_.size() ? number : std::nullopt;
  }

  std::size_t at() const { return at_; }

 private:
  struct Match {
    double value = 0;
    std::size_t size = 0;  // 0: none
  };

  template <typename Values>
  Match Find(const Values& values, std::size_t offset) const {
    if (offset >= text_.size()) {
      return {};
    }
    const std::size_t size = CharacterAt(text_, offset).size;
    const auto found = values.find(std::string(text_.substr(offset, size)));
    return found == values.end() ? Match{} : Match{static_cast<double>(found->second), size};
  }

  std::size_t SizeOfLongest(const std::vector<std::string>& words, std::size_t offset) const {
    std::size_t size = 0;
    for (const std::string& word : words) {
      if (word.size() > size && text_.substr(offset).starts_with(word)) {
        size = word.size();
      }
    }
    return size;
  }

  bool Take(const std::vector<std::string>& words) {
    const std::size_t size = SizeOfLongest(words, at_);
    at_ += size;
    return size > 0;
  }

  bool TakeAfterBlanks(const std::vector<std::string>& words) {
    const std::size_t before = at_;
    SkipBlanks();
    if (Take(words)) {
      return true;
    }
    at_ = before;
    return false;
  }

  // 上百, 数十: the word stands for the digit that a multiplier would need.
  bool TakeApproximateDigit() {
    const std::size_t size = SizeOfLongest(table_.approximate_digits, at_);
    if (size == 0 || Find(table_.multipliers, at_ + size).size == 0) {
      return false;
    }
    at_ += size;
    return true;
  }

  bool TakeMark() { return TakeAfterBlanks(table_.approximate_after); }

  void SkipBlanks() {
    while (at_ < text_.size() && text_[at_] == ' ') {
      ++at_;
    }
  }

  bool AtAsciiDigit(std::size_t offset) const {
    return offset < text_.size() && IsAsciiDigit(text_[offset]);
  }

  bool ReadAmount(Number& number, bool& bare) {
    const bool native = !AtAsciiDigit(at_);
    std::vector<Token> tokens;
    if (!ReadTokens(native, tokens, number.approximate) || tokens.empty()) {
      return false;
    }
    // 十 alone is 10; 百 alone is a hundred only in 近百 and 百余.
    bare = tokens.front().multiplier > 10;
    const std::optional<double> value = Evaluator(tokens, native).Value();
    if (!value) {
      return false;
    }
    number.value = native ? WithDecimals(*value) : *value;
    return true;
  }

  // Reads as far as there are digits and multipliers; false where no number goes on like that.
  bool ReadTokens(bool native, std::vector<Token>& tokens, bool& approximate) {
    while (tokens.size() < kMaxTokens) {
      if (native ? Find(table_.digits, at_).size > 0 : AtAsciiDigit(at_)) {
        Token& token = tokens.emplace_back();
        if (native ? !ReadNativeDigits(token) : !ReadArabicDigits(token)) {
          return false;
        }
        continue;
      }
      if (const Match match = Find(table_.multipliers, at_); match.size > 0) {
        if (!native && !GoesOn(tokens.back(), match.value)) {
          return true;
        }
        tokens.emplace_back().multiplier = match.value;
        at_ += match.size;
        continue;
      }
      // 十余万, 300多万
      const std::size_t mark = SizeOfLongest(table_.approximate_after, at_);
      if (mark == 0 || tokens.empty() ||
          Find(table_.multipliers, at_ + mark).value < kGroupMultiplier) {
        return true;
      }
      approximate = true;
      at_ += mark;
    }
    return false;
  }

  // Whether a multiplier belongs to the Arabic number before it: 5千, 3万, but not 2023十大, 2023百日.
  static bool GoesOn(const Token& before, double multiplier) {
    return multiplier >= kGroupMultiplier ||
           (multiplier > 10 && before.multiplier == 0 && before.digits < 10 * before.divisor);
  }

  bool ReadNativeDigits(Token& token) {
    while (token.count < kMaxDigits) {
      if (const Match match = Find(table_.digits, at_); match.size > 0) {
        token.Append(static_cast<int>(match.value));
        at_ += match.size;
      } else if (token.count > 0 && Take(table_.zero_lookalikes)) {
        token.Append(0);
      } else {
        return true;
      }
    }
    return false;
  }

  bool ReadArabicDigits(Token& token) {
    const std::size_t begin = at_;
    AppendArabic(token);
    if (at_ - begin <= 3) {
      while (IsThousandsGroup(at_)) {
        ++at_;
        AppendArabic(token);
      }
    }
    if (IsDecimalPoint(at_)) {
      ++at_;
      token.divisor = std::pow(10, AppendArabic(token));
      if (IsDecimalPoint(at_)) {
        return false;  // 5.12.3 is a date or a version
      }
    }
    return token.count <= kMaxDigits;
  }

  // Reads on over at most one digit more than a number may have.
  int AppendArabic(Token& token) {
    int count = 0;
    for (; AtAsciiDigit(at_) && token.count <= kMaxDigits; ++at_, ++count) {
      token.Append(text_[at_] - '0');
    }
    return count;
  }

  bool IsThousandsGroup(std::size_t offset) const {
    return offset < text_.size() && text_[offset] == ',' && AtAsciiDigit(offset + 1) &&
           AtAsciiDigit(offset + 2) && AtAsciiDigit(offset + 3) && !AtAsciiDigit(offset + 4);
  }

  bool IsDecimalPoint(std::size_t offset) const {
    return offset < text_.size() && text_[offset] == '.' && AtAsciiDigit(offset + 1);
  }

  // 九十五点五, 三点五万; 十点三十分 is no decimal.
  double WithDecimals(double whole) {
    const std::size_t before = at_;
    Token decimals;
    if (!Take(table_.decimal_points) || !ReadNativeDigits(decimals) || decimals.count == 0) {
      at_ = before;
      return whole;
    }
    const Match match = Find(table_.multipliers, at_);
    if (match.size > 0 && match.value < kGroupMultiplier) {
      at_ = before;
      return whole;
    }
    at_ += match.size;
    const double divisor = std::pow(10, decimals.count);
    return (whole * divisor + decimals.digits) * (match.size > 0 ? match.value : 1) / divisor;
  }

  std::string_view text_;
  const NumeralTable& table_;
  std::size_t at_ = 0;
};

std::string_view WithoutOuterBlanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == text.npos ? std::string_view()
                            : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

std::optional<Number> ParseNumber(std::string_view text, const NumeralTable& table) {
  const std::string_view written = WithoutOuterBlanks(text);
  if (const auto word = table.words.find(std::string(written)); word != table.words.end()) {
    return Number{word->second, true, false, std::trunc(word->second) == word->second};
  }
  return Reader(written, table).ReadAll();
}

std::optional<NumberPrefix> ParseNumberPrefix(std::string_view text, const NumeralTable& table) {
  Reader reader(text, table);
  const std::optional<Number> number = reader.Read();
  if (!number) {
    return std::nullopt;
  }
  return NumberPrefix{*number, reader.at()};
}

}  // namespace hegui
