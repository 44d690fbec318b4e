#include "engine/import/html_tables.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

// A cell with more ideographs is one of the layout; with several paragraphs, from fewer on.
constexpr std::size_t kMaxCellHan = 400;
constexpr std::size_t kMaxParagraphsHan = 100;
constexpr std::array kParagraphs{"p"sv, "div"sv, "br"sv, "li"sv, "h1"sv, "h2"sv, "h3"sv, "h4"sv};

struct Cell {
  bool prose = false;
  bool blank = true;
};

Cell ReadCell(const std::vector<HtmlNode>& nodes, std::size_t cell) {
  std::size_t han = 0;
  int paragraphs = 0;
  Cell result;
  for (std::size_t i = cell + 1; i < nodes[cell].end; ++i) {
    const HtmlNode& node = nodes[i];
    const auto is_this = [&node](std::string_view tag) { return node.tag == tag; };
    han += CountHan(node.text);
    paragraphs += std::any_of(kParagraphs.begin(), kParagraphs.end(), is_this) ? 1 : 0;
    result.blank = result.blank && node.text.find_first_not_of(" \t\r\n\f") == std::string::npos;
  }
  result.prose = han > kMaxCellHan || (paragraphs > 1 && han > kMaxParagraphsHan);
  return result;
}

// Rows with one cell are paragraphs in a frame.
bool IsData(const std::vector<HtmlNode>& nodes, std::size_t table) {
  int row = 0, longest = 0;
  for (std::size_t i = table + 1; i < nodes[table].end;) {
    const std::string& tag = nodes[i].tag;
    if (tag == "table") {
      return false;
    }
    if (tag == "tr") {
      row = 0;
    }
    if (tag != "td" && tag != "th") {
      ++i;
      continue;
    }
    // A cell that holds a table is looked into, so that no node is counted for more than one.
    const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(nodes[i].end);
    if (std::any_of(begin, end, [](const HtmlNode& node) { return node.tag == "table"; })) {
      return false;
    }
    const Cell cell = ReadCell(nodes, i);
    if (cell.prose) {
      return false;
    }
    row += cell.blank ? 0 : 1;
    longest = std::max(longest, row);
    i = nodes[i].end;
  }
  return longest > 1;
}

}  // namespace

std::vector<bool> FindDataTables(const std::vector<HtmlNode>& nodes) {
  std::vector<bool> is_data(nodes.size(), false);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    is_data[i] = nodes[i].tag == "table" && IsData(nodes, i);
  }
  return is_data;
}

}  // namespace hegui
