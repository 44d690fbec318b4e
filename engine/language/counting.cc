#include "engine/language/counting.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace hegui {
namespace {

constexpr int kBase = 10;
constexpr int kMaxPlaceValue = 10'000;  // exclusive
constexpr int kLetters = 26;
constexpr int kMaxRepeatedLetters = 30;  // z, aa, bb, … as word processors count; beyond it is none
constexpr int kMaxRoman = 4'000;         // exclusive

std::string Letters(int value, char first) {
  if (value < 1 || value > kLetters * kMaxRepeatedLetters) {
    return std::to_string(value);
  }
  const int times = (value - 1) / kLetters + 1;
  return std::string(static_cast<std::size_t>(times),
                     static_cast<char>(first + (value - 1) % kLetters));
}

std::string Roman(int value, bool upper) {
  static constexpr std::array<std::pair<int, const char*>, 13> kParts{{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
  if (value < 1 || value >= kMaxRoman) {
    return std::to_string(value);
  }
  std::string roman;
  for (const auto& [worth, letters] : kParts) {
    for (; value >= worth; value -= worth) {
      roman += letters;
    }
  }
  if (upper) {
    std::transform(roman.begin(), roman.end(), roman.begin(),
                   [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
  }
  return roman;
}

// 205: 二百零五. One zero for any run of them, none at the end.
std::string Places(int value, const Counting& counting) {
  std::string written;
  bool zero = false;
  std::size_t place = counting.places.size();
  for (int worth = kMaxPlaceValue / kBase; worth > 0; worth /= kBase, --place) {
    const int digit = value / worth % kBase;
    if (digit == 0) {
      zero = !written.empty();
      continue;
    }
    if (std::exchange(zero, false)) {
      written += counting.digits[0];
    }
    const bool bare_ten = worth == kBase && digit == 1 && written.empty();
    if (!bare_ten || counting.one_before_ten) {
      written += counting.digits[static_cast<std::size_t>(digit)];
    }
    if (place > 0) {
      written += counting.places[place - 1];
    }
  }
  return written;
}

}  // namespace

std::string WriteCount(int value, PlainCounting counting) {
  switch (counting) {
    case PlainCounting::kDecimal:
      break;
    case PlainCounting::kTwoDigits:
      return (value >= 0 && value < kBase ? "0" : "") + std::to_string(value);
    case PlainCounting::kLowerLetter:
      return Letters(value, 'a');
    case PlainCounting::kUpperLetter:
      return Letters(value, 'A');
    case PlainCounting::kLowerRoman:
      return Roman(value, false);
    case PlainCounting::kUpperRoman:
      return Roman(value, true);
  }
  return std::to_string(value);
}

std::string WriteCount(int value, const Counting& counting) {
  std::string decimal = std::to_string(value);
  if (value < 0) {
    return decimal;
  }
  switch (counting.system) {
    case CountingSystem::kPlaces:
      if (value == 0) {
        return counting.digits[0];
      }
      return value < kMaxPlaceValue ? Places(value, counting) : decimal;
    case CountingSystem::kPositional: {
      std::string written;
      for (const char digit : decimal) {
        written += counting.digits[static_cast<std::size_t>(digit - '0')];
      }
      return written;
    }
    case CountingSystem::kSymbols:
      break;
  }
  const auto index = static_cast<std::size_t>(value) - 1;
  return value > 0 && index < counting.digits.size() ? counting.digits[index] : decimal;
}

const Counting* FindCounting(std::string_view format, const std::vector<Counting>& countings) {
  const auto found =
      std::find_if(countings.begin(), countings.end(), [format](const Counting& counting) {
        return std::find(counting.formats.begin(), counting.formats.end(), format) !=
               counting.formats.end();
      });
  return found == countings.end() ? nullptr : &*found;
}

}  // namespace hegui
