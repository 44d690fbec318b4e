#include "engine/scan/word_overlap.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

bool Answers(std::string_view question, std::string_view answer) {
  const WordOverlap overlap(
      {"加强", "不足", "落实", "制度", "不高", "深入", "单一", "组织", "开展"},
      {"执法", "普法", "宣传", "执法人员"});
  return WordOverlap::Answers(overlap.WordsOf(question), overlap.WordsOf(answer),
                              WordOverlap::kOfSentence);
}

TEST(WordOverlapTest, FindsTheMatterInOtherWords) {
  EXPECT_TRUE(Answers("执法人员持证率不高", "组织执法资格培训，年底前持证率达到100%"));
  EXPECT_TRUE(Answers("执法力量不足", "充实执法队伍力量"));
  EXPECT_TRUE(Answers("普法形式单一", "创新普法形式"));
}

TEST(WordOverlapTest, WordsOfTheSubjectAloneJoinNothing) {
  EXPECT_FALSE(Answers("执法力量不足", "落实行政执法公示制度"));
  EXPECT_FALSE(Answers("普法形式单一", "深入开展普法宣传"));
}

TEST(WordOverlapTest, StopWordsSayNothing) {
  EXPECT_FALSE(Answers("加强不足", "加强不足"));
  EXPECT_FALSE(Answers("", "落实制度"));
}

TEST(WordOverlapTest, AFewWordsMustBeTakenUpWhole) {
  EXPECT_TRUE(Answers("宣传不足", "加强宣传"));
  EXPECT_FALSE(Answers("宣传不足", "加强培训"));
}

TEST(WordOverlapTest, PairsDoNotCrossStopsAndPunctuation) {
  const WordOverlap overlap({"不足"}, {});
  EXPECT_EQ(overlap.WordsOf("案卷，评查不足质量").size(), 3U);
}

}  // namespace
}  // namespace hegui
