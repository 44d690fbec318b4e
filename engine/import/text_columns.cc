#include "engine/import/text_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "engine/import/page_column.h"

namespace hegui {
namespace {

constexpr std::size_t kLeastLines = 8;  // on both sides
// In widths of an ideograph.
constexpr double kLeastWidth = 10;
constexpr double kFull =
    1.5;  // a full line may end that much early: a mark may not begin the next one
constexpr double kSamePlace = 1;
constexpr double kIndent = 1.2;
constexpr double kMaxIndent = 4;
constexpr double kRowGap = 1.9;      // in heights of a line
constexpr double kSameWidth = 0.9;   // the narrower column, of the wider one
constexpr double kFullShare = 0.6;   // of the lines of a column
constexpr double kBothShare = 0.85;  // of all lines, those with text on both sides
// Paragraphs begin with an indent where the line before ended early; cells do not.
constexpr std::size_t kLeastIndents = 2;
constexpr double kIndentShare = 0.6;

using Sides = std::vector<Interval>;  // left and right

bool AreClose(const PageLine& a, const PageLine& b) {
  return b.top - a.top <= kRowGap * std::max(b.bottom - b.top, a.bottom - a.top);
}

// Lines of a page from `begin` on, as long as they stand in two columns.
class Columns {
 public:
  Columns(const std::vector<PageLine>& lines, const std::vector<std::vector<Piece>>& pieces,
          std::size_t begin)
      : lines_(lines), begin_(begin), end_(begin), em_(lines[begin].em) {
    for (; end_ < lines.size() && (end_ == begin || AreClose(lines[end_ - 1], lines[end_]));
         ++end_) {
      Sides cover = Covered(sides_, pieces[end_], em_);
      if (cover.size() != 2) {
        break;
      }
      sides_ = std::move(cover);
    }
    DropBelow(pieces, begin);
    for (std::size_t line = begin; line < end_; ++line) {
      for (const Piece& piece : pieces[line]) {
        columns_[piece.left > sides_[0].right ? 1 : 0].push_back(piece);
      }
      both_ += pieces[line].size() > 1 ? 1U : 0U;
      last_both_ = pieces[line].size() > 1 ? line - begin + 1 : last_both_;
    }
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  const Sides& sides() const { return sides_; }

  // Those among known ones that they stand within; their own lines may all be shorter, or indented.
  const Sides* Within(const std::vector<Sides>& known) const {
    const double near = kSamePlace * em_;
    const auto found = std::find_if(known.begin(), known.end(), [&](const Sides& others) {
      return sides_[0].left >= others[0].left - near && sides_[0].right <= others[0].right + near &&
             sides_[1].left >= others[1].left - near && sides_[1].right <= others[1].right + near;
    });
    return both_ > 0 && found != known.end() ? &*found : nullptr;
  }

  bool AreText() const {
    if (both_ < kLeastLines ||
        static_cast<double>(both_) < kBothShare * static_cast<double>(last_both_)) {
      return false;
    }
    const double left = Width(0), right = Width(1);
    if (std::min(left, right) < std::max(kLeastWidth * em_, kSameWidth * std::max(left, right))) {
      return false;
    }
    std::size_t indents = 0, begins = 0;
    for (std::size_t side = 0; side < columns_.size(); ++side) {
      std::size_t full = 0;
      for (std::size_t i = 0; i < columns_[side].size(); ++i) {
        full += IsFull(columns_[side][i], side) ? 1U : 0U;
        if (i > 0 && !IsFull(columns_[side][i - 1], side)) {
          const double indent = columns_[side][i].left - sides_[side].left;
          ++begins;
          indents += indent >= kIndent * em_ && indent <= kMaxIndent * em_ ? 1U : 0U;
        }
      }
      if (static_cast<double>(full) < kFullShare * static_cast<double>(columns_[side].size())) {
        return false;
      }
    }
    return indents >= kLeastIndents &&
           static_cast<double>(indents) >= kIndentShare * static_cast<double>(begins);
  }

  void AppendTo(std::vector<PageLine>& result, const Sides& sides) const {
    for (std::size_t side = 0; side < columns_.size(); ++side) {
      const double shift = sides[0].left - sides[side].left;
      for (std::size_t i = 0; i < columns_[side].size();) {
        Block block{side, {}, 0, 0};
        const std::size_t line = columns_[side][i].line;
        for (; i < columns_[side].size() && columns_[side][i].line == line; ++i) {
          block.pieces.push_back(columns_[side][i]);
        }
        PageLine part = JoinCells(lines_, {std::move(block)}, lines_[line].em);
        part.row = false;
        part.column = sides[side].right - sides[side].left;
        part.left += shift;
        part.right += shift;
        for (LineCell& cell : part.cells) {
          cell.left += shift;
          cell.right += shift;
        }
        result.push_back(std::move(part));
      }
    }
  }

 private:
  // Where the page goes on below the columns, short lines there are not of the left one unless they go on with it.
  void DropBelow(const std::vector<std::vector<Piece>>& pieces, std::size_t begin) {
    if (sides_.size() != 2 || end_ == lines_.size()) {
      return;
    }
    std::size_t end = end_;
    while (end > begin && pieces[end - 1].size() == 1) {
      --end;
    }
    while (end > begin && end < end_ && IsFull(pieces[end - 1].front(), 0) &&
           pieces[end].front().left - sides_[0].left < kIndent * em_) {
      ++end;
    }
    end_ = end;
  }

  double Width(std::size_t side) const { return sides_[side].right - sides_[side].left; }
  bool IsFull(const Piece& piece, std::size_t side) const {
    return piece.right >= sides_[side].right - kFull * em_;
  }

  const std::vector<PageLine>& lines_;
  std::size_t begin_, end_;
  double em_;
  Sides sides_;
  std::array<std::vector<Piece>, 2> columns_;
  std::size_t both_ = 0, last_both_ = 0;
};

// Every run of lines in two columns.
template <typename Visit>
void EachRun(const std::vector<PageLine>& lines, const Visit& visit) {
  std::vector<std::vector<Piece>> pieces;
  pieces.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    pieces.push_back(PiecesOf(lines[i], i));
  }
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    if (pieces[i].size() == 2) {
      const Columns columns(lines, pieces, i);
      end = std::max(end, columns.end());
      visit(columns);
    }
    i = end;
  }
}

std::ptrdiff_t Offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

}  // namespace

void ReadTextColumns(std::vector<std::vector<PageLine>>& pages) {
  std::vector<Sides> known;
  for (const std::vector<PageLine>& lines : pages) {
    EachRun(lines, [&known](const Columns& columns) {
      if (columns.AreText() && columns.Within(known) == nullptr) {
        known.push_back(columns.sides());
      }
    });
  }
  if (known.empty()) {
    return;
  }
  for (std::vector<PageLine>& lines : pages) {
    std::vector<PageLine> result;
    std::size_t taken = 0;
    const auto take = [&](std::size_t end) {
      result.insert(result.end(), lines.begin() + Offset(taken), lines.begin() + Offset(end));
      taken = end;
    };
    EachRun(lines, [&](const Columns& columns) {
      if (const Sides* const sides = columns.Within(known)) {
        take(columns.begin());
        columns.AppendTo(result, *sides);
        taken = columns.end();
      }
    });
    take(lines.size());
    lines = std::move(result);
  }
}

}  // namespace hegui
