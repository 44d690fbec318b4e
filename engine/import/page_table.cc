#include "engine/import/page_table.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/import/page_column.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// In widths of an ideograph.
constexpr double kGutter = 0.6;  // two margins of a cell, at the least
constexpr double kSlack = 0.5;   // a full line may end that much early
constexpr double kWideColumn =
    6;  // a narrower one holds numbers, names and dates: all may be of one length
constexpr double kNarrowColumn = 3;  // where a cell of one word may still be broken
constexpr double kShorter = 0.9;     // what is left of such a word is shorter than its beginning
constexpr double kFullShare = 0.7;   // of a column's width, what a line that fills it takes
// In heights of a line.
constexpr double kRowGap = 1.9;
constexpr double kOverlap = 0.35;  // boxes of lines that stand close overlap by less, at either end
constexpr double kSameType = 0.12;
constexpr double kBorder = 0.3;         // points; the thinnest borders take half a point
constexpr std::size_t kMostParted = 3;  // one of so many lines may have gaps within a cell
constexpr std::size_t kLeastLines = 3;
constexpr std::size_t kSureCells = 3;   // set apart by the gap of cells: a line of so many is a row
constexpr std::size_t kMaxLines = 200;  // a page has some 60

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

double HeightOf(const PageLine& line) { return line.bottom - line.top; }

// A run of lines with columns, as it is put together to rows.
class Region {
 public:
  // Around the line at `seed`, which has several pieces; not before `first`.
  Region(const std::vector<PageLine>& lines, const std::vector<std::vector<Piece>>& pieces,
         std::size_t first, std::size_t seed, const Language& language)
      : lines_(lines),
        pieces_(pieces),
        language_(language),
        begin_(seed),
        end_(seed),
        em_(lines[seed].em) {
    while (end_ < lines.size() && end_ - seed < kMaxLines &&
           (end_ == seed || AreClose(end_ - 1, end_)) &&
           Takes(end_, pieces[end_].size() > 1 ? 2 : columns_.size())) {
      ++end_;
    }
    // What stands alone bridges no columns. A cell of many lines begins above the cells that stand beside its middle.
    while (end_ > seed && begin_ > first && seed - begin_ < kMaxLines &&
           pieces[begin_ - 1].size() == 1 && AreClose(begin_ - 1, begin_) &&
           Takes(begin_ - 1, columns_.size())) {
      --begin_;
    }
  }

  // After Rows(): the lines that they take the place of.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }

  // A line for each row, when there are rows of several lines and what does not come out even is less; or when all lines are sure to be
  // rows anyway, and only their cells stand too close.
  std::optional<std::vector<PageLine>> Rows() {
    if (end_ - begin_ < kLeastLines || !ReadBlocks()) {
      return std::nullopt;
    }
    std::vector<PageLine> rows;
    std::size_t several = 0, uneven = 0;
    bool leading = true;
    for (const std::vector<Block>& row : PartByHeight(blocks_)) {
      // A heading above the table stands alone.
      if (leading && row.size() == 1 && row.front().pieces.size() == 1) {
        begin_ = row.front().pieces.front().line + 1;
        continue;
      }
      leading = false;
      for (const std::vector<Block>& part : Even(row)) {
        several += part.size() > 1 && LinesOf(part) > 1 ? 1U : 0U;
        rows.push_back(JoinCells(lines_, part, em_));
      }
      uneven += uneven_ ? 1U : 0U;
    }
    const bool all_rows = std::all_of(rows.begin(), rows.end(),
                                      [](const PageLine& row) { return row.cells.size() > 1; });
    const bool sure =
        std::any_of(lines_.begin() + Offset(begin_), lines_.begin() + Offset(end_),
                    [](const PageLine& line) { return line.cells.size() >= kSureCells; });
    if (several == 0 ? !(all_rows && sure) : uneven > several) {
      return std::nullopt;
    }
    return rows;
  }

 private:
  static std::ptrdiff_t Offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

  bool AreClose(std::size_t above, std::size_t below) const {
    const PageLine &a = lines_[above], &b = lines_[below];
    return b.top - a.top <= kRowGap * std::max(HeightOf(a), HeightOf(b));
  }

  // Whether at least so many columns are left when the line is one of the table.
  bool Takes(std::size_t index, std::size_t least) {
    const PageLine& line = lines_[index];
    if (CountHan(line.text) > 0 && std::abs(line.em - em_) > kSameType * std::max(line.em, em_)) {
      return false;
    }
    std::vector<Interval> cover = Covered(columns_, pieces_[index], em_);
    if (cover.size() < least) {
      return false;
    }
    columns_ = std::move(cover);
    return true;
  }

