#include "reports/display_text.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(DisplayTextTest, PutsLinesOfChineseTogetherWithoutABlank) {
  EXPECT_EQ(JoinLines("全年开展检查36\n次，\r\n　　立案4件"), "全年开展检查36次，立案4件");
}

TEST(DisplayTextTest, KeepsABlankBetweenLinesOfLatinText) {
  EXPECT_EQ(JoinLines("the first\n  line"), "the first line");
}

TEST(DisplayTextTest, KeepsBlanksWithinALine) {
  EXPECT_EQ(JoinLines("2023年11月 28日\t完"), "2023年11月 28日 完");
  EXPECT_EQ(JoinLines(" a "), " a ");
}

TEST(DisplayTextTest, DropsBlanksAtBothEnds) {
  EXPECT_EQ(OnOneLine("\n　 一、主要举措 　\n"), "一、主要举措");
  EXPECT_EQ(OnOneLine("　\n"), "");
}

TEST(DisplayTextTest, CutsByCharacters) {
  EXPECT_EQ(CutEnd("法治政府建设", 4), "法治政府…");
  EXPECT_EQ(CutBegin("法治政府建设", 2), "…建设");
  EXPECT_EQ(CutEnd("法治", 2), "法治");
  EXPECT_EQ(CutBegin("法治", 5), "法治");
  EXPECT_EQ(CutEnd("", 0), "");
}

}  // namespace
}  // namespace hegui
