// Puts broken lines together: a text that once was a PDF is cut at page ends or at every line. A missing stop alone joins
// nothing, or headings would swallow their text and signatures their dates. Known edges come first, then the margin
// where lines are cut at one width, then signals are weighed; in doubt lines stay apart.
// Pure and thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/language/language.h"
#include "engine/outline/line.h"
#include "engine/outline/wrap_profile.h"

namespace hegui {

// Lines [first, first + count) are one paragraph.
struct LineGroup {
  std::size_t first = 0;
  std::size_t count = 1;
};

// All lines, in order. Only lines of the body and of a title are ever put together.
std::vector<LineGroup> JoinLines(const std::vector<Line>& lines, const WrapProfile& wrap,
                                 const Language& language);

}  // namespace hegui
