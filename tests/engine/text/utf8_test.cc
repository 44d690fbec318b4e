#include "engine/text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hegui {
namespace {

TEST(Utf8Test, ReadsCharactersOfEveryLength) {
  const std::string text = "aé中𠮷";
  EXPECT_EQ(CharacterAt(text, 0).code, U'a');
  EXPECT_EQ(CharacterAt(text, 1).code, U'é');
  EXPECT_EQ(CharacterAt(text, 3).code, U'中');
  EXPECT_EQ(CharacterAt(text, 6).code, U'𠮷');
  EXPECT_EQ(CharacterAt(text, 0).size, 1U);
  EXPECT_EQ(CharacterAt(text, 1).size, 2U);
  EXPECT_EQ(CharacterAt(text, 3).size, 3U);
  EXPECT_EQ(CharacterAt(text, 6).size, 4U);
}

TEST(Utf8Test, StepsBackOverCharactersOfEveryLength) {
  const std::string text = "aé中𠮷";
  EXPECT_EQ(PreviousCharacter(text, text.size()), 6U);
  EXPECT_EQ(PreviousCharacter(text, 6), 3U);
  EXPECT_EQ(PreviousCharacter(text, 3), 1U);
  EXPECT_EQ(PreviousCharacter(text, 1), 0U);
}

TEST(Utf8Test, WritesWhatItReads) {
  const std::u32string codes = {0,      0x7F,   0x80,   0x7FF,   0x800,
                                0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
  std::string text;
  for (const char32_t code : codes) {
    AppendUtf8(code, text);
  }
  EXPECT_TRUE(IsValidUtf8(text));
  EXPECT_EQ(ToUtf32(text), codes);
}

TEST(Utf8Test, CountsCharactersInTextsOfAnyLength) {
  std::string text;
  for (std::size_t count = 0; count < 40; ++count) {
    EXPECT_EQ(CountCharacters(text), count) << text;
    text += count % 3 == 0 ? "中" : count % 3 == 1 ? "a" : "𠮷";
  }
}

TEST(Utf8Test, CountsHanWithoutPunctuationLettersAndDigits) {
  EXPECT_EQ(CountHan(""), 0U);
  EXPECT_EQ(CountHan("二〇二三年，2023年 A镇：《条例》①"), 9U);
  EXPECT_EQ(CountHan("㐀𠮷豈"), 3U);
}

TEST(Utf8Test, AcceptsOnlyWellFormedBytes) {
  for (const std::string valid :
       {"", "plain", "中文", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"}) {
    EXPECT_TRUE(IsValidUtf8(valid)) << valid;
    EXPECT_TRUE(IsValidUtf8("padding " + valid + " padding")) << valid;
  }
  const std::vector<std::string> broken = {
      "\x80",              // continuation without a lead
      "\xC0\xAF",          // overlong
      "\xE0\x9F\xBF",      // overlong
      "\xF0\x8F\xBF\xBF",  // overlong
      "\xED\xA0\x80",      // surrogate
      "\xF4\x90\x80\x80",  // beyond U+10FFFF
      "\xF5\x80\x80\x80",  // no lead
      "\xE4\xB8",          // cut off
      "\xE4\xB8\x61",      // broken off
      "\xE4",
  };
  for (const std::string& bytes : broken) {
    EXPECT_FALSE(IsValidUtf8(bytes));
    EXPECT_FALSE(IsValidUtf8("padding " + bytes + " padding, padding"));
    EXPECT_FALSE(IsValidUtf8("中文中文" + bytes + "中文中文"));
  }
}

TEST(Utf8Test, TakesABrokenSequenceAsFarAsItCouldHaveBeenACharacter) {
  const auto size_of = [](std::string_view bytes) {
    const Utf8Piece piece = PieceAt(bytes, 0);
    EXPECT_TRUE(piece.broken);
    return piece.size;
  };
  EXPECT_EQ(size_of("\xE4\xB8\x61"), 2U);
  EXPECT_EQ(size_of("\xF0\x9F\x98"), 3U);
  EXPECT_EQ(size_of("\xC0\xAF"), 1U);
  EXPECT_EQ(size_of("\xED\xA0\x80"), 1U);
  EXPECT_EQ(size_of("\xFF\xFF"), 1U);
}

}  // namespace
}  // namespace hegui
