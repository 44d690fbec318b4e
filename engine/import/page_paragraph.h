// Joins the lines of pages to paragraphs by where they stand: a paragraph begins with an indent or after a line that had room left,
// a title line stands in the middle, a signature to the right. A document without running text to measure is left as it is, line by line.
// Pure and thread-safe; linear.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/import/page_line.h"
#include "engine/language/language.h"

namespace hegui {

struct PageParagraph {
  std::size_t first = 0, count = 1;  // lines
  bool row = false;                  // of a table
  bool set_apart = false;            // a wide gap is above it
  std::uint32_t indent = 0;          // ideographs
};

struct PageParagraphs {
  std::vector<PageParagraph> paragraphs;
  bool whole = true;  // false: one line each, and which of them go together is open
};

// `lines` are those of all pages in order, running heads left out.
PageParagraphs JoinPageLines(const std::vector<PageLine>& lines, const Language& language);

}  // namespace hegui
