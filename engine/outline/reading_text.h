// The reading text: lines put together and folded at once, one paragraph a line, with the map back to the source.
// Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/language/language.h"
#include "engine/outline/line.h"
#include "engine/outline/line_join.h"

namespace hegui {

// What the steps after this one need to know of a paragraph and a Document does not keep.
struct ParagraphFacts {
  TextShape shape;                  // of its text without the label
  const BlockHint* hint = nullptr;  // of its first line
  bool is_row = false;              // wide blanks inside, as between the cells of a table
};

// Fills text, map and paragraphs (text, element, label) of `document`, whose source is set, and notes each join as
// D101 {line}. Returns facts for each paragraph.
std::vector<ParagraphFacts> WriteReadingText(const std::vector<Line>& lines,
                                             const std::vector<LineGroup>& groups,
                                             const Language& language, Document& document);

}  // namespace hegui
