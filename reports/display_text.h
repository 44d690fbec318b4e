// Text of a document as a report shows it: on one line, and cut to a length. Units are code points. Input is valid
// UTF-8. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hegui {

// Line ends and the blanks around them vanish, as they do when lines of Chinese are put together; between two ASCII
// characters they become one blank. Tabs become blanks.
std::string JoinLines(std::string_view text);

// The same, without blanks at both ends.
std::string OnOneLine(std::string_view text);

// The first or last `characters` of a text, with … where it was cut.
std::string CutEnd(std::string_view text, std::size_t characters);
std::string CutBegin(std::string_view text, std::size_t characters);

}  // namespace hegui