  // False when many lines have two pieces in one column: these are no columns. What stands below the last line of several pieces is of
  // the table only where it goes on with a cell.
  bool ReadBlocks() {
    std::vector<Piece> all;
    std::size_t sure_end = begin_, parted = 0;
    std::vector<std::optional<Piece>> last(columns_.size());
    for (std::size_t line = begin_; line < end_; ++line) {
      bool goes_on = pieces_[line].size() > 1;
      const std::vector<Piece> pieces = InColumns(pieces_[line]);
      parted += pieces.size() < pieces_[line].size() ? 1U : 0U;
      for (const Piece& piece : pieces) {
        std::optional<Piece>& above = last[piece.column];
        if (above && Continues(*above, piece)) {
          goes_on = true;
          pitches_.push_back(lines_[line].top - lines_[above->line].top);
        }
        above = piece;
        all.push_back(piece);
      }
      sure_end = goes_on ? line + 1 : sure_end;
    }
    if (parted * kMostParted > end_ - begin_) {
      return false;
    }
    end_ = sure_end;
    std::erase_if(all, [sure_end](const Piece& piece) { return piece.line >= sure_end; });
    blocks_ = BlocksOf(all, false);
    std::sort(pitches_.begin(), pitches_.end());
    return true;
  }

  // Pieces of a line, those of one column joined: lines drawn out to the margins have wide gaps.
  std::vector<Piece> InColumns(const std::vector<Piece>& pieces) const {
    std::vector<Piece> joined;
    for (Piece piece : pieces) {
      piece.column = ColumnOf(piece);
      if (!joined.empty() && joined.back().column == piece.column) {
        joined.back().count += piece.count;
        joined.back().right = std::max(joined.back().right, piece.right);
      } else {
        joined.push_back(piece);
      }
    }
    return joined;
  }

  // `strict`: only what follows at the usual distance of lines goes on; a border between rows widens it.
  std::vector<Block> BlocksOf(const std::vector<Piece>& pieces, bool strict) const {
    const double pitch = pitches_.empty() ? 0 : pitches_[pitches_.size() / 4];
    std::vector<std::vector<Block>> columns(columns_.size());
    for (const Piece& piece : pieces) {
      std::vector<Block>& column = columns[piece.column];
      const bool goes_on =
          !column.empty() && Continues(column.back().pieces.back(), piece) &&
          (!strict || lines_[piece.line].top - lines_[column.back().pieces.back().line].top <=
                          pitch + kBorder);
      if (!goes_on) {
        column.push_back({piece.column, {}, 0, 0});
      }
      column.back().pieces.push_back(piece);
    }
    std::vector<Block> blocks;
    for (std::vector<Block>& column : columns) {
      for (Block& block : column) {
        const PageLine &first = lines_[block.pieces.front().line],
                       &last = lines_[block.pieces.back().line];
        block.top = first.top + kOverlap * HeightOf(first);
        block.bottom = last.bottom - kOverlap * HeightOf(last);
        blocks.push_back(std::move(block));
      }
    }
    return blocks;
  }

  // The rows that blocks side by side are: one, if each column has one of them; else those that are told by the distances of
  // lines, or at last every line by itself.
  std::vector<std::vector<Block>> Even(std::vector<Block> blocks) {
    uneven_ = false;
    std::vector<std::vector<Block>> parts = PartByHeight(BlocksOf(PiecesIn(blocks), true));
    std::for_each(parts.begin(), parts.end(),
                  [this](std::vector<Block>& part) { JoinBrokenLabels(part); });
    JoinBrokenLabels(blocks);
    // Where no narrow column shows the rows, a border does.
    const bool all_wide = std::all_of(blocks.begin(), blocks.end(), [this](const Block& block) {
      return WidthOf(block.column) >= kWideColumn * em_;
    });
    const bool all_even = std::all_of(parts.begin(), parts.end(), [this](const auto& part) {
      return part.size() > 1 && IsRow(part);
    });
    if (all_wide && all_even) {
      return parts;
    }
    if (IsRow(blocks)) {
      return {std::move(blocks)};
    }
    std::vector<std::vector<Block>> rows;
    for (std::vector<Block>& part : parts) {
      if (IsRow(part)) {
        rows.push_back(std::move(part));
        continue;
      }
      uneven_ = true;
      std::size_t line = lines_.size();
      for (const Piece& piece : PiecesIn(part)) {
        if (piece.line != line) {
          rows.emplace_back();
          line = piece.line;
        }
        rows.back().push_back({piece.column, {piece}, 0, 0});
      }
    }
    return rows;
  }

