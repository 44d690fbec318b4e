// What the siblings of a numbered line look like: text, or headings. Where a line without a stop was broken off, its
// siblings tell. Immutable; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/language/language.h"
#include "engine/outline/line.h"

namespace hegui {

// What is broken off at a page's end fills one line of the page; shorter lines are whole.
inline constexpr std::uint32_t kShortestBroken = 20;
// No heading of a usual document is longer.
inline constexpr std::uint32_t kLongestHeading = 40;

// Of the whole line, number included.
std::uint32_t CharactersOf(const Line& line);

// Whether `next` may be the rest of the line before it rather than a paragraph under a heading: it is short, and ends.
bool IsShortRest(const Line& next);

class SiblingShapes {
 public:
  // REQUIRES: `lines` outlives this.
  SiblingShapes(const std::vector<Line>& lines, const Language& language);

  struct Counts {
    int text = 0;      // with a stop inside or at the end
    int headings = 0;  // without a stop, and surely not broken off themselves
  };
  // Of the siblings of a numbered line of the body, itself left out.
  Counts SiblingsOf(std::size_t index) const;

 private:
  enum class Shape { kText, kHeading, kUnclear };
  Shape ShapeOf(std::size_t index) const;

  const std::vector<Line>& lines_;
  std::vector<int> group_of_;
  std::vector<Counts> counts_;
};

}  // namespace hegui
