#include "cli/ocr_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <vector>

#include "engine/text/charset_converter.h"

namespace hegui {
namespace {

// Columns of the table.
constexpr std::size_t kLevel = 0, kLeft = 6, kTop = 7, kWidth = 8, kHeight = 9, kText = 11;
constexpr std::size_t kColumns = 12;
constexpr int kPageRow = 1, kLineRow = 4, kWordRow = 5;
// No page is as wide; what is larger is no number of dots.
constexpr double kMaxDots = 1e6;

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct Word {
  Box box;
  std::string_view text;
};

struct OcrLine {
  Box box;
  std::vector<Word> words;
};

using Row = std::array<std::string_view, kColumns>;

double Number(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::abs(number) < kMaxDots ? number : 0;  // false for what is no number
}

Box BoxOf(const Row& row) {
  const double left = Number(row[kLeft]), top = Number(row[kTop]);
  return {left, top, left + Number(row[kWidth]), top + Number(row[kHeight])};
}

Row Split(std::string_view line) {
  Row row{};
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t end =
        i + 1 == kColumns ? line.size() : std::min(line.find('\t'), line.size());
    row[i] = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return row;
}

void AppendEscaped(std::string_view text, std::string& out) {
  for (const char byte : text) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += byte;
    }
  }
}

void AppendAttribute(const char* name, double value, std::string& out) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), " %s=\"%.2f\"", name, value);
  out += text.data();
}

}  // namespace

std::string OcrPageToXhtml(std::string_view tsv, double longest_side) {
  const std::string utf8 = ConvertToUtf8(tsv, *CharsetNamed("UTF-8")).text;
  std::string_view rest = utf8;
  std::vector<OcrLine> lines;
  Box page;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const Row row = Split(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto level = static_cast<int>(Number(row[kLevel]));
    if (level == kPageRow) {
      page = BoxOf(row);
    } else if (level == kLineRow) {
      lines.push_back({BoxOf(row), {}});
    } else if (level == kWordRow && !lines.empty()) {
      const std::string_view text = row[kText].substr(0, row[kText].find('\r'));
      if (text.find_first_not_of(' ') != std::string_view::npos) {
        lines.back().words.push_back({BoxOf(row), text});
      }
    }
  }
  const double side = std::max({page.right, page.bottom, 1.0});
  const double scale = longest_side / side;
  std::string out = "<page";
  AppendAttribute("width", page.right * scale, out);
  AppendAttribute("height", page.bottom * scale, out);
  out += ">\n";
  for (const OcrLine& line : lines) {
    for (const Word& word : line.words) {
      out += "<word";
      AppendAttribute("xMin", word.box.left * scale, out);
      AppendAttribute("yMin", line.box.top * scale, out);
      AppendAttribute("xMax", word.box.right * scale, out);
      AppendAttribute("yMax", line.box.bottom * scale, out);
      out += '>';
      AppendEscaped(word.text, out);
      out += "</word>\n";
    }
  }
  return out + "</page>\n";
}

}  // namespace hegui
