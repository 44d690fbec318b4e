#include "engine/text/source_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hegui {
namespace {

std::vector<std::string> LinesOf(const std::string& text) {
  const SourceText source(text);
  std::vector<std::string> lines;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    lines.emplace_back(source.Of(source.LineSpan(line)));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(SourceTextTest, AnEmptyTextHasOneEmptyLine) {
  EXPECT_EQ(LinesOf(""), (Lines{""}));
  EXPECT_EQ(SourceText().At(0), (LineColumn{1, 1}));
  EXPECT_EQ(SourceText().OffsetOf({1, 5}), 0U);
}

TEST(SourceTextTest, LinesEndAtLfCrlfOrCr) {
  EXPECT_EQ(LinesOf("一\n二\r\n三\r四"), (Lines{"一", "二", "三", "四"}));
}

TEST(SourceTextTest, AFinalLineEndOpensNoFurtherLine) {
  EXPECT_EQ(LinesOf("一\n"), (Lines{"一"}));
  EXPECT_EQ(LinesOf("一\r\n"), (Lines{"一"}));
  EXPECT_EQ(LinesOf("一\r"), (Lines{"一"}));
  EXPECT_EQ(LinesOf("\n"), (Lines{""}));
}

TEST(SourceTextTest, EmptyLinesCount) {
  EXPECT_EQ(LinesOf("\n\n一"), (Lines{"", "", "一"}));
  EXPECT_EQ(LinesOf("一\n\n"), (Lines{"一", ""}));
  EXPECT_EQ(LinesOf("\r\r\n\n\r"), (Lines{"", "", "", ""}));
}

TEST(SourceTextTest, ColumnsCountCodePoints) {
  const SourceText source("a中𠮷b\n二〇");
  EXPECT_EQ(source.At(0), (LineColumn{1, 1}));
  EXPECT_EQ(source.At(1), (LineColumn{1, 2}));
  EXPECT_EQ(source.At(4), (LineColumn{1, 3}));
  EXPECT_EQ(source.At(8), (LineColumn{1, 4}));
  EXPECT_EQ(source.At(10), (LineColumn{2, 1}));
  EXPECT_EQ(source.At(13), (LineColumn{2, 2}));
}

TEST(SourceTextTest, AnOffsetInALineEndIsTheColumnAfterTheLastCharacter) {
  const SourceText source("中\r\n文\r\n");
  EXPECT_EQ(source.At(3), (LineColumn{1, 2}));
  EXPECT_EQ(source.At(4), (LineColumn{1, 2}));
  EXPECT_EQ(source.At(5), (LineColumn{2, 1}));
  EXPECT_EQ(source.At(8), (LineColumn{2, 2}));
  EXPECT_EQ(source.At(10), (LineColumn{2, 2}));
}

TEST(SourceTextTest, AColumnPastTheEndGivesTheLinesEnd) {
  const SourceText source("中文\r\nab");
  EXPECT_EQ(source.OffsetOf({1, 3}), 6U);
  EXPECT_EQ(source.OffsetOf({1, 4}), 6U);
  EXPECT_EQ(source.OffsetOf({1, 999}), 6U);
  EXPECT_EQ(source.OffsetOf({2, 4'000'000'000U}), 10U);
}

TEST(SourceTextTest, PlacesInALineLongerThanAnyBlockAreTrue) {
  std::string line = "a";
  std::vector<std::uint32_t> offsets = {0};
  while (line.size() < 20'000) {
    offsets.push_back(static_cast<std::uint32_t>(line.size()));
    line += offsets.size() % 7 == 0 ? "𠮷" : offsets.size() % 5 == 0 ? "b" : "中";
  }
  const std::string first = "第一行\n";
  const SourceText source(first + line + "\n末行");
  for (std::uint32_t column = 1; column <= offsets.size(); ++column) {
    const auto offset = static_cast<std::uint32_t>(first.size() + offsets[column - 1]);
    ASSERT_EQ(source.At(offset), (LineColumn{2, column}));
    ASSERT_EQ(source.OffsetOf({2, column}), offset);
  }
  const auto end = static_cast<std::uint32_t>(first.size() + line.size());
  const auto columns = static_cast<std::uint32_t>(offsets.size());
  EXPECT_EQ(source.OffsetOf({2, columns + 1}), end);
  EXPECT_EQ(source.OffsetOf({2, columns + 5000}), end);
  EXPECT_EQ(source.OffsetOf({3, 2}), end + 1 + 3);
}

TEST(SourceTextTest, ALineOfWholeBlocksEndsWell) {
  for (const std::uint32_t size : {4096U, 8192U, 12'288U}) {
    const SourceText source(std::string(size, 'x'));
    EXPECT_EQ(source.At(size), (LineColumn{1, size + 1}));
    EXPECT_EQ(source.OffsetOf({1, size + 1}), size);
    EXPECT_EQ(source.OffsetOf({1, size}), size - 1);
  }
}

}  // namespace
}  // namespace hegui
