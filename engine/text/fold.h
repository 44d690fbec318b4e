// The fold: writes one form for what people write in several, so that phrases can be matched as literals.
// Widths of letters, digits and brackets, kinds of quotes and dashes, no-break and ideographic spaces, blanks
// inside and around text of a script that uses none, ASCII punctuation between such characters. It is not NFKC
// (which rewrites full-width punctuation to ASCII and takes circled numbers apart), never touches numerals, and
// is idempotent.
//
// What folds to what is data of the language layer (FoldTable). Offsets are bytes. Thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/span.h"
#include "engine/text/offset_map.h"

namespace hegui {

class FoldIndex;  // engine/text/fold_index.h

struct FoldTable {
  // One character to another (or to nothing, as U+0000): full-width letters, quotes, dashes, …. It is applied
  // once, so what a character becomes must not become something else in turn.
  std::unordered_map<char32_t, char32_t> characters;
  // ASCII punctuation that becomes its full-width form unless it stands between two ASCII letters or
  // digits (12:30, 1,234, 3.5 keep theirs).
  std::unordered_map<char32_t, char32_t> punctuation;
  // Ranges of characters of a script that is written without blanks, inclusive, sorted. A blank (after
  // `characters` made blanks of odd spaces) that has such a character, or punctuation mapped above, on either side
  // is dropped; other runs of blanks become one. Blanks at both ends of a line are dropped.
  std::vector<std::pair<char32_t, char32_t>> blankless;

  // Lays the data out for fast lookups; for the loader to call once the table is complete. A table without
  // an index folds just the same, only that each fold lays one out for itself.
  void BuildIndex();
  std::shared_ptr<const FoldIndex> index;
};

struct FoldedText {
  std::string text;
  OffsetMap map;  // from `text` to the text that was folded
};

// Folds `text[part]`, appends to `out` and to its map; line ends (LF, CRLF, CR) become one '\n'. Both ends of
// the part count as ends of lines. REQUIRES: parts of one `out` come in order, and what stands between them
// in `out` was appended to its text and its map alike.
void AppendFolded(std::string_view text, Span part, const FoldTable& table, FoldedText& out);

FoldedText Fold(std::string_view text, const FoldTable& table);
// The fold without its map, for phrases and headings.
std::string FoldPhrase(std::string_view text, const FoldTable& table);

}  // namespace hegui
