// How many columns of a terminal text takes: two for wide characters such as ideographs, none for combining marks
// and other characters without width, one for the rest (Unicode, UAX 11). Pure; thread-safe.
#pragma once

#include <string_view>

namespace hegui {

// Of characters that are wide in East Asian surroundings and narrow elsewhere: “ ” … — ①.
enum class AmbiguousWidth { kNarrow, kWide };

// The columns of one line of valid UTF-8 without control characters (which count nothing).
int DisplayWidth(std::string_view text, AmbiguousWidth ambiguous = AmbiguousWidth::kWide);

}  // namespace hegui
