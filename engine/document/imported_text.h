// What an importer hands over: the source text, what it knows of each line, where each character stands in the
// document that was submitted, and what it has to say. A plain value; the outline is built from it alike for every format.
//
// Formats with paragraphs give one paragraph a line. A row of a table is one line, its cells parted by a tab.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/document/page_box.h"
#include "engine/document/place_map.h"
#include "engine/document/side_text.h"
#include "engine/text/source_text.h"

namespace hegui {

// What the format knows about a line of the source text.
struct BlockHint {
  bool whole_paragraph =
      false;  // the line is a paragraph of the format: never joined with another by guess
  bool table_row = false;  // of a table, or a paragraph within one: neither heading nor signature
  int heading_level = 0;   // 1… when the format says that it is a heading
  std::string label;       // a number that the format computes and the text does not hold
  std::optional<std::uint32_t> page;  // 1-based
  // The line follows a break of the line within a paragraph of the format: it may go on with the one before. Not whole then.
  bool after_break = false;
  bool right = false;  // set right of the middle, as a signature is
};

struct ImportedText {
  SourceText source;
  std::vector<BlockHint> hints;  // one per line of `source`, or empty when the format knows nothing
  PlaceMap places;               // empty: places are the lines of `source`
  std::vector<BoxedText>
      boxes;  // in order of the text; empty when the format has no pages with places
  std::vector<SideText> side;  // in order of the document
  std::string format;          // "txt", "docx", "pdf", …
  std::optional<std::string> encoding;
  std::map<std::string, std::string>
      metadata;           // "published" (a date as 2024-01-31), "title", "index-number", …
  bool from_ocr = false;  // read off a picture: single characters are not to be relied on
  Diagnostics notices;
};

}  // namespace hegui
