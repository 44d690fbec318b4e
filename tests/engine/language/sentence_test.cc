#include "engine/language/sentence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/zh_numerals.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ZhStops;

std::vector<std::string> Pieces(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> pieces;
  pieces.reserve(spans.size());
  for (const Span span : spans) {
    pieces.emplace_back(span.Of(text));
  }
  return pieces;
}

Span All(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::vector<std::string> Sentences(std::string_view text) {
  return Pieces(text, SplitSentences(text, All(text), ZhStops()));
}
std::vector<std::string> Clauses(std::string_view text) {
  return Pieces(text, SplitClauses(text, All(text), ZhStops()));
}
std::vector<std::string> Titles(std::string_view text) {
  return Pieces(text, FindTitles(text, ZhStops()));
}

TEST(SplitSentencesTest, CutsAfterEveryStop) {
  EXPECT_THAT(Sentences("已建台账。是否公示？已公示！其他"),
              ElementsAre("已建台账。", "是否公示？", "已公示！", "其他"));
}

TEST(SplitSentencesTest, ListAndClauseStopsCutNothing) {
  EXPECT_THAT(Sentences("一是：学习，宣传；二是检查。"),
              ElementsAre("一是：学习，宣传；二是检查。"));
}

TEST(SplitSentencesTest, WhatClosesBelongsToTheSentence) {
  EXPECT_THAT(Sentences("他说：“已办结。”随后公示。"),
              ElementsAre("他说：“已办结。”", "随后公示。"));
  EXPECT_THAT(Sentences("(见附件。)下同。"), ElementsAre("(见附件。)", "下同。"));
}

TEST(SplitSentencesTest, ARunOfStopsIsOne) {
  EXPECT_THAT(Sentences("当真？！是。。好"), ElementsAre("当真？！", "是。。", "好"));
  EXPECT_THAT(Sentences("“好。”。再"), ElementsAre("“好。”。", "再"));
}

TEST(SplitSentencesTest, ALineEndEndsASentenceAndBelongsToNone) {
  EXPECT_THAT(Sentences("标题\n\n正文。\n落款\n"), ElementsAre("标题", "正文。", "落款"));
}

TEST(SplitSentencesTest, StopsInsideATitleCutNothing) {
  EXPECT_THAT(Sentences("学习《信访，怎么办？》一书。完"),
              ElementsAre("学习《信访，怎么办？》一书。", "完"));
}

TEST(SplitSentencesTest, ATitleMarkWithoutPartnerHoldsNothingTogether) {
  EXPECT_THAT(Sentences("学习《条例。再学习。"), ElementsAre("学习《条例。", "再学习。"));
  EXPECT_THAT(Sentences("学习《条例。\n再学习》。"), ElementsAre("学习《条例。", "再学习》。"));
}

TEST(SplitSentencesTest, SplitsOnlyThePart) {
  const std::string text = "甲。乙《丙。》。丁。";
  const auto begin = static_cast<std::uint32_t>(text.find("乙"));
  const auto end = static_cast<std::uint32_t>(text.find("丁"));
  EXPECT_THAT(Pieces(text, SplitSentences(text, {begin, end}, ZhStops())),
              ElementsAre("乙《丙。》。"));
  EXPECT_THAT(SplitSentences(text, {begin, begin}, ZhStops()), IsEmpty());
}

TEST(SplitSentencesTest, APointInANumberIsNoStop) {
  EXPECT_THAT(Sentences("增长3.5%。"), ElementsAre("增长3.5%。"));
}

TEST(SplitClausesTest, CutsAtEveryRankOfStop) {
  EXPECT_THAT(Clauses("一是：学习，宣传；二是检查。完"),
              ElementsAre("一是：", "学习，", "宣传；", "二是检查。", "完"));
}

TEST(SplitClausesTest, EnumerationCommasAndBracketsCutNothing) {
  EXPECT_THAT(Clauses("镇、村(社区)两级"), ElementsAre("镇、村(社区)两级"));
}

TEST(SplitClausesTest, AClauseNeverReachesOverTheEndOfASentence) {
  EXPECT_THAT(Clauses("完。，再"), ElementsAre("完。", "，", "再"));
  EXPECT_THAT(Clauses("完，。再"), ElementsAre("完，。", "再"));
  EXPECT_THAT(Clauses("完，”。再"), ElementsAre("完，”。", "再"));
}

TEST(SplitClausesTest, StopsInsideATitleCutNothing) {
  EXPECT_THAT(Clauses("《甲，乙：丙》，丁"), ElementsAre("《甲，乙：丙》，", "丁"));
}

TEST(FindTitlesTest, FindsTitlesWithTheirMarks) {
  EXPECT_THAT(Titles("学习《条例》和《规定》。"), ElementsAre("《条例》", "《规定》"));
}

TEST(FindTitlesTest, ATitleWithinATitleBelongsToTheOuterOne) {
  EXPECT_THAT(Titles("《关于印发〈办法〉的通知》《甲《乙》丙《丁》》"),
              ElementsAre("《关于印发〈办法〉的通知》", "《甲《乙》丙《丁》》"));
}

TEST(FindTitlesTest, MarksWithoutPartnerMarkNothing) {
  EXPECT_THAT(Titles("《甲"), IsEmpty());
  EXPECT_THAT(Titles("甲》《"), IsEmpty());
  EXPECT_THAT(Titles("《甲\n乙》"), IsEmpty());
  EXPECT_THAT(Titles("《甲、《乙》丙"), ElementsAre("《乙》"));
  EXPECT_THAT(Titles("《甲〈乙》丙〉"), ElementsAre("《甲〈乙》"));
}

TEST(FindTitlesTest, ManyMarksWithoutPartnerTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 200000; ++i) {
    text += i % 2 == 0 ? "《" : "〉";
  }
  EXPECT_THAT(FindTitles(text, ZhStops()), IsEmpty());
}

}  // namespace
}  // namespace hegui
