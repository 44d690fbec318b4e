// How numbers are written that an office program computes and the text does not hold: the labels of automatic lists. The digits and
// symbols are data of the language, under the names that file formats have for them. Pure and thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

enum class CountingSystem {
  kPlaces,      // with words for ten, hundred, thousand: 二十三
  kPositional,  // digit by digit: 二三
  kSymbols,     // the n-th of a list: 甲, ①
};

struct Counting {
  std::vector<std::string>
      formats;  // what file formats call it: "chineseCounting", "一, 二, 三, ..."
  CountingSystem system = CountingSystem::kPlaces;
  std::vector<std::string>
      digits;  // kPlaces, kPositional: ten of them, zero first; kSymbols: for 1, 2, …
  std::vector<std::string> places;  // kPlaces: the words for 10, 100, 1000
  bool one_before_ten = false;      // kPlaces: 壹拾 rather than 拾 for ten to nineteen
};

// What number formats every program knows by itself.
enum class PlainCounting {
  kDecimal,
  kTwoDigits,
  kLowerLetter,
  kUpperLetter,
  kLowerRoman,
  kUpperRoman
};

std::string WriteCount(int value, PlainCounting counting);
// Values that the counting has no writing for (the 13th of ten stems, 10,000) are written as decimals.
std::string WriteCount(int value, const Counting& counting);

// The counting that goes by that name in a file format; nullptr for none.
const Counting* FindCounting(std::string_view format, const std::vector<Counting>& countings);

}  // namespace hegui
