// The pieces of lines that stand in the columns of a table, and what is put together of them: blocks, which are cells, and rows of such.
// Plain values; pure and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/import/page_line.h"

namespace hegui {

// Words of a line that stand together, apart from others by room as between columns.
struct Piece {
  std::size_t line = 0;
  std::size_t first = 0, count = 0;  // words
  double left = 0, right = 0;
  std::size_t column = 0;
};

struct Interval {
  double left = 0, right = 0;
};

// Pieces of one column, each under the one before.
struct Block {
  std::size_t column = 0;
  std::vector<Piece> pieces;
  double top = 0, bottom = 0;  // without what neighbours may overlap
};

// `index`: of the line among those of the page.
std::vector<Piece> PiecesOf(const PageLine& line, std::size_t index);
std::string_view TextOf(const PageLine& line, const Piece& piece);

// What is covered by either; gaps that are no gutter are closed.
std::vector<Interval> Covered(const std::vector<Interval>& cover, const std::vector<Piece>& pieces,
                              double em);

// Blocks that stand side by side, each with those that stand beside any of them; from above.
std::vector<std::vector<Block>> PartByHeight(std::vector<Block> blocks);

// By line and column.
std::vector<Piece> PiecesIn(const std::vector<Block>& blocks);

// A row of the table as one line, PageLine::row set; its number is that of its first line. REQUIRES: at most one block a column.
PageLine JoinCells(const std::vector<PageLine>& lines, std::vector<Block> cells, double em);

}  // namespace hegui
