#include "engine/import/page_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/import/page_layout.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using ::testing::Contains;
using testing::ZhLanguage;

constexpr double kSize = 12, kPitch = 17.25, kBorder = 0.55, kMargin = 80;

// A table as an office program sets it: cells 11 points apart, their lines broken where they are full.
struct Table {
  std::vector<int> widths;  // characters
  bool middle = false;      // cells stand in the middle of their rows
  bool borders = true;      // take room

  PlacedPage Set(const std::vector<std::vector<std::string>>& rows, double top = 100) const {
    PlacedPage page;
    page.width = 595;
    page.height = 842;
    for (const std::vector<std::string>& row : rows) {
      std::vector<std::vector<std::string>> cells;
      std::size_t lines = 1;
      for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(Broken(row[i], static_cast<std::size_t>(widths[i])));
        lines = std::max(lines, cells.back().size());
      }
      double left = kMargin;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const double room = static_cast<double>(lines - cells[i].size()) * kPitch;
        double y = top + (middle ? room / 2 : 0);
        for (const std::string& line : cells[i]) {
          const double width = kSize * static_cast<double>(CountCharacters(line));
          page.words.push_back({line, left, y, left + width, y + 1.3 * kSize, 0});
          y += kPitch;
        }
        left += kSize * widths[i] + 11;
      }
      top += static_cast<double>(lines) * kPitch + (borders ? kBorder : 0);
    }
    return page;
  }

  static std::vector<std::string> Broken(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t taken = width;
    for (std::size_t offset = 0; offset < text.size(); ++taken) {
      if (taken >= width) {
        lines.emplace_back();
        taken = 0;
      }
      const std::size_t size = CharacterAt(text, offset).size;
      lines.back() += text.substr(offset, size);
      offset += size;
    }
    return lines;
  }
};

// The rows, their cells parted by tabs.
std::vector<std::string> Read(const PlacedPage& page) {
  const ImportedText imported = LayOutPages({page}, ZhLanguage());
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

const std::vector<std::vector<std::string>> kProblems{
    {"序", "存在的问题", "整改的措施", "单位"},
    {"一", "行政执法队伍力量不足专业能力有待进一步提升",
     "加强执法人员培训每季度开展一次集中学习全年不少于四次", "司法所"},
    {"二", "普法宣传形式单一针对性不强", "创新宣传形式采用短视频情景剧等方式开展宣传", "宣传办"},
    {"三", "复议应诉基础薄弱", "配备专人", "司法所"}};

std::vector<std::string> Joined(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> joined;
  for (const std::vector<std::string>& row : rows) {
    std::string line;
    for (const std::string& cell : row) {
      line += (line.empty() ? "" : "\t") + cell;
    }
    joined.push_back(line);
  }
  return joined;
}

TEST(PageTable, CellsOfSeveralLinesAreOneCell) {
  for (const bool middle : {false, true}) {
    const Table table{{2, 9, 10, 3}, middle, true};
    EXPECT_EQ(Read(table.Set(kProblems)), Joined(kProblems)) << middle;
    const Table bare{{2, 9, 10, 3}, middle, false};
    EXPECT_EQ(Read(bare.Set(kProblems)), Joined(kProblems)) << middle;
  }
}

TEST(PageTable, WordsKeepTheirBoxes) {
  const Table table{{2, 9, 10, 3}, false, true};
  const ImportedText imported = LayOutPages({table.Set(kProblems)}, ZhLanguage());
  const std::string_view text = imported.source.text();
  const auto begin = static_cast<std::uint32_t>(text.find("专业能力"));
  const auto word = std::find_if(imported.boxes.begin(), imported.boxes.end(),
                                 [begin](const BoxedText& box) { return box.text.end > begin; });
  ASSERT_NE(word, imported.boxes.end());
  EXPECT_EQ(word->text.Of(text), "足专业能力有待进一");
  EXPECT_DOUBLE_EQ(word->box.left, kMargin + 2 * kSize + 11);
  EXPECT_DOUBLE_EQ(word->box.top, 100 + 2 * kPitch + kBorder);
  EXPECT_TRUE(imported.hints[1].table_row);
}

TEST(PageTable, RowsOfOneLineStayWhatTheyAre) {
  // The longest name fills its column, and nothing of it stands in the next row.
  const std::vector<std::vector<std::string>> rows{
      {"单位", "案件", "职责", "人数"},
      {"县司法局", "十二", "负责执法监督", "四"},
      {"县市场监督管理局", "九", "负责市场监管食品药品", "六"},
      {"县文旅局", "三", "负责文化市场", "一"},
      {"县交通运输局", "五", "负责道路运输执法", "二"}};
  const Table table{{8, 4, 10, 4}, false, true};
  EXPECT_EQ(Read(table.Set(rows)), Joined(rows));
}

TEST(PageTable, RowsThatEndAtTheMarginAreToldByTheNarrowColumnsOrTheBorder) {
  // The last line of both cells is full, as it happens.
  const std::vector<std::vector<std::string>> rows{
      {"一", "行政执法队伍力量不足专业能力有待提升", "加强执法人员培训每季度开展一次集中学习"},
      {"二", "普法宣传形式单一针对性", "创新宣传形式采用短视频情景剧等方式"},
      {"三", "复议应诉基础薄弱", "配备专人"}};
  const Table table{{1, 9, 9}, false, true};
  EXPECT_EQ(Read(table.Set(rows)), Joined(rows));
  std::vector<std::vector<std::string>> wide = rows;
  for (std::vector<std::string>& row : wide) {
    row.erase(row.begin());
  }
  const Table of_two{{9, 9}, false, true};
  EXPECT_EQ(Read(of_two.Set(wide)), Joined(wide));
}

TEST(PageTable, WhatStandsAboveAndBelowIsNotOfTheTable) {
  const Table table{{2, 9, 10, 3}, true, true};
  PlacedPage page = table.Set(kProblems, 140);
  page.words.push_back({"二、整改情况", kMargin, 122, kMargin + 6 * kSize, 122 + 1.3 * kSize, 0});
  double bottom = 0;
  for (const PlacedWord& word : page.words) {
    bottom = std::max(bottom, word.bottom);
  }
  page.words.push_back(
      {"三、下一步打算", kMargin, bottom + 4, kMargin + 7 * kSize, bottom + 4 + 1.3 * kSize, 0});
  const std::vector<std::string> lines = Read(page);
  EXPECT_EQ(lines.front(), "二、整改情况");
  EXPECT_EQ(lines.back(), "三、下一步打算");
  EXPECT_THAT(lines, Contains(Joined(kProblems)[1]));
}

TEST(PageTable, ManyCellsAreReadInLinearTime) {
  std::vector<std::vector<std::string>> rows(20'000, kProblems[1]);
  const Table table{{2, 9, 10, 3}, true, true};
  PlacedPage page = table.Set(rows);
  page.height = 1e9;
  EXPECT_GT(Read(page).size(), 19'000U);
}

}  // namespace
}  // namespace hegui
