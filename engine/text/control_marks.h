// Control characters made visible: each becomes one mark, so that columns stay true and nothing that steers a
// terminal or breaks a format gets further. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string>

namespace hegui {

struct ControlMarks {
  std::size_t count = 0;
  std::size_t first = 0;  // offset of the first mark
};

// Replaces control characters other than tab and line ends in valid UTF-8: C0 by U+2400 + code, DEL by
// U+2421, C1 by U+FFFD.
ControlMarks MakeControlsVisible(std::string& text);

}  // namespace hegui
