// The same report written another way: encodings, widths, line breaks,
// numbering, order of sections; and sentences taken out or put in. Pure
// functions on text; lines end at LF.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/audit.h"

namespace hegui::accuracy {

// The document as one line per paragraph, as somebody would type it: broken
// lines joined, page numbers gone.
std::string OneLinePerParagraph(const Document& document);

std::string ToGb18030(const std::string& utf8);
std::string ToUtf16WithMark(const std::string& utf8, bool big_endian);
std::string WithCrLf(const std::string& text);

// Each character of `from` becomes the one of `to` in its place.
std::string Exchanged(const std::string& text, std::u32string_view from, std::u32string_view to);

// Text lines broken after `columns` columns (an ideograph takes two), as a
// converter leaves them; a paragraph that is broken begins with two ideographic
// blanks.
std::string Wrapped(const std::string& text, int columns);

// How the numbers of headings of levels 1 and 2 (一、 and （一）) are written
// anew; "{han}" and "{digit}" stand for the number.
struct Numbering {
  std::string first;
  std::string second;
};
// Nothing when the report numbers otherwise.
std::optional<std::string> Renumbered(const Document& document, const Numbering& numbering);

// The level-1 section about the first responsible person before the
// achievements instead of after them, or the other way round, and the numbers
// put right. Nothing when there is no such section of its own. `audit` is of
// `text`.
std::optional<std::string> ReorderedSections(const std::string& text, const DocumentAudit& audit);

// `paragraph` as a paragraph of its own in the first section that has this role
// and no other, behind its first paragraph of text (in front of it where
// another role begins inside). Nothing when there is no such section. `audit`
// is of `text`.
std::optional<std::string> WithParagraph(const std::string& text, const DocumentAudit& audit,
                                         std::string_view role, const std::string& paragraph);

// `paragraph` as a section of suggestions behind the last one.
std::optional<std::string> WithSuggestion(const std::string& text, const DocumentAudit& audit,
                                          const std::string& paragraph);

// The sentence around a span of the reading text, without the number before it:
// a span of the source text.
Span SentenceAround(const Document& document, Span span);

// The text without these spans of it, which may overlap, and without lines that
// this empties.
std::string Without(const std::string& text, std::vector<Span> spans);

}  // namespace hegui::accuracy
