// Puts the paragraphs and tables of a flowing document (docx, odt) together as imported text: one paragraph a line, a break
// of the line within one begins another, a row of a table is one line with tabs between its cells. A table that only lays out (one column,
// or a cell with whole paragraphs) gives its paragraphs as such. Rows within rows are rows of their own where the outer one lays out,
// otherwise they are part of it. Not thread-safe.
//
// Errors: D031 {unit, limit}: "lines", "text" (bytes), "cells" (paragraphs in one row).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/document/imported_text.h"

namespace hegui {

// The text of one paragraph while it is read, with the places of its characters.
struct FlowParagraph {
  std::string text;  // UTF-8; a line feed is a break of the line
  std::vector<PlaceRun>
      runs;  // `begin` counts from the paragraph's beginning; the first one begins at 0
  int heading_level = 0;  // as in BlockHint
  std::string label;
  bool right = false;  // set right of the middle

  // Adds text without control characters other than a line feed. Blanks of any kind stay, line ends in it are blanks.
  void Append(std::string_view piece);
  // From here on the text stands there.
  void BeginRun(std::uint32_t line, std::uint32_t column, std::optional<std::uint32_t> page);
  void Join(FlowParagraph next);
};

class FlowText {
 public:
  // Where the paragraphs that are still held stand; one that is added at a mark stands before all that were added after it was taken.
  std::size_t Mark() const { return pieces_.size(); }
  void Add(FlowParagraph paragraph) { Add(std::move(paragraph), Mark()); }
  void Add(FlowParagraph paragraph, std::size_t mark);
  // Everything so far is complete and in its order; ignored within tables and while held.
  void Flush();
  // Between these a paragraph is open that comes to stand before what is added meanwhile, as the text boxes within it.
  void Hold() { ++held_; }
  void Release() { --held_; }

  // `columns` as the table says it has; 0 when it does not.
  void BeginTable(std::size_t columns);
  void SetColumns(std::size_t columns);
  void BeginRow();
  void BeginCell();
  // What the cell holds is not shown.
  void DropCell();
  // `shown` false: the row is not part of the text.
  void EndRow(bool shown);
  void EndTable();

  const std::optional<Error>& problem() const { return problem_; }
  // The text and what is known of it; the rest of ImportedText is the caller's. REQUIRES: flushed.
  void MoveTo(ImportedText& imported, bool with_pages);

 private:
  enum class Joint { kLine, kTab, kBlank };  // what stands before a piece
  struct Piece {
    FlowParagraph paragraph;
    Joint joint = Joint::kLine;
    bool row = false;
  };
  struct Table {
    std::size_t columns = 0;
    bool in_row = false;
    std::size_t row_begin = 0;       // index of the row's first piece
    std::vector<std::size_t> cells;  // index of each cell's first piece
  };

  static bool HasParagraphs(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end);
  bool LaysOut(const Table& table) const;
  void JoinRow(const Table& table);
  void Emit(const Piece& piece);
  void EmitText(const FlowParagraph& paragraph, std::string_view text);
  void EmitLines(const FlowParagraph& paragraph, BlockHint hint);
  void EndLine(BlockHint hint);

  std::vector<Piece> pieces_;
  std::vector<Table> tables_;
  int held_ = 0;
  std::string text_;
  std::vector<BlockHint> hints_;
  std::vector<PlaceRun> runs_;
  std::size_t blank_lines_ = 0;        // at the end
  std::optional<BlockHint> open_row_;  // of the row that is being written
  std::optional<Error> problem_;
};

}  // namespace hegui
