// Puts imported text together line by line, with the place of every stretch in the document that was submitted. For formats
// that give lines or paragraphs in order of the text. Not thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/imported_text.h"

namespace hegui {

// Where a character stands; counts from 1.
struct TextPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::optional<std::uint32_t> page{};
};

class TextBuilder {
 public:
  // Adds to the line that is being written; `place` is the one of the first character, the others follow it.
  // REQUIRES: valid UTF-8 without line ends.
  void Append(std::string_view text, const TextPlace& place);
  // Adds what does not stand in the document, as the tab between two cells.
  void AppendMark(std::string_view text) { text_ += text; }
  // The line is complete, even when it is empty.
  void EndLine(BlockHint hint);

  // Of all that was added so far; an offset for boxes and the like.
  std::size_t size() const { return text_.size(); }

  // Moves source, hints and places into `imported`.
  void MoveTo(ImportedText& imported);

 private:
  std::string text_;
  std::vector<BlockHint> hints_;
  PlaceMap places_;
  // Where the next character would stand if the last run went on; nothing at the beginning of a line.
  std::optional<TextPlace> next_;
  std::size_t run_end_ = 0;  // what was added with a place ends here
};

}  // namespace hegui
