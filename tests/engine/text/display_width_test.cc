#include "engine/text/display_width.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(DisplayWidthTest, WideCharactersTakeTwoColumns) {
  EXPECT_EQ(DisplayWidth(""), 0);
  EXPECT_EQ(DisplayWidth("plain 12"), 8);
  EXPECT_EQ(DisplayWidth("法治政府，ＡＢ"), 14);
  EXPECT_EQ(DisplayWidth("𠮷한ア"), 6);
  EXPECT_EQ(DisplayWidth("ｱ｡"), 2);
}

TEST(DisplayWidthTest, CharactersWithoutWidthTakeNone) {
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth("法\u200B治\uFEFF\uFE0F"), 4);
  EXPECT_EQ(DisplayWidth("\u1112\u1161\u11AB"), 2);
  EXPECT_EQ(DisplayWidth("a\u00ADb", AmbiguousWidth::kNarrow), 3);
}

TEST(DisplayWidthTest, AmbiguousCharactersAreWideUnlessToldOtherwise) {
  EXPECT_EQ(DisplayWidth("“…—①”"), 10);
  EXPECT_EQ(DisplayWidth("“…—①”", AmbiguousWidth::kNarrow), 5);
}

}  // namespace
}  // namespace hegui
