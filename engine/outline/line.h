// The lines of a source text as the outline looks at them, before it puts any together. Blank lines are not among
// them; a line that holds two parts of a document (a unit's name and the date) may be cut into two. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/span.h"
#include "engine/document/document.h"
#include "engine/document/imported_text.h"
#include "engine/language/language.h"
#include "engine/outline/label.h"

namespace hegui {

// What a line's end says about whether more must follow.
enum class Ending {
  kOpen,        // nothing: a heading, a name, or a sentence that was broken off
  kUnfinished,  // a mark that nothing ends with: ，、（
  kLeadIn,      // ：
  kList,        // ；
  kSentence,    // 。！？
};

// The marks of a stretch of running text, of one line or of lines put together, without the number it begins with.
struct TextShape {
  Ending ending = Ending::kOpen;
  bool inner_stop = false;  // a sentence, or a member of a list of clauses, ends before its end
  bool open_title = false;  // 《 without its 》
  bool digits = false;      // 0…9 somewhere
  std::uint32_t clause_stops = 0;  // ， and ： inside
  std::uint32_t characters = 0;    // of the folded text
};

struct Line {
  std::uint32_t number = 1;  // of the source, from 1
  Span source;               // without blanks at its ends
  std::string folded;        // never empty
  TextShape shape;
  std::uint32_t indent = 0;      // columns of blanks before it; an ideograph takes two columns
  std::uint32_t columns = 0;     // columns to its right end, indent included
  std::uint32_t characters = 0;  // characters to its right end, indent included
  std::uint32_t gap = 0;         // blank lines before it
  bool page_break = false;       // a page ended before it
  std::uint32_t cells = 1;       // parts between wide blanks; several make a row of a table
  // The number it begins with, typed or computed by the format; of the latter only what stands in the text counts as its size.
  std::optional<LabelMatch> label;
  bool computed_label = false;
  const BlockHint* hint = nullptr;  // of ImportedText; nullptr when the format knows nothing
  bool whole = false;               // a paragraph of the format
  Element element = Element::kBody;

  // Whether the format said what it is, so that nothing is left to guess.
  bool IsWhole() const { return whole; }
  // A row of a table, which is neither heading nor signature.
  bool IsRow() const { return hint != nullptr && hint->table_row; }
  // It may go on with the line before it, of the same paragraph of the format.
  bool FollowsBreak() const { return hint != nullptr && hint->after_break; }
};

// All lines that are not blank and belong to the body. REQUIRES: `imported` outlives the lines.
std::vector<Line> ReadLines(const ImportedText& imported, const Language& language);

// Reads a part of a source line as a line of its own. Nothing when the fold leaves nothing of it.
std::optional<Line> ReadLine(std::string_view source, Span part, const Language& language);

TextShape ReadShape(std::string_view folded, const Language& language);

}  // namespace hegui
