#include "engine/match/phrase.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/match/phrase_pattern.h"
#include "engine/match/phrase_run.h"

namespace hegui {
namespace {

using Kind = PhrasePiece::Kind;

PhraseSyntax Syntax() {
  return {.captures = {{"int", "[0-9]+"}, {"percent", "[0-9]+%"}, {"date", "[0-9]+日"}},
          .gap_stops = "。；",
          .transparent = "“”"};
}

Phrase Parsed(std::string_view text) {
  Result<Phrase> phrase = ParsePhrase(text, text, Syntax());
  EXPECT_TRUE(phrase.has_value()) << text;
  return phrase.value_or(Phrase{});
}

// The pieces in a form of their own: literal, (a|b), gap width, class=name.
std::string Show(std::string_view text) {
  std::string shown;
  for (const PhrasePiece& piece : Parsed(text).pieces) {
    shown += shown.empty() ? "" : " ";
    switch (piece.kind) {
      case Kind::kLiteral:
        shown += piece.text;
        break;
      case Kind::kChoice:
        shown += "(";
        for (const std::string& choice : piece.choices) {
          shown += (&choice == &piece.choices.front() ? "" : "|") + choice;
        }
        shown += ")";
        break;
      case Kind::kGap:
        shown += "gap " + std::to_string(piece.max_characters);
        break;
      case Kind::kCapture:
        shown += piece.text + "=" + piece.name;
        break;
    }
  }
  return shown;
}

std::string ErrorOf(std::string_view text) {
  const Result<Phrase> phrase = ParsePhrase(text, text, Syntax());
  return phrase ? "none" : phrase.error().code;
}

TEST(PhraseTest, TakesLiteralTextAsItIs) { EXPECT_EQ(Show("法律顾问"), "法律顾问"); }

TEST(PhraseTest, TakesChoicesGapsAndCapturesApart) {
  EXPECT_EQ(Show("{建立|健全}{执法|}台账"), "(建立|健全) (执法|) 台账");
  EXPECT_EQ(Show("审核{…}{int}件"), "审核 gap 30 int=int 件");
  EXPECT_EQ(Show("共{int=total}件"), "共 int=total 件");
}

TEST(PhraseTest, KnowsGapsByAnyEllipsis) {
  EXPECT_EQ(Show("甲{…10}乙"), "甲 gap 10 乙");
  EXPECT_EQ(Show("甲{……}乙"), "甲 gap 30 乙");
  EXPECT_EQ(Show("甲{...}乙"), "甲 gap 30 乙");
  EXPECT_EQ(Show("甲{...120}乙"), "甲 gap 120 乙");
  EXPECT_EQ(Show("甲{ … 5 }乙"), "甲 gap 5 乙");
}

TEST(PhraseTest, KnowsItsMarksAfterAFoldThatWidensThem) {
  EXPECT_EQ(Show("｛建立｜健全｝台账"), "(建立|健全) 台账");
  EXPECT_EQ(Show("甲｛。。。8｝乙"), "甲 gap 8 乙");
  EXPECT_EQ(Show("共｛int＝total｝件"), "共 int=total 件");
}

TEST(PhraseTest, KeepsStopsInsideChoices) { EXPECT_EQ(Show("{甲。|乙.}丙"), "(甲。|乙.) 丙"); }

TEST(PhraseTest, DropsTransparentCharactersAndWhatIsEmptyThen) {
  EXPECT_EQ(Show("落实“三项制度”"), "落实三项制度");
  EXPECT_EQ(Show("{“|”}落实{“甲”|乙}"), "落实 (甲|乙)");
}

TEST(PhraseTest, KeepsTheAuthoredTextForMessages) {
  const Result<Phrase> phrase = ParsePhrase("ＧＤＰ", "GDP", Syntax());
  ASSERT_TRUE(phrase.has_value());
  EXPECT_EQ(phrase->authored, "ＧＤＰ");
  EXPECT_EQ(phrase->pieces[0].text, "GDP");
}

TEST(PhraseTest, RefusesBracesWithoutTheirPartner) {
  EXPECT_EQ(ErrorOf("审核{int件"), "R010");
  EXPECT_EQ(ErrorOf("审核int}件"), "R010");
  EXPECT_EQ(ErrorOf("{甲|{int}}乙"), "R010");
  EXPECT_EQ(ErrorOf("甲{"), "R010");
}

TEST(PhraseTest, SuggestsTheCaptureThatWasProbablyMeant) {
  const Result<Phrase> phrase = ParsePhrase("甲{precent}", "甲{precent}", Syntax());
  ASSERT_FALSE(phrase.has_value());
  EXPECT_EQ(phrase.error().code, "R011");
  EXPECT_EQ(phrase.error().arguments,
            (MessageArguments{{"class", "precent"}, {"suggestion", "percent"}}));
  EXPECT_EQ(ParsePhrase("甲{colour}", "甲{colour}", Syntax()).error().arguments,
            (MessageArguments{{"class", "colour"}, {"suggestion", ""}}));
  EXPECT_EQ(ErrorOf("甲{}乙"), "R011");
  EXPECT_EQ(ErrorOf("甲{乙}"), "R011") << "a choice has two sides";
}

TEST(PhraseTest, RefusesWidthsThatAreNoneOrTooLarge) {
  EXPECT_EQ(ErrorOf("甲{…121}乙"), "R012");
  EXPECT_EQ(ErrorOf("甲{…0}乙"), "R012");
  EXPECT_EQ(ErrorOf("甲{…-3}乙"), "R012");
  EXPECT_EQ(ErrorOf("甲{…许多}乙"), "R012");
  EXPECT_EQ(ErrorOf("甲{…99999999999999999999}乙"), "R012");
}

TEST(PhraseTest, RefusesWhatLooksForNothing) {
  EXPECT_EQ(ErrorOf(""), "R013");
  EXPECT_EQ(ErrorOf("“”"), "R013");
  EXPECT_EQ(ErrorOf("{|}"), "R013");
}

TEST(PhraseTest, RefusesGapsAtItsEnds) {
  EXPECT_EQ(ErrorOf("{…}甲"), "R014");
  EXPECT_EQ(ErrorOf("甲{…}"), "R014");
  EXPECT_EQ(ErrorOf("{…}"), "R014");
  EXPECT_EQ(ErrorOf("{甲|}{…}乙"), "R014") << "what may be left out does not hold the end";
  EXPECT_EQ(ErrorOf("甲{…}{乙|}"), "R014");
}

TEST(PhraseTest, ExpandsAFinitePhraseLongestFirst) {
  const Phrase phrase = Parsed("{建立|健全}{执法|}台账");
  ASSERT_TRUE(phrase.IsFinite());
  EXPECT_EQ(phrase.Expand(),
            (std::vector<std::string>{"健全执法台账", "建立执法台账", "健全台账", "建立台账"}));
}

TEST(PhraseTest, ExpandsToEachLiteralOnceAndToNoEmptyOne) {
  EXPECT_EQ(Parsed("{甲|甲}{乙|}").Expand(), (std::vector<std::string>{"甲乙", "甲"}));
  EXPECT_EQ(Parsed("{甲|}").Expand(), (std::vector<std::string>{"甲"}));
}

TEST(PhraseTest, IsNotFiniteWithGapsCapturesOrTooManyLiterals) {
  EXPECT_FALSE(Parsed("甲{…}乙").IsFinite());
  EXPECT_FALSE(Parsed("共{int}件").IsFinite());
  EXPECT_TRUE(Parsed("{甲|乙|丙|丁}{甲|乙|丙|丁}{甲|乙|丙|丁}").IsFinite());
  EXPECT_FALSE(Parsed("{甲|乙|丙|丁}{甲|乙|丙|丁}{甲|乙|丙|丁}{戊|己}").IsFinite());
}

TEST(PhraseRunTest, SeparatesTheWordsOfAPhraseFromWhatStandsBetween) {
  const std::vector<LiteralRun> runs = LiteralRuns(Parsed("{建立|健全}台账{…}{int}件{次|}"));
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].literals, (std::vector<std::string>{"健全台账", "建立台账"}));
  EXPECT_EQ(runs[0].min_characters, 4U);
  EXPECT_EQ(runs[1].first_piece, 4U);
  EXPECT_EQ(runs[1].end_piece, 6U);
  EXPECT_EQ(runs[1].literals, (std::vector<std::string>{"件次", "件"}));
  EXPECT_EQ(runs[1].min_characters, 1U);
}

