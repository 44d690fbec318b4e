#include "reports/cell_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

TEST(CellTextTest, ShowsWhatCannotBeSeen) {
  EXPECT_EQ(CellText("a\x1B[2J\x01", ""), "a␛[2J␁");
  EXPECT_EQ(CellText("a\u202Eb", ""), "a⟨U+202E⟩b");
  EXPECT_EQ(CellText("a\r\nb\rc", ""), "a\nb\nc");
  EXPECT_EQ(CellText("a\xFF", ""), "a\uFFFD");
  EXPECT_EQ(CellText("a\xEF\xBF\xBF\xEF\xBF\xBE", ""), "a\uFFFD\uFFFD");
}

TEST(CellTextTest, HidesNoCharacterInACode) {
  EXPECT_EQ(CellText("_x0041_", ""), "_x005F_x0041_");
  EXPECT_EQ(CellText("_x004_ x0041_", ""), "_x004_ x0041_");
}

TEST(CellTextTest, CutsWhatIsTooLongForACellAndSaysSo) {
  constexpr std::size_t kMost = 32767;
  const std::string fits(kMost, 'x');
  EXPECT_EQ(CellText(fits, "……"), fits);
  const std::string cut = CellText(fits + "x", "……");
  EXPECT_THAT(cut, ::testing::EndsWith("x……"));
  EXPECT_LE(CountCharacters(cut), kMost);
  // Characters beyond the first plane count twice; codes are never cut in two.
  std::string wide, codes;
  for (std::size_t i = 0; i < kMost; ++i) {
    wide += "𠀀";
    codes += "_x0041_";
  }
  EXPECT_LE(2 * CountCharacters(CellText(wide, "…")), kMost + 1);
  EXPECT_THAT(CellText(codes, "…"), ::testing::EndsWith("…"));
  EXPECT_LE(CountCharacters(CellText(codes, "…")), kMost);
}

}  // namespace
}  // namespace hegui
