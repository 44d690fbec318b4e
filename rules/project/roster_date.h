// A day as people write it into a cell of a roster: 2025-03-01, 2025/3/1, 20250301, 2025年3月1日前, with a time behind it; 3月1日, 03-01
// without a year. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "engine/language/date.h"
#include "engine/language/language.h"

namespace hegui {

// Nothing when the cell names no day that exists, or several. Without a year it is of year 0.
std::optional<Date> ReadRosterDate(std::string_view cell, const Language& language);

}  // namespace hegui