TEST(PhraseRunTest, CutsAStretchThatWouldBecomeTooManyLiterals) {
  const std::vector<LiteralRun> runs =
      LiteralRuns(Parsed("{甲|乙|丙|丁}{甲|乙|丙|丁}{甲|乙|丙|丁}{戊|己}庚"));
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].literals.size(), 64U);
  EXPECT_EQ(runs[1].literals, (std::vector<std::string>{"己庚", "戊庚"}));
}

TEST(PhrasePatternTest, PassesOverTransparentCharactersInsideWordsOnly) {
  EXPECT_EQ(PhrasePattern(Parsed("甲乙"), Syntax()), "(?:(?:甲[“”]*乙))");
}

TEST(PhrasePatternTest, WritesGapsAndCaptures) {
  EXPECT_EQ(PhrasePattern(Parsed("甲{…5}{int}件"), Syntax()),
            "(?:(?:甲))[^。；\\n]{0,5}?([0-9]+)(?:(?:件))");
}

TEST(PhrasePatternTest, QuotesWhatMeansSomethingToExpressions) {
  PhraseSyntax syntax = Syntax();
  syntax.transparent = "\"]";
  syntax.gap_stops = "^-]";
  const Result<Phrase> phrase = ParsePhrase("a.{…2}(b", "a.{…2}(b", syntax);
  ASSERT_TRUE(phrase.has_value());
  EXPECT_EQ(PhrasePattern(*phrase, syntax),
            "(?:(?:a[\\\"\\]]*\\.))[^\\^\\-\\]\\n]{0,2}?(?:(?:\\([\\\"\\]]*b))");
}

}  // namespace
}  // namespace hegui
