#include "engine/outline/line.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

std::vector<Line> Read(const std::string& text) {
  static std::vector<ImportedText> kept;  // lines point into the text that they were read from
  kept.push_back(testing::Imported(text));
  return ReadLines(kept.back(), testing::ZhLanguage());
}

Line ReadOne(const std::string& text) {
  const std::vector<Line> lines = Read(text);
  EXPECT_EQ(lines.size(), 1U);
  return lines.at(0);
}

TEST(LineTest, BlankLinesAreCountedAndLeftOut) {
  const std::vector<Line> lines = Read("\n甲\n \n\u3000\u00A0\n乙\n\u200B\n");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].number, 2U);
  EXPECT_EQ(lines[0].gap, 1U);
  EXPECT_EQ(lines[1].number, 5U);
  EXPECT_EQ(lines[1].gap, 2U);
}

TEST(LineTest, IndentCountsColumns) {
  EXPECT_EQ(ReadOne("\u3000\u3000甲").indent, 4U);
  EXPECT_EQ(ReadOne("\u00A0\u00A0 甲").indent, 3U);
  EXPECT_EQ(ReadOne("\t甲").indent, 4U);
  EXPECT_EQ(ReadOne("甲").indent, 0U);
}

TEST(LineTest, LengthReachesToTheRightEnd) {
  const Line line = ReadOne("\u3000\u3000甲乙2024。 ");
  EXPECT_EQ(line.columns, 4U + 4U + 4U + 2U);
  EXPECT_EQ(line.characters, 2U + 7U);
}

TEST(LineTest, FormFeedsEndPages) {
  const std::vector<Line> lines = Read("甲\n\u240C乙\n\u240C\n丙\n丁");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_FALSE(lines[0].page_break);
  EXPECT_TRUE(lines[1].page_break);
  EXPECT_EQ(lines[1].folded, "乙");
  EXPECT_TRUE(lines[2].page_break);
  EXPECT_FALSE(lines[3].page_break);
}

TEST(LineTest, EndingsSayWhetherMoreMustFollow) {
  EXPECT_EQ(ReadOne("群众满意").shape.ending, Ending::kOpen);
  EXPECT_EQ(ReadOne("群众满意。").shape.ending, Ending::kSentence);
  EXPECT_EQ(ReadOne("群众满意.").shape.ending, Ending::kSentence);
  EXPECT_EQ(ReadOne("群众满意。”").shape.ending, Ending::kSentence);
  EXPECT_EQ(ReadOne("群众满意；").shape.ending, Ending::kList);
  EXPECT_EQ(ReadOne("主要表现在:").shape.ending, Ending::kLeadIn);
  EXPECT_EQ(ReadOne("群众满意，").shape.ending, Ending::kUnfinished);
  EXPECT_EQ(ReadOne("人民群众（").shape.ending, Ending::kUnfinished);
  EXPECT_EQ(ReadOne("增长 3.").shape.ending, Ending::kOpen);
}

TEST(LineTest, InnerStopsMakeText) {
  EXPECT_FALSE(ReadOne("群众满意。").shape.inner_stop);
  EXPECT_TRUE(ReadOne("加强学习。群众满意").shape.inner_stop);
  EXPECT_TRUE(ReadOne("加强学习；群众满意").shape.inner_stop);
  EXPECT_FALSE(ReadOne("学习《你好！北京》").shape.inner_stop);
  EXPECT_FALSE(ReadOne("1。文明执法").shape.inner_stop);
}

TEST(LineTest, ATitleMayBeLeftOpen) {
  EXPECT_TRUE(ReadOne("学习《行政处罚").shape.open_title);
  EXPECT_FALSE(ReadOne("学习《行政处罚法》").shape.open_title);
  EXPECT_FALSE(ReadOne("处罚法》等法律").shape.open_title);
}

TEST(LineTest, RowsOfNumbersHaveNoHeadingNumber) {
  EXPECT_TRUE(ReadOne("一、本年新收　　主要情况").label.has_value());
  const Line row = ReadOne("一、本年新收　　3　　0　　0");
  EXPECT_FALSE(row.label.has_value());
  EXPECT_EQ(row.cells, 4U);
  EXPECT_EQ(ReadOne("在 2024 年 完成").cells, 1U);
}

TEST(LineTest, ANewPageOfTheFormatIsAPageBreak) {
  ImportedText imported = testing::Imported("甲\n乙\n丙\n");
  imported.hints.resize(3);
  imported.hints[0].page = 1;
  imported.hints[1].page = 1;
  imported.hints[2].page = 2;
  const std::vector<Line> lines = ReadLines(imported, testing::ZhLanguage());
  EXPECT_FALSE(lines[1].page_break);
  EXPECT_TRUE(lines[2].page_break);
}

}  // namespace
}  // namespace hegui
