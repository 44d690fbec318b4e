// The lines of a page: words put together by their places. Blanks that only part two scripts (「共 58 件」) are not written, wide ones are:
// a wide blank is an ideographic space, a gap between columns begins a cell. Plain values; pure and thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/page_box.h"
#include "engine/import/page_layout.h"
#include "engine/language/language.h"

namespace hegui {

// A part of a line, set apart by a gap as between columns.
struct LineCell {
  Span text;  // of the line's text
  double left = 0, right = 0;
};

struct PageLine {
  std::uint32_t page = 1;
  std::uint32_t number = 1;  // on the page, from above
  double left = 0, top = 0, right = 0, bottom = 0;
  double em = 0;  // width of an ideograph
  std::string text;
  std::vector<BoxedText> words;  // spans of `text`
  std::vector<LineCell> cells;   // at least one
  bool row = false;              // a row of a table, put together of several lines (page_table.h)
  double column = 0;  // width of the column of text that it stands in, where there are two
};

// Whether the character belongs to a script that is written without blanks: ideographs, their marks, full-width forms.
bool IsWideCharacter(char32_t code);

// The width of what could not be parted at the beginning of the text: a run of letters and digits or one ideograph, with the
// marks before and behind that may not stand alone.
double FirstPieceWidth(std::string_view text, double em, const Language& language);

// The lines of the page, from above; none when it holds no text.
std::vector<PageLine> ReadPageLines(const PlacedPage& page, std::uint32_t number);

}  // namespace hegui
