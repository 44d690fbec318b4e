// From words with places on pages to imported text, for formats that know nothing of paragraphs (PDF, OFD): words are put
// together to lines, running heads and page numbers left out, lines joined to paragraphs over page ends, tables kept as rows.
// Every line keeps its page and its number on the page, every word its box. Pure and thread-safe; linear but for sorting.
#pragma once

#include <string>
#include <vector>

#include "engine/document/imported_text.h"
#include "engine/language/language.h"

namespace hegui {

// A piece of text as the format places it: a word, or a run of characters of one line. Points from the upper left corner of the page.
struct PlacedWord {
  std::string text;  // valid UTF-8 without line ends
  double left = 0, top = 0, right = 0, bottom = 0;
  double size = 0;  // of the type; 0: to be told from the box
};

struct PlacedPage {
  double width = 0, height = 0;
  std::vector<PlacedWord> words;  // in any order
};

// Fills source, hints, places, boxes, side texts and notices of the result. Places that are no finite numbers, or lie off the page, count
// as not there. Notices: D072 {count} lines that are running heads, feet or page numbers were left out.
ImportedText LayOutPages(const std::vector<PlacedPage>& pages, const Language& language);

}  // namespace hegui
