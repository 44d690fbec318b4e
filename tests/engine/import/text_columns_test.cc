#include "engine/import/text_columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/page_layout.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using testing::ZhLanguage;

constexpr double kSize = 14, kPitch = 24, kLeft = 80, kGutter = 21;
constexpr std::size_t kCharacters = 15, kLines = 24;

struct Line {
  std::string text;
  int indent = 0;
};

std::vector<Line> Broken(const std::vector<std::string>& paragraphs, int indent) {
  std::vector<Line> lines;
  for (const std::string& paragraph : paragraphs) {
    lines.push_back({"", indent});
    std::size_t taken = static_cast<std::size_t>(indent);
    for (const char32_t code : ToUtf32(paragraph)) {
      if (taken == kCharacters) {
        lines.push_back({"", 0});
        taken = 0;
      }
      AppendUtf8(code, lines.back().text);
      ++taken;
    }
  }
  return lines;
}

PlacedWord Word(const Line& line, std::size_t column, double top) {
  const double left =
      kLeft + static_cast<double>(column) * (kCharacters * kSize + kGutter) + line.indent * kSize;
  const double width = kSize * static_cast<double>(CountCharacters(line.text));
  return {line.text, left, top, left + width, top + 1.3 * kSize, 0};
}

// Pages of two columns, one after the other filled with lines.
std::vector<PlacedPage> InColumns(const std::vector<Line>& lines) {
  std::vector<PlacedPage> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % (2 * kLines) == 0) {
      pages.push_back({595, 842, {}});
    }
    const std::size_t column = i % (2 * kLines) / kLines;
    pages.back().words.push_back(
        Word(lines[i], column, 100 + kPitch * static_cast<double>(i % kLines)));
  }
  return pages;
}

std::vector<std::string> Read(const std::vector<PlacedPage>& pages) {
  const ImportedText imported = LayOutPages(pages, ZhLanguage());
  std::vector<std::string> lines;
  for (std::uint32_t i = 1; i <= imported.source.line_count(); ++i) {
    std::string line(imported.source.Of(imported.source.LineSpan(i)));
    while (line.starts_with("\u3000")) {
      line.erase(0, 3);
    }
    if (!line.empty()) {
      lines.push_back(line);
    }
  }
  return lines;
}

// No line is like another: what stands on each page at one height would be a running head.
std::vector<std::string> Report() {
  std::vector<std::string> paragraphs;
  for (const char32_t code : std::u32string_view(U"甲乙丙丁戊己庚辛壬癸子丑寅卯")) {
    std::string name;
    AppendUtf8(code, name);
    paragraphs.push_back(name + "、工作情况");
    std::string text = name + "村逐一走访听取群众意见";
    for (std::size_t k = 0; k < 2 + paragraphs.size() / 2 % 3; ++k) {
      text += "梳理" + name + "类清单逐项办理到位，";
    }
    paragraphs.push_back(text + "群众满意。");
  }
  return paragraphs;
}

TEST(TextColumns, TheLeftOneIsReadBeforeTheRightOne) {
  const std::vector<std::string> report = Report();
  const std::vector<PlacedPage> pages = InColumns(Broken(report, 2));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(Read(pages), report);
}

TEST(TextColumns, WordsKeepTheirBoxes) {
  const ImportedText imported = LayOutPages(InColumns(Broken(Report(), 2)), ZhLanguage());
  const double right = kLeft + kCharacters * kSize + kGutter;
  EXPECT_TRUE(std::any_of(imported.boxes.begin(), imported.boxes.end(),
                          [right](const BoxedText& word) { return word.box.left == right; }));
}

TEST(TextColumns, FewLinesSufficeWhereColumnsAreKnown) {
  const std::vector<std::string> report = Report();
  std::vector<Line> lines = Broken(report, 2);
  std::vector<PlacedPage> pages = InColumns(lines);
  // Three lines on either side of one more page, as columns of equal height end.
  PlacedPage last{595, 842, {}};
  const std::vector<std::string> rest{
      "二、打算",
      "明年继续办好热线电话，接听群众来电，逐项办理到位，群众满意更满意，工作更加踏实有力。"};
  lines = Broken(rest, 2);
  ASSERT_EQ(lines.size(), 4U);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    last.words.push_back(Word(lines[i], i / 2, 100 + kPitch * static_cast<double>(i % 2)));
  }
  pages.push_back(last);
  std::vector<std::string> expected = report;
  expected.insert(expected.end(), rest.begin(), rest.end());
  EXPECT_EQ(Read(pages), expected);
  EXPECT_NE(Read({last}), rest);
}

TEST(TextColumns, CellsOfTwoWideColumnsAreReadAcross) {
  // Cells have no indents.
  std::vector<Line> cells = Broken(Report(), 0);
  cells.resize(2 * kLines);
  const std::vector<std::string> lines = Read(InColumns(cells));
  EXPECT_NE(lines.front().find('\t'), std::string::npos);
}

}  // namespace
}  // namespace hegui
