#include "reports/phrase_text.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

class PhraseTextTest : public ::testing::Test {
 protected:
  std::string Read(std::string_view authored) const {
    return ReadablePhrase(authored, words_).value_or("none");
  }

  Catalogue words_{ReportLanguage::kChinese};
};

TEST_F(PhraseTextTest, KeepsLiteralText) { EXPECT_EQ(Read("三项制度"), "三项制度"); }

TEST_F(PhraseTextTest, ShowsChoicesGapsAndCapturesAsAReaderWould) {
  EXPECT_EQ(Read("{聘请|聘用}{…16}法律顾问"), "（聘请/聘用）……法律顾问");
  EXPECT_EQ(Read("裁量{权|}基准"), "裁量（权）基准");
  EXPECT_EQ(Read("罚款{int=sum}元"), "罚款〈数字〉元");
  EXPECT_EQ(Read("{unheard}件"), "〈某值〉件");
}

TEST_F(PhraseTextTest, ShowsTheFirstOfManyChoices) {
  EXPECT_EQ(Read("{甲|乙|丙|丁|戊|己}"), "（甲/乙/丙/丁等）");
}

TEST_F(PhraseTextTest, LeavesExpressionsOut) {
  EXPECT_EQ(Read("(?:实施|工作)方案$"), "none");
  EXPECT_EQ(Read("[一二三]次"), "none");
}

TEST_F(PhraseTextTest, SurvivesABraceWithoutPartner) { EXPECT_EQ(Read("一{二"), "一{二"); }

}  // namespace
}  // namespace hegui
