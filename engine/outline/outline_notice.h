// What the outline says about lines: one notice a line, up to a number that people still read; the rest is counted.
// D101 {line} the line was put together with the one before; D102 {line} a page number was left out;
// D103 {code, count} so many further notices of that code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"

namespace hegui {

void AddLineNotices(const std::string& code, const std::vector<std::uint32_t>& lines,
                    Diagnostics& notices);

}  // namespace hegui
