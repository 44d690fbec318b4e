#include "engine/import/page_column.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

namespace hegui {
namespace {

constexpr double kGutter = 0.6;  // in widths of an ideograph: two margins of a cell, at the least
constexpr std::string_view kCellMark = "\u3000";

bool IsLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

void AddCell(const std::vector<PageLine>& lines, const Block& cell, PageLine& row) {
  row.text += row.text.empty() ? "" : kCellMark;
  const auto begin = static_cast<std::uint32_t>(row.text.size());
  row.cells.push_back({{begin, begin}, cell.pieces.front().left, cell.pieces.front().right});
  for (const Piece& piece : cell.pieces) {
    const PageLine& line = lines[piece.line];
    const std::string_view text = TextOf(line, piece);
    if (row.text.size() > begin && IsLetter(row.text.back()) && IsLetter(text.front())) {
      row.text += ' ';
    }
    const auto to = static_cast<std::uint32_t>(row.text.size());
    const std::uint32_t from = line.words[piece.first].text.begin;
    row.text += text;
    for (std::size_t i = piece.first; i < piece.first + piece.count; ++i) {
      const BoxedText& word = line.words[i];
      row.words.push_back({{to + word.text.begin - from, to + word.text.end - from}, word.box});
    }
    row.number = std::min(row.number, line.number);
    row.left = std::min(row.left, piece.left);
    row.right = std::max(row.right, piece.right);
    row.top = std::min(row.top, line.top);
    row.bottom = std::max(row.bottom, line.bottom);
    row.cells.back().left = std::min(row.cells.back().left, piece.left);
    row.cells.back().right = std::max(row.cells.back().right, piece.right);
  }
  row.cells.back().text.end = static_cast<std::uint32_t>(row.text.size());
}

}  // namespace

std::vector<Piece> PiecesOf(const PageLine& line, std::size_t index) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const PageBox& box = line.words[i].box;
    if (pieces.empty() || box.left - pieces.back().right >= kGutter * line.em) {
      pieces.push_back({index, i, 0, box.left, box.right, 0});
    }
    ++pieces.back().count;
    pieces.back().right = std::max(pieces.back().right, box.right);
  }
  return pieces;
}

std::string_view TextOf(const PageLine& line, const Piece& piece) {
  const Span first = line.words[piece.first].text;
  const Span last = line.words[piece.first + piece.count - 1].text;
  return std::string_view(line.text).substr(first.begin, last.end - first.begin);
}

std::vector<Interval> Covered(const std::vector<Interval>& cover, const std::vector<Piece>& pieces,
                              double em) {
  std::vector<Interval> all = cover;
  for (const Piece& piece : pieces) {
    all.push_back({piece.left, piece.right});
  }
  std::sort(all.begin(), all.end(),
            [](const Interval& a, const Interval& b) { return a.left < b.left; });
  std::vector<Interval> joined;
  for (const Interval& interval : all) {
    if (joined.empty() || interval.left - joined.back().right >= kGutter * em) {
      joined.push_back(interval);
    } else {
      joined.back().right = std::max(joined.back().right, interval.right);
    }
  }
  return joined;
}

std::vector<std::vector<Block>> PartByHeight(std::vector<Block> blocks) {
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
    return std::tie(a.top, a.column) < std::tie(b.top, b.column);
  });
  std::vector<std::vector<Block>> parts;
  double bottom = 0;
  for (Block& block : blocks) {
    if (parts.empty() || block.top >= bottom) {
      parts.emplace_back();
      bottom = block.bottom;
    }
    bottom = std::max(bottom, block.bottom);
    parts.back().push_back(std::move(block));
  }
  return parts;
}

std::vector<Piece> PiecesIn(const std::vector<Block>& blocks) {
  std::vector<Piece> pieces;
  for (const Block& block : blocks) {
    pieces.insert(pieces.end(), block.pieces.begin(), block.pieces.end());
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  return pieces;
}

PageLine JoinCells(const std::vector<PageLine>& lines, std::vector<Block> cells, double em) {
  std::sort(cells.begin(), cells.end(),
            [](const Block& a, const Block& b) { return a.column < b.column; });
  PageLine row;
  const PageLine& first = lines[cells.front().pieces.front().line];
  row.page = first.page;
  row.number = first.number;
  row.em = em;
  row.row = true;
  row.left = first.right;
  row.top = first.top;
  for (const Block& cell : cells) {
    AddCell(lines, cell, row);
  }
  return row;
}

}  // namespace hegui
