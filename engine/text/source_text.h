// The text of a document as it was submitted, decoded to UTF-8 and otherwise untouched, with its lines.
//
// Lines end at LF, CRLF or CR and count from 1; columns count code points from 1; line ends belong to no
// column. For formats with paragraphs instead of lines the importer writes one paragraph a line, so that
// the line number is the paragraph's ordinal. Immutable; safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend bool operator==(LineColumn, LineColumn) = default;
};

class SourceText {
 public:
  SourceText() : SourceText(std::string()) {}
  // REQUIRES: `text` is valid UTF-8 and shorter than 4 GiB.
  explicit SourceText(std::string text);

  std::string_view text() const { return text_; }
  std::string_view Of(Span span) const { return span.Of(text_); }

  // Lines of the text; an empty text has one empty line, and a final line end opens no further line.
  std::uint32_t line_count() const;
  // The line's span without its end. REQUIRES: 1 <= line <= line_count().
  Span LineSpan(std::uint32_t line) const;

  // Where an offset stands. An offset inside a line end counts as the column after the line's last
  // character. REQUIRES: offset <= text().size() and offset begins a character.
  LineColumn At(std::uint32_t offset) const;
  // The inverse; a column past the end of its line gives the line's end. REQUIRES: line as above, column >= 1.
  std::uint32_t OffsetOf(LineColumn place) const;

 private:
  std::uint32_t CharactersBefore(std::uint32_t offset) const;

  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> characters_before_block_;
};

}  // namespace hegui
