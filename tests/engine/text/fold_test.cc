#include "engine/text/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "engine/text/utf8.h"
#include "tests/support/zh_tables.h"

namespace hegui {
namespace {

using testing::ZhFold;

std::string Folded(std::string_view text) { return FoldPhrase(text, ZhFold()); }

// The source of `piece`, a part of the folded form of `text`.
std::string SourceOf(const std::string& text, const std::string& piece) {
  const FoldedText folded = Fold(text, ZhFold());
  const std::size_t begin = folded.text.find(piece);
  if (begin == std::string::npos) {
    return "not in: " + folded.text;
  }
  const Span span{static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(begin + piece.size())};
  return std::string(folded.map.ToSource(span).Of(text));
}

TEST(FoldTest, KeepsPlainChineseAsItIs) {
  const std::string text = "全镇法治政府建设工作取得新进展，现将有关情况报告如下。";
  EXPECT_EQ(Folded(text), text);
  EXPECT_EQ(Folded(""), "");
}

TEST(FoldTest, WritesFullWidthLettersDigitsAndSignsInAscii) {
  EXPECT_EQ(Folded("ＡＢｙｚ０９％＋／．＠"), "AByz09%+/.@");
}

TEST(FoldTest, MakesRoundAndSquareBracketsOfAnyWidthOne) {
  EXPECT_EQ(Folded("（一）(二)﹙三﹚［四］[五]"), "(一)(二)(三)[四][五]");
  EXPECT_EQ(Folded("〔2023〕5号【公告】《条例》〈办法〉"), "〔2023〕5号【公告】《条例》〈办法〉");
  EXPECT_EQ(Folded("≪条例≫«办法»"), "《条例》《办法》");
}

TEST(FoldTest, MakesQuotationMarksOne) {
  EXPECT_EQ(Folded("「放管服」『一网通办』“双随机”"), "“放管服”“一网通办”“双随机”");
  EXPECT_EQ(Folded("\"双随机\""), "“双随机“");
  EXPECT_EQ(Folded("＂双随机＂"), "“双随机“");
}

TEST(FoldTest, MakesDashesAndWaveDashesOne) {
  for (const char* dash : {"-", "—", "–", "－", "～", "~", "〜", "─", "―", "−"}) {
    EXPECT_EQ(Folded("2021" + std::string(dash) + "2025年"), "2021-2025年") << dash;
  }
  EXPECT_EQ(Folded("报告——法治"), "报告--法治");
}

TEST(FoldTest, DropsBlanksBesideHanCharacters) {
  EXPECT_EQ(Folded("2023 年 4 月"), "2023年4月");
  EXPECT_EQ(Folded("关 于 报 告"), "关于报告");
  EXPECT_EQ(Folded("召开 3 次会议, 讨论 A 镇"), "召开3次会议，讨论A镇");
  EXPECT_EQ(Folded("一、　加强\u00A0领导"), "一、加强领导");
}

TEST(FoldTest, DropsBlanksBesideBracketsDashesAndPercentSigns) {
  EXPECT_EQ(Folded("（ 1 ） abc"), "(1)abc");
  EXPECT_EQ(Folded("— 1 —"), "-1-");
  EXPECT_EQ(Folded("50 %"), "50%");
}

TEST(FoldTest, KeepsOneBlankBetweenLettersAndDigits) {
  EXPECT_EQ(Folded("rule of law"), "rule of law");
  EXPECT_EQ(Folded("rule  of\t\u00A0law"), "rule of law");
  EXPECT_EQ(Folded("12 345"), "12 345");
}

TEST(FoldTest, DropsBlanksAtBothEndsOfALine) {
  EXPECT_EQ(Folded("\u00A0\u00A0\u00A0\u00A0正文 \n　　ab　\r\n\tcd"), "正文\nab\ncd");
  EXPECT_EQ(Folded("   "), "");
  EXPECT_EQ(Folded(" \n "), "\n");
}

TEST(FoldTest, MakesEveryLineEndOne) { EXPECT_EQ(Folded("a\nb\r\nc\rd\r\r\n"), "a\nb\nc\nd\n\n"); }

TEST(FoldTest, WidensAsciiPunctuationBesideChinese) {
  EXPECT_EQ(Folded("一是组织领导:成立小组,明确分工;好!好?"),
            "一是组织领导：成立小组，明确分工；好！好？");
  EXPECT_EQ(Folded("共12件,3件办结"), "共12件，3件办结");
  EXPECT_EQ(Folded(","), "，");
}

TEST(FoldTest, KeepsAsciiPunctuationBetweenLettersAndDigits) {
  EXPECT_EQ(Folded("1,234人"), "1,234人");
  EXPECT_EQ(Folded("12:30开始"), "12:30开始");
  EXPECT_EQ(Folded("3.5亿元"), "3.5亿元");
  EXPECT_EQ(Folded("１２:３０"), "12:30");
  EXPECT_EQ(Folded("12\u200B:\u200B30"), "12:30");
}

TEST(FoldTest, ABlankPartsPunctuationFromItsNeighbour) {
  EXPECT_EQ(Folded("12: 30"), "12：30");
  EXPECT_EQ(Folded("12 :30"), "12：30");
  EXPECT_EQ(Folded("12 \u200B:30"), "12：30");
}

TEST(FoldTest, PunctuationOfOtherFormsFollowsTheSameRule) {
  EXPECT_EQ(Folded("12∶30"), "12:30");
  EXPECT_EQ(Folded("要求∶好﹐"), "要求：好，");
}

TEST(FoldTest, KeepsFullWidthPunctuation) { EXPECT_EQ(Folded("1，2；3：4。"), "1，2；3：4。"); }

TEST(FoldTest, NeverTouchesNumerals) {
  EXPECT_EQ(Folded("①⑩㈠Ⅳ½百分之九十，二〇二三"), "①⑩㈠Ⅳ½百分之九十，二〇二三");
}

TEST(FoldTest, DropsWhatHasNoWidth) {
  EXPECT_EQ(Folded("\uFEFF法\u200B治\u00AD政\u200D府"), "法治政府");
  EXPECT_EQ(Folded("a\u200B \u200B b"), "a b");
}

TEST(FoldTest, PassesOverControlCharactersThatWereMadeVisible) {
  EXPECT_EQ(Folded("三项␀制度␌"), "三项制度");
}

TEST(FoldTest, RestoresIdeographsFromRadicals) {
  EXPECT_EQ(Folded("⼀是⻔户⽂明"), "一是门户文明");
}

TEST(FoldTest, QuotesGoBackToTheSourcesOwnCharacters) {
  EXPECT_EQ(SourceOf("截至 2023 年 4 月底", "2023年4月"), "2023 年 4 月");
  EXPECT_EQ(SourceOf("（二）１２件", "12"), "１２");
  EXPECT_EQ(SourceOf("（二）１２件", "2件"), "２件");
  EXPECT_EQ(SourceOf("（二）１２件", "(二)"), "（二）");
  EXPECT_EQ(SourceOf("\u00A0\u00A0正文 结束 \n", "正文结束"), "正文 结束");
  EXPECT_EQ(SourceOf("rule \t of", "e o"), "e \t o");
  EXPECT_EQ(SourceOf("a \u200B\u200Bb", " "), " ");
  EXPECT_EQ(SourceOf("第一行\r\n第二行", "行\n第"), "行\r\n第");
  EXPECT_EQ(SourceOf("办结,好", "结，"), "结,");
}

TEST(FoldTest, PartsOfATextAreAppendedWithTheirPlaces) {
  const std::string text = "  法治 \n建设,　";
  FoldedText out;
  AppendFolded(text, {0, 9}, ZhFold(), out);
  AppendFolded(text, {10, static_cast<std::uint32_t>(text.size())}, ZhFold(), out);
  EXPECT_EQ(out.text, "法治建设，");
  EXPECT_EQ(out.map.derived_size(), out.text.size());
  EXPECT_EQ(out.map.ToSource(Span{3, 9}).Of(text), "治 \n建");
  EXPECT_EQ(out.map.ToSource(Span{12, 15}).Of(text), ",");
}

TEST(FoldTest, ATableWithoutAnIndexFoldsTheSame) {
  FoldTable table = ZhFold();
  table.index.reset();
  const std::string text = "（一） 2023 年,12:30　“ＡＢ” 法治";
  EXPECT_EQ(FoldPhrase(text, table), Folded(text));
}

TEST(FoldTest, AnEmptyTableOnlyTidiesBlanksAndLineEnds) {
  EXPECT_EQ(FoldPhrase(" （一）  中 文,\r\n", FoldTable{}), "（一） 中 文,\n");
}

TEST(FoldTest, NoBlankStandsBesidePunctuationThatTheTableWidens) {
  FoldTable table;
  table.punctuation = {{U',', U'，'}};
  EXPECT_EQ(FoldPhrase("a, b ， c", table), "a，b，c");
}

TEST(FoldTest, NoCharacterOfTheTableBecomesWhatChangesInTurn) {
  for (const auto& [from, to] : ZhFold().characters) {
    EXPECT_FALSE(ZhFold().characters.contains(to)) << static_cast<std::uint32_t>(from);
    EXPECT_NE(from, U'\n');
    EXPECT_NE(from, U'\r');
  }
  for (const auto& [narrow, wide] : ZhFold().punctuation) {
    EXPECT_FALSE(ZhFold().characters.contains(narrow));
    EXPECT_FALSE(ZhFold().characters.contains(wide));
  }
  EXPECT_TRUE(std::is_sorted(ZhFold().blankless.begin(), ZhFold().blankless.end()));
}

}  // namespace
}  // namespace hegui
