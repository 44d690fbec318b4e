// The text of a page as lines, in order of the document: a paragraph is one, a <br> ends one, a row of a table of data is one. What
// nobody sees is left out: scripts, hidden elements, what there is to press. A line may be empty. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/imported_text.h"
#include "engine/import/html_tree.h"
#include "engine/language/language.h"

namespace hegui {

// A stretch of a line that stands in the source character by character, or not at all. Small, as entities make one each.
struct HtmlPiece {
  std::uint32_t begin = 0;   // in the line's text; it ends where the next one begins
  std::uint32_t source = 0;  // offset of its first character
  bool in_source = true;
};

struct HtmlLine {
  std::string text;
  std::vector<HtmlPiece> pieces;
  BlockHint hint;
  std::size_t node = 0;   // the first node that gave text; for an empty line, where it stands
  std::size_t links = 0;  // ideographs within links
  bool after_break = false, breaks = false;  // a <br> stands before it, or ends it

  // The text of a piece, by its index.
  std::string_view TextOf(std::size_t piece) const {
    const std::size_t end = piece + 1 < pieces.size() ? pieces[piece + 1].begin : text.size();
    return std::string_view(text).substr(pieces[piece].begin, end - pieces[piece].begin);
  }
};

std::vector<HtmlLine> ReadHtmlLines(const std::vector<HtmlNode>& nodes, const std::string& html,
                                    const Language& language);

}  // namespace hegui