  // In a narrow column words are broken at any place, and others may be as long: where a wide column shows the row, what stands in it may
  // be one word.
  void JoinBrokenLabels(std::vector<Block>& blocks) const {
    if (LinesOf(blocks) < 2) {
      return;
    }
    std::vector<Block> joined;
    for (Block& block : blocks) {
      const auto same = std::find_if(joined.rbegin(), joined.rend(), [&block](const Block& other) {
        return other.column == block.column;
      });
      if (same != joined.rend() && BreaksLabel(same->pieces.back(), block.pieces.front())) {
        same->pieces.insert(same->pieces.end(), block.pieces.begin(), block.pieces.end());
        same->bottom = block.bottom;
      } else {
        joined.push_back(std::move(block));
      }
    }
    blocks = std::move(joined);
  }

  bool BreaksLabel(const Piece& above, const Piece& piece) const {
    if (WidthOf(piece.column) >= kWideColumn * em_ || above.line >= piece.line) {
      return false;
    }
    if (WidthOf(piece.column) < kNarrowColumn * em_) {
      return IsNext(above, piece) && IsHanOnly(above) && IsHanOnly(piece);
    }
    const bool shorter = (above.right - above.left) - (piece.right - piece.left) >= kShorter * em_;
    return IsFull(above, piece) && (shorter || BreaksFigure(TextOf(lines_[above.line], above),
                                                            TextOf(lines_[piece.line], piece)));
  }

  bool IsHanOnly(const Piece& piece) const {
    return CountHan(TextOf(lines_[piece.line], piece)) ==
           CountCharacters(TextOf(lines_[piece.line], piece));
  }

  std::size_t ColumnOf(const Piece& piece) const {
    std::size_t column = 0;
    while (column + 1 < columns_.size() && columns_[column].right < piece.right) {
      ++column;
    }
    return column;
  }

  double WidthOf(std::size_t column) const {
    return columns_[column].right - columns_[column].left;
  }

  bool IsNext(const Piece& above, const Piece& piece) const {
    const PageLine &line = lines_[piece.line], &before = lines_[above.line];
    return line.top - before.top <= kRowGap * std::max(HeightOf(line), HeightOf(before));
  }

  // Whether the next line is close and its beginning found no room.
  bool IsFull(const Piece& above, const Piece& piece) const {
    const double room = columns_[piece.column].right - above.right;
    return IsNext(above, piece) && above.right - above.left >= kFullShare * WidthOf(piece.column) &&
           room <=
               FirstPieceWidth(TextOf(lines_[piece.line], piece), em_, language_) + kSlack * em_;
  }

  // Only of wide columns: in others any word may be as long as the longest.
  bool Continues(const Piece& above, const Piece& piece) const {
    return WidthOf(piece.column) >= kWideColumn * em_ && IsFull(above, piece);
  }

  // "2024年1", "2月底前"
  static bool BreaksFigure(std::string_view above, std::string_view below) {
    return CountHan(above) > 0 && IsDigit(above.back()) && IsDigit(below.front());
  }

  static std::size_t LinesOf(const std::vector<Block>& row) {
    std::size_t most = 0;
    for (const Block& block : row) {
      most = std::max(most, block.pieces.size());
    }
    return most;
  }

  // Whether each column has one block. Where all cells have as many lines, two rows may look so in narrow columns.
  bool IsRow(const std::vector<Block>& blocks) const {
    std::vector<bool> taken(columns_.size(), false);
    std::size_t least = kMaxLines;
    bool narrow = false;
    for (const Block& block : blocks) {
      if (taken[block.column]) {
        return false;
      }
      taken[block.column] = true;
      least = std::min(least, block.pieces.size());
      narrow = narrow || WidthOf(block.column) < kWideColumn * em_;
    }
    return least == 1 || least < LinesOf(blocks) || !narrow;
  }

  const std::vector<PageLine>& lines_;
  const std::vector<std::vector<Piece>>& pieces_;
  const Language& language_;
  std::size_t begin_, end_;
  double em_;
  std::vector<Interval> columns_;
  std::vector<Block> blocks_;
  std::vector<double> pitches_;  // from line to line within cells
  bool uneven_ = false;          // what was looked at last
};

}  // namespace

void JoinTableRows(std::vector<PageLine>& lines, const Language& language) {
  std::vector<std::vector<Piece>> pieces;
  pieces.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    pieces.push_back(PiecesOf(lines[i], i));
  }
  std::vector<PageLine> result;
  std::size_t known = 0;  // lines before it are dealt with
  for (std::size_t i = 0; i < lines.size();) {
    if (pieces[i].size() > 1) {
      Region region(lines, pieces, known, i, language);
      if (std::optional<std::vector<PageLine>> rows = region.Rows()) {
        result.resize(result.size() - (i - std::min(i, region.begin())));
        std::move(rows->begin(), rows->end(), std::back_inserter(result));
        i = known = region.end();
        continue;
      }
    }
    result.push_back(lines[i]);
    ++i;
  }
  lines = std::move(result);
}

}  // namespace hegui
