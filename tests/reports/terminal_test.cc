#include "reports/terminal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hegui {
namespace {

using ::testing::ElementsAre;

TEST(TerminalTest, CountsChineseCharactersTwice) {
  EXPECT_EQ(PadRight("法治", 6) + "|", "法治  |");
  EXPECT_EQ(PadLeft("法治", 6) + "|", "  法治|");
  EXPECT_EQ(PadRight("abcdefg", 3), "abcdefg");
}

TEST(TerminalTest, CutsBetweenCharacters) {
  EXPECT_EQ(CutToWidth("法治政府建设", 12), "法治政府建设");
  EXPECT_EQ(Columns(CutToWidth("法治政府建设", 11)), 10U);
  EXPECT_EQ(CutToWidth("abcdef", 4).substr(0, 2), "ab");
}

TEST(TerminalTest, WrapsChineseAnywhereButBeforeAClosingMark) {
  EXPECT_THAT(Wrap("法治政府，建设", 8), ElementsAre("法治政", "府，建设"));
}

TEST(TerminalTest, WrapsLatinTextAtBlanks) {
  EXPECT_THAT(Wrap("one two three", 8), ElementsAre("one two", "three"));
}

TEST(TerminalTest, LeavesAWordThatIsTooLongWhole) {
  EXPECT_THAT(Wrap("d01-three-systems", 5), ElementsAre("d01-three-systems"));
}

TEST(TerminalTest, LinesUpWhateverTheWidthOfCharacters) {
  // Ambiguous marks are wide among Chinese characters; emoji are, too; combining marks and variation selectors take no room.
  for (const std::string_view text :
       {"法治", "“a”", "①②", "——", "…x…", "e\u0301e\u0301", "👍👍", "法\uFE0F治", "𠮷野", "ａｂ"}) {
    EXPECT_EQ(Columns(PadRight(text, 12)), 12U) << text;
    EXPECT_EQ(Columns(PadLeft(text, 12)), 12U) << text;
    EXPECT_LE(Columns(CutToWidth(text, 3)), 3U) << text;
  }
}

TEST(TerminalTest, NeverPartsACombiningMarkFromItsCharacter) {
  EXPECT_EQ(CutToWidth("ae\u0301bcd", 4), "ae\u0301…");
  for (std::size_t width = 2; width < 12; ++width) {
    for (const std::string& line : Wrap("法e\u0301，治e\u0301政府\u0301，法治\u0301。", width)) {
      EXPECT_FALSE(line.starts_with("\u0301")) << width;
    }
  }
}

TEST(TerminalTest, ColoursOnlyWhenAsked) {
  EXPECT_EQ(Inked("x", Ink::kRed, false), "x");
  EXPECT_EQ(Inked("x", Ink::kRed, true), "\x1B[31mx\x1B[0m");
}

}  // namespace
}  // namespace hegui
