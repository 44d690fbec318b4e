// How the lines of a text file were broken: each paragraph on one line, or all lines cut at one width; and whether
// paragraphs begin with an indent. Read from the histogram of line lengths. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/outline/line.h"

namespace hegui {

struct WrapProfile {
  bool wrapped = false;           // most lines are cut at one width
  bool in_characters = false;     // that width counts characters, not columns
  std::uint32_t width = 0;        // of the longest lines: a mark may hang over the margin
  std::uint32_t usual_width = 0;  // of most lines that run to the margin
  bool indented = false;          // paragraphs begin with an indent, and other lines do not
  bool numbers_indented =
      false;  // so do numbered ones: a number at the left margin stands in running text
  std::uint32_t base_indent = 0;  // columns before a line that goes on with a paragraph
  std::uint32_t usual_gap = 0;    // blank lines between paragraphs, most often

  // Whether the line runs to the right margin, give or take what may not stand at a line's beginning; and whether the next
  // character would not have fitted. REQUIRES: wrapped.
  bool IsFull(const Line& line) const;
  bool IsQuiteFull(const Line& line) const;
  // Whether the line begins with a paragraph's indent. REQUIRES: indented.
  bool BeginsParagraph(const Line& line) const;
};

// A text that was cut into lines before an office program got it: each line is a paragraph to the format, and yet none. Takes the
// format's word back for such lines, when all of the document looks like that.
void DoubtParagraphs(std::vector<Line>& lines);

WrapProfile ReadWrapProfile(const std::vector<Line>& lines);

}  // namespace hegui
