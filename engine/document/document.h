// A document as the outline sees it: reading text (joined and folded, one paragraph a line), paragraphs, the
// section tree, enumerated items. All spans are bytes of the reading text; `PlaceOf` and `QuoteOf` lead back to the source.
// Sections and paragraphs are stored in reading order and named by index; there are no pointers, a Document can be moved.
// Immutable once built; safe to share between threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/span.h"
#include "engine/document/page_box.h"
#include "engine/document/place_map.h"
#include "engine/document/side_text.h"
#include "engine/text/offset_map.h"
#include "engine/text/source_text.h"

namespace hegui {

// What a stretch of an official document is by its form. The contents of the body are told apart later, by roles.
enum class Element {
  kMasthead,  // what stands before the title: document number, web page head, …
  kTitle,
  kAddressee,
  kOpening,  // the paragraphs before the first heading
  kBody,     // headings and what stands under them
  kClosing,  // 特此报告。 and the like
  kSignature,
  kDate,
  kAttachment,  // attachments, record part, notes at the foot
};

// The number before a heading or paragraph.
struct Label {
  Span span;         // in the reading text, number and its marks; empty when computed by the format
  std::string text;  // folded: "(一)"
  int form = -1;     // index into Language::numbering; -1 none
  int value = 0;     // 1…
  std::string
      computed;  // what of it the format computes and the text does not hold, as the format would show it
};

struct Paragraph {
  Span text;  // without line end
  Element element = Element::kBody;
  std::optional<Label> label;
  // The heading within `text` (label left out): all the rest of a standalone heading, the first sentence of a run-in
  // one, empty for text.
  Span heading;
  bool run_in = false;  // text follows the heading in the same paragraph
  int section = -1;     // index of the section it belongs to (for a heading: the one it opens)
};

// A node of the tree. Level 0 entries are the elements (title, addressee, opening, …) and stand among the others in
// reading order; body sections have level 1….
struct Section {
  int parent = -1;
  int level = 0;
  Element element = Element::kBody;
  std::optional<Label> label;
  Span heading;  // without number; empty when there is none
  bool run_in = false;
  Span own;   // heading and the text before the first child
  Span span;  // own and all descendants
};

// A member of an enumeration in running text: 一是…；二是…
struct Item {
  Span span;  // marker to the end of the member
  Span marker;
  int ordinal = 1;
  int form = -1;      // index into Language::enumerations
  int paragraph = 0;  // index
};

struct Place {
  std::uint32_t line = 1, column = 1;
  std::uint32_t end_line = 1, end_column = 1;  // of the last character
  std::optional<std::uint32_t> page;
};

struct Document {
  SourceText source;
  std::string format;
  std::optional<std::string> encoding;
  std::map<std::string, std::string> metadata;
  Diagnostics
      notices;  // of the importer and of the outline (D1xx: joined lines, dropped page numbers, …)

  std::string text;  // the reading text
  OffsetMap map;     // from `text` to source.text()
  PlaceMap places;   // of source.text() in the document that was submitted; empty: its lines
  std::vector<BoxedText> boxes;  // of source.text() on pages, in its order
  std::vector<SideText> side;    // headers, footnotes, comments
  bool from_ocr = false;
  std::vector<Paragraph> paragraphs;
  std::vector<Section> sections;
  std::vector<Item> items;

  std::string_view Of(Span span) const { return span.Of(text); }
  Span SourceOf(Span span) const { return map.ToSource(span); }
  std::string_view QuoteOf(Span span) const { return source.Of(map.ToSource(span)); }
  Place PlaceOf(Span span) const { return SourcePlace(map.ToSource(span)); }
  Place SourcePlace(Span in_source) const;
  // The boxes of a span on its pages, one for each line it takes; empty when the format has none.
  std::vector<PageBox> BoxesOf(Span span) const;

  // The innermost section that holds the offset, and the paragraph that does; -1 for none.
  int SectionAt(std::uint32_t offset) const;
  int ParagraphAt(std::uint32_t offset) const;
};

}  // namespace hegui
