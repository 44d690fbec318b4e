#include "engine/outline/page_number.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using Dropped = std::vector<std::uint32_t>;

std::string Page() {
  std::string page;
  for (int i = 0; i < 40; ++i) {
    page += "全年开展普法活动十次。";
  }
  return page + '\n';
}

Dropped DroppedFrom(const std::string& text) {
  const ImportedText imported = testing::Imported(text);
  std::vector<Line> lines = ReadLines(imported, testing::ZhLanguage());
  return DropPageNumbers(lines, testing::ZhLanguage().layout);
}

TEST(PageNumberTest, MarkedNumbersAreDropped) {
  EXPECT_EQ(DroppedFrom(Page() + "— 1 —\n" + Page() + "- 2 -\n" + Page() + "第3页\n"),
            (Dropped{2, 4, 6}));
  EXPECT_EQ(DroppedFrom(Page() + "第 1 页 共 5 页\n" + Page() + "2/5\n"), (Dropped{2, 4}));
}

TEST(PageNumberTest, BareNumbersAreDroppedInTheirOrder) {
  EXPECT_EQ(DroppedFrom(Page() + "1\n" + Page() + "2\n" + Page() + "3\n"), (Dropped{2, 4, 6}));
  EXPECT_EQ(DroppedFrom(Page() + "— 1 —\n" + Page() + "2\n"), (Dropped{2, 4}));
}

TEST(PageNumberTest, OtherBareNumbersStay) {
  EXPECT_EQ(DroppedFrom(Page() + "36\n" + Page()), Dropped{});
  EXPECT_EQ(DroppedFrom(Page() + "1\n" + Page() + "7\n"), (Dropped{2}));
  EXPECT_EQ(DroppedFrom("合计\n1\n2\n3\n" + Page()), Dropped{});
  EXPECT_EQ(DroppedFrom(Page() + "2024\n"), Dropped{});
}

TEST(PageNumberTest, ThePageEndsBeforeTheNextLine) {
  const ImportedText imported = testing::Imported("甲\n\n— 1 —\n\n乙\n");
  std::vector<Line> lines = ReadLines(imported, testing::ZhLanguage());
  DropPageNumbers(lines, testing::ZhLanguage().layout);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[1].page_break);
  EXPECT_EQ(lines[1].gap, 2U);
}

TEST(PageNumberTest, AParagraphOfTheFormatIsNoPageNumber) {
  ImportedText imported = testing::Imported("— 1 —\n");
  imported.hints.resize(1);
  imported.hints[0].whole_paragraph = true;
  std::vector<Line> lines = ReadLines(imported, testing::ZhLanguage());
  EXPECT_EQ(DropPageNumbers(lines, testing::ZhLanguage().layout), Dropped{});
}

}  // namespace
}  // namespace hegui
