// The small questions about a written percentage and the name of its rate. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace hegui {

// Digits behind the decimal point of a number as written: 2 for 97.55%.
std::size_t DecimalsOf(std::string_view written);

// Whether `stated` is `value` rounded to so many decimals, or cut off there.
bool IsRoundedTo(double value, double stated, std::size_t decimals);

// The longest end of `stem` that stands in `text`: its characters, and what of the stem is left before it.
std::pair<std::size_t, std::string_view> CommonEnd(std::string_view stem, std::string_view text);

}  // namespace hegui
