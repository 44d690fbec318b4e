#include "engine/match/phrase_set.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/match/phrase.h"

namespace hegui {
namespace {

using Strings = std::vector<std::string>;

PhraseSyntax Syntax() {
  return {.captures = {{"int", "(?:近|约)?[0-9]+"}, {"percent", "[0-9]+%|全覆盖"}},
          .gap_stops = "。；！？",
          .transparent = "“”‘’"};
}

Phrase Parsed(std::string_view text) {
  Result<Phrase> phrase = ParsePhrase(text, text, Syntax());
  EXPECT_TRUE(phrase.has_value()) << text;
  return phrase.value_or(Phrase{});
}

PhraseSet SetOf(const Strings& phrases) {
  PhraseSetBuilder builder(Syntax());
  for (const std::string& phrase : phrases) {
    EXPECT_TRUE(builder.Add(Parsed(phrase)).has_value()) << phrase;
  }
  return std::move(builder).Build();
}

std::vector<ScanUnit> Whole(std::string_view text) {
  return {{{0, static_cast<std::uint32_t>(text.size())}}};
}

// The matches as "phrase:text", with "(capture)" behind it; the reference must agree.
Strings Show(const PhraseSet& set, std::string_view text, const std::vector<ScanUnit>& units) {
  const std::vector<PhraseMatch> matches = set.Scan(text, units);
  EXPECT_EQ(matches, set.ScanReference(text, units));
  Strings shown;
  for (const PhraseMatch& match : matches) {
    std::string& line = shown.emplace_back(std::to_string(match.phrase) + ":");
    line += match.span.Of(text);
    for (const PhraseCapture& capture : match.captures) {
      line += " (";
      line += capture.span.Of(text);
      line += ")";
    }
  }
  return shown;
}

Strings Show(const Strings& phrases, std::string_view text) {
  return Show(SetOf(phrases), text, Whole(text));
}

TEST(PhraseSetTest, FindsLiterals) {
  EXPECT_EQ(Show({"法律顾问", "公职律师"}, "公职律师和法律顾问，法律顾问。"),
            (Strings{"1:公职律师", "0:法律顾问", "0:法律顾问"}));
}

TEST(PhraseSetTest, PassesOverQuotationMarksInsideWords) {
  EXPECT_EQ(Show({"三项制度"}, "“三项制度”、三项“制度”、“三项”制度"),
            (Strings{"0:三项制度", "0:三项“制度", "0:三项”制度"}));
}

TEST(PhraseSetTest, PassesOverQuotationMarksBetweenWordsOfOneRun) {
  EXPECT_EQ(Show({"{落实|推行}三项制度"}, "落实“三项制度”，推行”三项制度"),
            (Strings{"0:落实“三项制度", "0:推行”三项制度"}));
  EXPECT_EQ(Show({"{落实|推行}三项制度{int}次"}, "落实“三项制度3次，落实三项制度”3次"),
            (Strings{"0:落实“三项制度3次 (3)"}));
}

TEST(PhraseSetTest, DoesNotPassOverQuotationMarksBesideACapture) {
  EXPECT_EQ(Show({"共审核{int}件"}, "共审核“5”件，共审核5件"), (Strings{"0:共审核5件 (5)"}));
}

TEST(PhraseSetTest, FindsOneOfSeveralWords) {
  EXPECT_EQ(Show({"{建立|健全}{执法|}台账"}, "建立台账，健全执法台账，完善台账"),
            (Strings{"0:建立台账", "0:健全执法台账"}));
}

TEST(PhraseSetTest, PrefersTheLeftmostAndThenTheLongest) {
  EXPECT_EQ(Show({"{甲乙|甲乙丙|丙丁}"}, "甲乙丙丁"), (Strings{"0:甲乙丙"}));
  EXPECT_EQ(Show({"{乙丙丁|甲乙}"}, "甲乙丙丁"), (Strings{"0:甲乙"}));
  EXPECT_EQ(Show({"{甲|甲乙丁}"}, "甲乙丙"), (Strings{"0:甲"}));
}

TEST(PhraseSetTest, LetsMatchesOfDifferentPhrasesOverlapButNotThoseOfOne) {
  EXPECT_EQ(Show({"甲甲", "甲甲甲"}, "甲甲甲甲甲"), (Strings{"1:甲甲甲", "0:甲甲", "0:甲甲"}));
}

TEST(PhraseSetTest, SortsByBeginThenLongerFirstThenPhrase) {
  EXPECT_EQ(Show({"丙丁", "乙丙", "甲乙丙", "甲乙", "{甲乙|戊}"}, "甲乙丙丁"),
            (Strings{"2:甲乙丙", "3:甲乙", "4:甲乙", "1:乙丙", "0:丙丁"}));
}

TEST(PhraseSetTest, FindsWordsOfOneCharacterInFinitePhrases) {
  EXPECT_EQ(Show({"{局|处}"}, "财政局与法规处"), (Strings{"0:局", "0:处"}));
}

TEST(PhraseSetTest, KeepsAGapWithinItsWidthAndItsSentence) {
  EXPECT_EQ(Show({"审核{…3}意见"}, "审核并提出意见"), (Strings{"0:审核并提出意见"}));
  EXPECT_EQ(Show({"审核{…2}意见"}, "审核并提出意见"), Strings());
  EXPECT_EQ(Show({"审核{…}意见"}, "审核。意见"), Strings());
  EXPECT_EQ(Show({"审核{…}意见"}, "审核\n意见"), Strings());
  EXPECT_EQ(Show({"审核{…}意见"}, "审核，“意见"), (Strings{"0:审核，“意见"}));
}

TEST(PhraseSetTest, TakesTheShortestGap) {
  EXPECT_EQ(Show({"审核{…}意见"}, "审核意见和意见"), (Strings{"0:审核意见"}));
  EXPECT_EQ(Show({"审核{…}意见{…}办理"}, "审核意见、意见办理"), (Strings{"0:审核意见、意见办理"}));
}

TEST(PhraseSetTest, TriesTheNextPlaceWhenTheNearestLeadsNowhere) {
  // From the first word the nearest second one is too far from the third; the next one is not.
  EXPECT_EQ(Show({"甲甲{…6}乙乙{…1}丙丙"}, "甲甲乙乙　　乙乙　丙丙"),
            (Strings{"0:甲甲乙乙　　乙乙　丙丙"}));
  // The longer word leads nowhere, the shorter one does.
  EXPECT_EQ(Show({"{甲甲|甲甲乙乙}{…1}乙乙"}, "甲甲乙乙丙"), (Strings{"0:甲甲乙乙"}));
}

TEST(PhraseSetTest, FindsSequencesOneBehindTheOther) {
  EXPECT_EQ(Show({"审核{…}意见"}, "审核一意见审核二意见，意见审核"),
            (Strings{"0:审核一意见", "0:审核二意见"}));
}

TEST(PhraseSetTest, GivesCapturesInOrder) {
  EXPECT_EQ(
      Show({"审核{…}{int}件{…}提出{int=opinions}条"}, "全年审核文件近12件，提出意见3条、提出40条"),
      (Strings{"0:审核文件近12件，提出意见3条、提出40条 (近12) (40)"}));
  EXPECT_EQ(Show({"覆盖率{…}{percent}"}, "覆盖率达到95%，覆盖率：全覆盖"),
            (Strings{"0:覆盖率达到95% (95%)", "0:覆盖率：全覆盖 (全覆盖)"}));
}

TEST(PhraseSetTest, FindsPhrasesThatBeginWithACapture) {
  EXPECT_EQ(Show({"{int}件{…}办结"}, "受理5件，12件均已办结"),
            (Strings{"0:5件，12件均已办结 (5)"}));
}

TEST(PhraseSetTest, GoesBackIntoACaptureWhereTheRestNeedsIt) {
  EXPECT_EQ(Show({"文号{int}5号文"}, "文号125号文"), (Strings{"0:文号125号文 (12)"}));
}

TEST(PhraseSetTest, FindsAPhraseOfTooManyWordsToExpand) {
  EXPECT_EQ(
      Show({"{甲|乙|丙|丁}{甲|乙|丙|丁}{甲|乙|丙|丁}{戊|己|}庚辛"}, "甲丁“乙己”庚辛，丁丁丁庚辛"),
      (Strings{"0:甲丁“乙己”庚辛", "0:丁丁丁庚辛"}));
}

TEST(PhraseSetTest, NamesCaptures) {
  const PhraseSet set = SetOf({"审核{int}件{int=opinions}条", "法律顾问"});
  EXPECT_EQ(set.capture_names(0), (Strings{"int", "opinions"}));
  EXPECT_EQ(set.capture_names(1), Strings());
  EXPECT_EQ(set.size(), 2U);
}

TEST(PhraseSetTest, StaysWithinUnits) {
  const std::string text = "法律顾问审核意见";
  const PhraseSet set = SetOf({"法律顾问", "顾问审核", "审核{…}意见"});
  EXPECT_EQ(Show(set, text, {{{0, 12}}, {{12, 24}}}), (Strings{"0:法律顾问", "2:审核意见"}));
  EXPECT_EQ(Show(set, text, {{{0, 9}}, {{12, 21}}}), Strings());
  EXPECT_EQ(Show(set, text, {{{3, 21}}}), (Strings{"1:顾问审核"}));
  EXPECT_EQ(Show(set, text, {}), Strings());
}

TEST(PhraseSetTest, LooksOnlyWhereTheMasksMeet) {
  PhraseSetBuilder builder(Syntax());
  ASSERT_TRUE(builder.Add(Parsed("法律顾问"), 0b01));
  ASSERT_TRUE(builder.Add(Parsed("法律顾问"), 0b10));
  ASSERT_TRUE(builder.Add(Parsed("法律{…}意见"), 0b10));
  ASSERT_TRUE(builder.AddRegex("法律.", 0b10));
  ASSERT_TRUE(builder.AddRegex("[^法]", 0b10, true));
  const PhraseSet set = std::move(builder).Build();
  const std::string text = "法律顾问意见";
  EXPECT_EQ(Show(set, text, {{{0, 18}, 0b01}}), (Strings{"0:法律顾问"}));
  EXPECT_EQ(Show(set, text, {{{0, 18}, 0b100}}), Strings());
  EXPECT_EQ(Show(set, text, {{{0, 9}, 0b01}, {{9, 18}, 0b10}}), (Strings{"4:问", "4:意", "4:见"}));
}

TEST(PhraseSetTest, SharesEqualPhrases) {
  PhraseSetBuilder builder(Syntax());
  const PhraseId first = *builder.Add(Parsed("审核{int}件案卷"));
  EXPECT_EQ(*builder.Add(Parsed("审核{int}件案卷")), first);
  EXPECT_NE(*builder.Add(Parsed("审核{int=n}件案卷")), first) << "captures by another name";
  EXPECT_NE(*builder.Add(Parsed("审核{int}件案卷"), 1), first) << "another mask";
  EXPECT_EQ(*builder.AddRegex("甲乙丙+"), *builder.AddRegex("甲乙丙+"));
  EXPECT_EQ(std::move(builder).Build().size(), 4U);
}

TEST(PhraseSetTest, RunsExpressionsWhereTheirLiteralsStand) {
  PhraseSetBuilder builder(Syntax());
  ASSERT_TRUE(builder.AddRegex("(?P<law>《[^》]{1,40}》).{0,10}(废止|失效)"));
  ASSERT_TRUE(builder.AddRegex("(?i)gdp增长(?:[0-9]+)%"));
  ASSERT_TRUE(builder.AddRegex("“三项”制度|依法行政"));
  const PhraseSet set = std::move(builder).Build();
  const std::string text = "《办法》已经废止，GDP增长5%，“三项”制度与三项制度，依法“行政。";
  EXPECT_EQ(Show(set, text, Whole(text)),
            (Strings{"0:《办法》已经废止 (《办法》) (废止)", "1:GDP增长5%", "2:“三项”制度"}));
  EXPECT_EQ(set.capture_names(0), (Strings{"law", ""}));
}

TEST(PhraseSetTest, LeavesOutGroupsThatTookNoPart) {
  PhraseSetBuilder builder(Syntax());
  ASSERT_TRUE(builder.AddRegex("(未)?建立(健全)?台账"));
  const PhraseSet set = std::move(builder).Build();
  const std::string text = "建立健全台账";
  const std::vector<PhraseMatch> matches = set.Scan(text, Whole(text));
  ASSERT_EQ(matches.size(), 1U);
  ASSERT_EQ(matches[0].captures.size(), 1U);
  EXPECT_EQ(matches[0].captures[0], (PhraseCapture{1, {6, 12}}));
}

TEST(PhraseSetTest, IgnoresEmptyMatches) {
  PhraseSetBuilder builder(Syntax());
  ASSERT_TRUE(builder.AddRegex("甲*", ~std::uint64_t{0}, true));
  const PhraseSet set = std::move(builder).Build();
  EXPECT_EQ(Show(set, "乙甲甲乙甲", Whole("乙甲甲乙甲")), (Strings{"0:甲甲", "0:甲"}));
}

TEST(PhraseSetTest, AnchorsExpressionsAtTheUnit) {
  PhraseSetBuilder builder(Syntax());
  ASSERT_TRUE(builder.AddRegex("^甲乙|丙丁$"));
  const PhraseSet set = std::move(builder).Build();
  EXPECT_EQ(Show(set, "甲乙丙丁甲乙丙丁", {{{0, 12}}, {{12, 21}}}),
            (Strings{"0:甲乙", "0:丙丁", "0:甲乙"}));
}

TEST(PhraseSetTest, RefusesWhatWouldCostAPassOfItsOwn) {
  PhraseSetBuilder builder(Syntax());
  for (const char* text :
       {"{int}件", "{percent}", "第{int}条", "{甲乙|丙}{int}件", "{甲乙|}{int}件"}) {
    const Result<PhraseId> added = builder.Add(Parsed(text));
    ASSERT_FALSE(added.has_value()) << text;
    EXPECT_EQ(added.error().code, "R015");
    EXPECT_EQ(added.error().arguments, (MessageArguments{{"phrase", text}}));
  }
  for (const char* pattern : {"[0-9]+%", "甲|乙丙", ".*", "дела", "“”"}) {
    const Result<PhraseId> added = builder.AddRegex(pattern);
    ASSERT_FALSE(added.has_value()) << pattern;
    EXPECT_EQ(added.error().code, "R015");
    EXPECT_EQ(added.error().arguments, (MessageArguments{{"phrase", pattern}}));
  }
  EXPECT_EQ(std::move(builder).Build().size(), 0U);
}

TEST(PhraseSetTest, RunsASlowPhraseWhereItIsAllowed) {
  PhraseSetBuilder builder(Syntax());
  constexpr std::uint64_t kAnywhere = ~std::uint64_t{0};
  ASSERT_TRUE(builder.Add(Parsed("第{int}条"), kAnywhere, true));
  ASSERT_TRUE(builder.Add(Parsed("{percent}"), kAnywhere, true));
  ASSERT_TRUE(builder.AddRegex("[a-zé]+", kAnywhere, true));
  EXPECT_EQ(builder.Add(Parsed("第{int}条")).error().code, "R015")
      << "that it was allowed once does not allow it here";
  EXPECT_EQ(builder.AddRegex("[a-zé]+").error().code, "R015");
  const PhraseSet set = std::move(builder).Build();
  EXPECT_EQ(Show(set, "第3条：95%，été", Whole("第3条：95%，été")),
            (Strings{"0:第3条 (3)", "1:95% (95%)", "2:été"}));
}

TEST(PhraseSetTest, ReportsBrokenExpressions) {
  PhraseSetBuilder builder(Syntax());
  EXPECT_EQ(builder.AddRegex("甲乙(").error().code, "R001");
  EXPECT_EQ(builder.AddRegex("甲乙\\pL{900}\\pL{900}\\pL{900}\\pL{900}").error().code, "R002");
}

TEST(PhraseSetTest, ReportsBrokenCaptureFragments) {
  PhraseSyntax syntax = Syntax();
  syntax.captures = {{"open", "[0-9"}, {"group", "([0-9]+)"}};
  PhraseSetBuilder builder(syntax);
  for (const char* text : {"共审核{open}件", "共审核{group}件"}) {
    const Phrase phrase = *ParsePhrase(text, text, syntax);
    EXPECT_EQ(builder.Add(phrase).error().code, "R001") << text;
    EXPECT_EQ(builder.Add(phrase).error().code, "R001") << "and again: " << text;
  }
}

TEST(PhraseSetTest, ReportsAPhraseBeyondTheBudget) {
  std::string text = "甲甲";
  for (int gap = 0; gap < 120; ++gap) {
    text += "{…120}乙{int}";
  }
  PhraseSetBuilder builder(Syntax());
  const Result<PhraseId> added = builder.Add(Parsed(text));
  ASSERT_FALSE(added.has_value());
  EXPECT_EQ(added.error().code, "R002");
  EXPECT_EQ(added.error().arguments, (MessageArguments{{"pattern", text}}));
}

TEST(PhraseSetTest, FindsNothingInAnEmptySet) {
  EXPECT_TRUE(PhraseSet().Scan("甲乙", Whole("甲乙")).empty());
  EXPECT_TRUE(SetOf({}).Scan("甲乙", Whole("甲乙")).empty());
}

}  // namespace
}  // namespace hegui
