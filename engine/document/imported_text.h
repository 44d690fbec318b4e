// What an importer hands over: the source text, what it knows of each block, and what it has to say. A plain
// value; the outline is built from it alike for every format.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/text/source_text.h"

namespace hegui {

// What the format knows about a line of the source text.
struct BlockHint {
  bool whole_paragraph = false;  // the line is a paragraph of the format: never joined with another by guess
  int heading_level = 0;         // 1… when the format says that it is a heading
  std::string label;             // a number that the format computes and the text does not hold
  bool outside_body = false;     // header, footer, footnote, comment: not the document's running text
  std::optional<std::uint32_t> page;  // 1-based
};

struct ImportedText {
  SourceText source;
  std::vector<BlockHint> hints;  // one per line of `source`, or empty when the format knows nothing
  std::string format;            // "txt", later "docx", "pdf", …
  std::optional<std::string> encoding;
  std::map<std::string, std::string> metadata;  // for instance "published"
  Diagnostics notices;
};

}  // namespace hegui
