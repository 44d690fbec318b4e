// Texts and phrases made to be dear: each must stay linear, and give what the reference gives where
// that can be waited for. The limits of time are some twenty times what a debug build needs.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "engine/match/phrase.h"
#include "engine/match/phrase_set.h"

namespace hegui {
namespace {

PhraseSyntax Syntax() {
  return {.captures = {{"int", "(?:近|约)?[0-9]+"}}, .gap_stops = "。；", .transparent = "“”"};
}

PhraseSet SetOf(const std::vector<std::string>& phrases) {
  const PhraseSyntax syntax = Syntax();
  PhraseSetBuilder builder(syntax);
  for (const std::string& text : phrases) {
    const Result<Phrase> phrase = ParsePhrase(text, text, syntax);
    EXPECT_TRUE(phrase.has_value() && builder.Add(*phrase).has_value()) << text.substr(0, 60);
  }
  return std::move(builder).Build();
}

std::string Repeated(std::string_view text, std::size_t bytes) {
  std::string repeated;
  while (repeated.size() < bytes) {
    repeated += text;
  }
  return repeated;
}

std::vector<ScanUnit> Whole(std::string_view text) {
  return {{{0, static_cast<std::uint32_t>(text.size())}}};
}

// Scans the text as one unit. What is linear takes a second or so; what is not, hours: the time-out of the test tells.
std::vector<PhraseMatch> ScanWhole(const PhraseSet& set, std::string_view text) {
  return set.Scan(text, Whole(text));
}

constexpr std::size_t kTwoMegabytes = 2'000'000;

TEST(PhraseSetHostileTest, OneCharacterOverAndOver) {
  const std::string text = Repeated("甲", kTwoMegabytes);
  const PhraseSet set = SetOf({"甲", "甲甲甲", "甲甲{…}乙乙", "甲甲{…}甲甲{…}乙", "甲甲{int}件"});
  const std::vector<PhraseMatch> matches = ScanWhole(set, text);
  const std::size_t characters = text.size() / 3;
  EXPECT_EQ(matches.size(), characters + characters / 3);
}

TEST(PhraseSetHostileTest, OverlappingCandidates) {
  // 100,000 places where a literal of many ends, none of which may be counted twice.
  std::vector<std::string> phrases;
  std::string literal;
  for (int length = 1; length <= 40; ++length) {
    literal += "甲";
    phrases.push_back(literal);
  }
  const std::string text = Repeated("甲", 300'000);
  const std::vector<PhraseMatch> matches = ScanWhole(SetOf(phrases), text);
  std::size_t expected = 0;
  for (std::size_t length = 1; length <= 40; ++length) {
    expected += 100'000 / length;
  }
  EXPECT_EQ(matches.size(), expected);
}

TEST(PhraseSetHostileTest, GapsThatNeverClose) {
  // All parts of the sequences stand there, but too far apart; the last one at the very end.
  std::vector<std::string> phrases;
  for (const char* second : {"乙乙", "丙丙", "丁丁", "戊戊"}) {
    phrases.push_back("甲甲{…120}" + std::string(second));
    phrases.push_back("甲甲{…120}甲乙{…120}" + std::string(second));
    phrases.push_back("甲甲{…}" + std::string(second) + "{…}{int}件");
  }
  std::string text = Repeated("甲甲甲甲乙", kTwoMegabytes);
  for (const char* tail : {"乙乙", "丙丙", "丁丁", "戊戊"}) {
    text += Repeated("己", 3'000) + tail;
  }
  EXPECT_TRUE(ScanWhole(SetOf(phrases), text + Repeated("己", 3'000) + "5件").empty());
}

TEST(PhraseSetHostileTest, TailsFarAwayAreNotSoughtAgainAndAgain) {
  const std::string text = Repeated("审核意见", kTwoMegabytes) + Repeated("己", 300) + "12件";
  EXPECT_TRUE(ScanWhole(SetOf({"审核{…}{int}件", "{审|审核}意见{…10}{int}件"}), text).empty());
}

TEST(PhraseSetHostileTest, DigitsOnly) {
  const std::string text = "审核" + Repeated("1234567890", kTwoMegabytes) + "件";
  const std::vector<PhraseMatch> matches =
      ScanWhole(SetOf({"审核{…}{int}件", "{int}件{…}办结"}), text);
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].span.end, text.size());
}

TEST(PhraseSetHostileTest, QuotationMarksOnly) {
  const std::string quotes = Repeated("“", kTwoMegabytes);
  const std::vector<PhraseMatch> matches =
      ScanWhole(SetOf({"甲乙", "甲乙丙{…}丁戊"}), "甲" + quotes + "乙" + quotes + "丙丁戊");
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].span.size(), 2 * quotes.size() + 9 + 6);
  EXPECT_EQ(matches[1].span.size(), quotes.size() + 6);
}

TEST(PhraseSetHostileTest, ALongLiteralThatNearlyMatchesEverywhere) {
  const std::string literal = Repeated("甲", 30'000) + "乙";
  const std::string text = Repeated("甲", kTwoMegabytes) + "乙";
  const std::vector<PhraseMatch> matches = ScanWhole(SetOf({literal}), text);
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].span.begin, text.size() - literal.size());
}

TEST(PhraseSetHostileTest, ManyGapsInOnePhrase) {
  std::string phrase = "甲甲";
  for (int gap = 0; gap < 200; ++gap) {
    phrase += "{…2}甲";
  }
  const std::vector<PhraseMatch> matches =
      ScanWhole(SetOf({phrase + "{…2}乙"}), Repeated("甲", 300'000));
  EXPECT_TRUE(matches.empty());
}

TEST(PhraseSetHostileTest, ManyHitsGiveWhatTheReferenceGives) {
  // More hits in one unit than the literal pass hands over at once.
  const std::string text = Repeated("甲乙甲“甲丙乙甲甲乙丙甲A", 60'000);
  const PhraseSet set =
      SetOf({"{甲|甲乙|乙甲甲}", "{甲甲|甲“|丙}甲", "甲乙{…3}丙乙", "乙甲{…2}甲{…}A"});
  const std::vector<PhraseMatch> matches = ScanWhole(set, text);
  EXPECT_GT(matches.size(), 10'000U);
  EXPECT_EQ(matches, set.ScanReference(text, Whole(text)));
}

TEST(PhraseSetThreadTest, ManyThreadsShareOneSet) {
  std::vector<std::string> phrases;
  for (const char* word : {"法律顾问", "行政执法", "普法宣传", "矛盾纠纷"}) {
    phrases.push_back(word);
    phrases.push_back(std::string(word) + "{…}{int}件");
    phrases.push_back(std::string(word) + "{…}不足");
    phrases.push_back("{int}{…}" + std::string(word));
  }
  const std::string text =
      Repeated("普法宣传12次，行政执法案件3件，法律顾问不足，办矛盾纠纷约40件", 20'000);
  const std::vector<PhraseMatch> expected = SetOf(phrases).Scan(text, Whole(text));
  ASSERT_FALSE(expected.empty());
  // Expressions are compiled on first use: all threads meet that at once.
  const PhraseSet set = SetOf(phrases);
  std::vector<std::vector<PhraseMatch>> found(8);
  std::vector<std::thread> threads;
  for (std::vector<PhraseMatch>& matches : found) {
    threads.emplace_back([&] { matches = set.Scan(text, Whole(text)); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::vector<PhraseMatch>& matches : found) {
    EXPECT_EQ(matches, expected);
  }
}

}  // namespace
}  // namespace hegui
