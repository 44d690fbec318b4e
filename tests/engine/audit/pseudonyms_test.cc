#include "engine/audit/pseudonyms.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "engine/rule/rule_set.h"
#include "engine/text/utf8.h"
#include "tests/support/audited.h"

namespace hegui::test {
namespace {

const PrivacyWords& Words() { return *EmbeddedPack()->language->privacy; }

// RFC 4231, test cases 1, 2 and 6.
TEST(Pseudonyms, HmacIsThatOfTheStandard) {
  EXPECT_EQ(HmacSha256Hex(std::string(20, '\x0b'), "Hi There"),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(HmacSha256Hex("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(HmacSha256Hex(std::string(131, '\xaa'),
                          "Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Pseudonyms, AreInOrderOfAppearanceWithoutAKey) {
  Pseudonyms one(Words(), ""), other(Words(), "");
  EXPECT_EQ(one.For(true, U"王小明"), other.For(true, U"李卫东"));
  EXPECT_EQ(one.For(false, U"13800001234"), U"xxxx#000001");
  EXPECT_EQ(one.For(false, U"13800001235"), U"xxxx#000002");
  EXPECT_EQ(one.For(false, U"13800001234"), U"xxxx#000001");
  EXPECT_EQ(one.For(false, U"8888666"), U"#000001");
}

TEST(Pseudonyms, AreTheSameInEveryRunWithTheSameKey) {
  Pseudonyms one(Words(), "a key of 16 bytes"), other(Words(), "a key of 16 bytes"),
      third(Words(), "another key of 16");
  one.For(true, U"李卫东");
  EXPECT_EQ(one.For(true, U"王小明"), other.For(true, U"王小明"));
  EXPECT_NE(one.For(true, U"王小明"), third.For(true, U"王小明"));
  EXPECT_EQ(one.For(false, U"13800001234"), other.For(false, U"13800001234"));
}

TEST(Pseudonyms, DifferInOneRun) {
  for (const std::string key : {"", "a key of 16 bytes"}) {
    Pseudonyms pseudonyms(Words(), key);
    std::set<std::u32string> names, numbers;
    for (char32_t c = U'一'; c < U'一' + 250; ++c) {
      names.insert(pseudonyms.For(true, {U'王', c}));
      numbers.insert(pseudonyms.For(false, std::u32string(U"1380000") + c));
    }
    EXPECT_EQ(names.size(), 250U);
    EXPECT_EQ(numbers.size(), 250U);
  }
}

TEST(Pseudonyms, GoOnWhenThereAreNoMoreOfALength) {
  Pseudonyms pseudonyms(Words(), "");
  for (char32_t c = 0x4E00; c < 0x4E00 + 1000; ++c) {
    EXPECT_EQ(pseudonyms.For(true, {U'王', c}).size(), 2U);
    EXPECT_EQ(pseudonyms.For(false, {U'a', c}).size(), 2U);
  }
  EXPECT_EQ(pseudonyms.For(true, U"王"), pseudonyms.For(true, U"李"));
}

// So that a name is never found in what stands for one.
TEST(Pseudonyms, LettersAreNoSurnamesAndBeginWithWhatNoNameHolds) {
  for (const char32_t letter : Words().letters + Words().first_letters) {
    EXPECT_EQ(Words().surnames.At(std::u32string(1, letter), 0), 0U) << static_cast<int>(letter);
  }
  for (const char32_t letter : Words().first_letters) {
    EXPECT_NE(Words().never_given.find(letter), std::u32string::npos);
  }
  for (const char32_t letter : Words().letters + Words().first_letters + Words().wide_letters) {
    std::string utf8;
    AppendUtf8(letter, utf8);
    EXPECT_EQ(utf8.size(), Words().wide_letters.find(letter) == std::u32string::npos ? 3U : 4U);
  }
}

TEST(Pseudonyms, FitTheBytesOfWhatTheyReplace) {
  const Pseudonyms pseudonyms(Words(), "");
  for (const char32_t wanted : {U'x', U'#', U'7', U'某'}) {
    for (const std::size_t bytes : {1U, 2U, 3U, 4U}) {
      std::string utf8;
      AppendUtf8(pseudonyms.Fitted(wanted, bytes), utf8);
      EXPECT_EQ(utf8.size(), bytes);
    }
  }
}

}  // namespace
}  // namespace hegui::test
