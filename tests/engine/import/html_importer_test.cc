#include "engine/import/html_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "tests/support/report_forms.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

ImportedText Import(const std::string& html) {
  Result<ImportedText> imported = ImportHtml(html, testing::ZhLanguage(), {});
  EXPECT_TRUE(imported) << imported.error().code;
  return imported ? std::move(*imported) : ImportedText();
}

std::vector<std::string> LinesOf(const ImportedText& imported) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 1; i <= imported.source.line_count(); ++i) {
    lines.emplace_back(imported.source.Of(imported.source.LineSpan(i)));
  }
  return lines;
}
std::vector<std::string> Lines(const std::string& html) { return LinesOf(Import(html)); }

// The code of the error and what it names, "" when the page was read.
std::string Refusal(const std::string& html) {
  const Result<ImportedText> imported = ImportHtml(html, testing::ZhLanguage(), {});
  if (imported) {
    return "";
  }
  const Error& error = imported.error();
  return error.arguments.empty() ? error.code : error.code + ' ' + error.arguments[0].value;
}

std::string Repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

const test::PlainReport& Report() {
  static const test::PlainReport report = test::PlainReportOf(
      "青石镇人民政府\n关于2023年法治政府建设情况的报告\n\n县人民政府：\n现将2023年法治政府建设情况"
      "报告如下。\n一、主要成效\n"
      "（一）加强领导。全年召开会议4次，研究法治工作，解决了人员、经费和场所方面的困难。\n"
      "（二）依法决策。重大事项都经过合法性审查，全年审查合同12份，提出修改意见30条。\n二、存在的问"
      "题\n"
      "执法力量还比较薄弱，学法的形式比较单一。\n三、下一步打算\n2024年继续努力，配齐人员，丰富形式"
      "。\n青石镇人民政府\n2024年1月18日\n");
  return report;
}

TEST(HtmlImporterTest, ParagraphsAreLines) {
  const ImportedText imported = Import("<p>一、情况</p>\n<p>全年\n良好，<b>达</b>到 AB\nC。</p>");
  EXPECT_THAT(LinesOf(imported), ElementsAre("一、情况", "全年良好，达到 AB C。"));
  EXPECT_TRUE(imported.hints[0].whole_paragraph);
}

TEST(HtmlImporterTest, LineBreaksEndLines) {
  const ImportedText imported =
      Import("<p>&nbsp;&nbsp;一、情况<br>全年良好。<br></p><p>完<br></p>");
  EXPECT_THAT(LinesOf(imported), ElementsAre("\u00A0\u00A0一、情况", "全年良好。", "完"));
  EXPECT_FALSE(imported.hints[0].whole_paragraph);
  EXPECT_TRUE(imported.hints[2].whole_paragraph);
}

TEST(HtmlImporterTest, HeadingsComeFromTags) {
  const ImportedText imported =
      Import("<h1>某镇报告</h1><h2>情况</h2><p>良好。</p><h3>全年良好。各项工作都完成了。</h3>");
  EXPECT_EQ(imported.hints[0].heading_level, 1);
  EXPECT_EQ(imported.hints[1].heading_level, 2);
  EXPECT_EQ(imported.hints[2].heading_level, 0);
  EXPECT_EQ(imported.hints[3].heading_level, 0);  // a paragraph, whatever its tag
}

TEST(HtmlImporterTest, RowsOfDataAreLines) {
  const ImportedText imported = Import(
      "<p>见下表。</p><table><tr><th>项目<th>数</tr><tr><td><p>一、案件</p><td>3</tr></table>");
  EXPECT_THAT(LinesOf(imported), ElementsAre("见下表。", "项目\t数", "一、案件\t3"));
  EXPECT_TRUE(imported.hints[2].table_row);
  EXPECT_FALSE(imported.hints[0].table_row);
}

TEST(HtmlImporterTest, TablesForTheLayoutAreParagraphs) {
  const ImportedText imported = Import(
      "<table><tr><td><table><tr><td>一、情况<br>全年良好。</td></tr></table></td><td>旁</td></"
      "tr></table>");
  EXPECT_FALSE(imported.hints[0].table_row);
  EXPECT_EQ(LinesOf(imported)[0], "一、情况");
}

TEST(HtmlImporterTest, NumbersOfListsAreLabels) {
  const ImportedText imported = Import("<ol start=2><li>加强领导</li><li>抓好落实</li></ol>");
  EXPECT_EQ(imported.hints[0].label, "2.");
  EXPECT_EQ(imported.hints[1].label, "3.");
}

TEST(HtmlImporterTest, WhatNobodySeesIsNoText) {
  EXPECT_THAT(
      Lines("<script>var a='<p>甲。</p>';</script><style>p{}</style><!-- 乙。 --><p hidden>丙。</p>"
            "<p style='DISPLAY : none'>丁。</p><p>全年良好。<select><option>戊</select></p>"),
      ElementsAre("全年良好。"));
}

TEST(HtmlImporterTest, PlacesAreThoseOfTheFile) {
  const Document document =
      BuildOutline(Import("<html><body>\n<p>某镇报告</p>\n<p>&nbsp;&nbsp;全年&ldquo;<b>设立</"
                          "b>&rdquo;热线\n十二条。</p></body>"),
                   testing::ZhLanguage());
  const auto place = [&document](const std::string& word) {
    const auto at = static_cast<std::uint32_t>(document.text.find(word));
    return document.PlaceOf({at, at + static_cast<std::uint32_t>(word.size())});
  };
  EXPECT_EQ(place("设立").line, 3U);
  EXPECT_EQ(place("设立").column, 28U);
  EXPECT_EQ(place("设立").end_column, 29U);
  EXPECT_EQ(place("热线").column, 41U);
  EXPECT_EQ(place("十二条").line, 4U);
  EXPECT_EQ(place("十二条").column, 1U);
}

TEST(HtmlImporterTest, AnAmpersandThatBeginsNoReferenceIsOneCharacter) {
  const Document document =
      BuildOutline(Import("<html><p>A&B a&amp;b x&#38;y 设立</p></html>"), testing::ZhLanguage());
  EXPECT_EQ(document.text, "A&B a&b x&y设立");
  const auto at = static_cast<std::uint32_t>(document.text.find("设立"));
  EXPECT_EQ(document.PlaceOf({at, at + 3}).column, 30U);
  EXPECT_THAT(Lines("<html><p>甲乙&nbs"), ElementsAre("甲乙&nbs"));
  EXPECT_THAT(Lines("<html><p>甲乙&"), ElementsAre("甲乙&"));
}

TEST(HtmlImporterTest, TextThatTheParserMovesStaysWithinTheFile) {
  EXPECT_THAT(Lines("<html><table>甲&am<tr>乙<td>丙</table>丁&lt"), ::testing::Contains("丙"));
}

TEST(HtmlImporterTest, OfAPageTheDocumentIsRead) {
  EXPECT_EQ(Lines(test::GovernmentPageOf(Report())).size(), Report().paragraphs.size());
  for (const bool line_breaks : {false, true}) {
    const std::vector<std::string> lines =
        Lines(test::GovernmentPageOf(Report(), {true, line_breaks}));
    ASSERT_EQ(lines.size(), Report().paragraphs.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_THAT(lines[i], HasSubstr(Report().paragraphs[i]));
    }
  }
}

TEST(HtmlImporterTest, AHeadlineIsTheTitleOfATextWithout) {
  const std::vector<std::string> lines = Lines(test::GovernmentPageOf(Report(), {false, false}));
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines[0], "青石镇人民政府关于2023年法治政府建设情况的报告");
  EXPECT_THAT(lines[1], HasSubstr("县人民政府："));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("2021年"))));
}

TEST(HtmlImporterTest, ThePageTellsAboutTheDocument) {
  EXPECT_THAT(Import(test::GovernmentPageOf(Report())).metadata,
              UnorderedElementsAre(Pair("index-number", "YB0612-2024-00012"),
                                   Pair("document-number", "青政发〔2024〕3号"),
                                   Pair("written", "2024-01-18"), Pair("published", "2024-03-16")));
  EXPECT_THAT(Import("<meta name=PubDate content='2024-03-01 10:20'><p>良好。</p>").metadata,
              ElementsAre(Pair("published", "2024-03-01")));
}

TEST(HtmlImporterTest, TheCharsetIsProved) {
  const std::string gbk = "\xC8\xAB\xC4\xEA\xC1\xBC\xBA\xC3\xA1\xA3";  // 全年良好。
  EXPECT_THAT(Lines("<meta charset=gb2312><p>" + gbk + "</p>"), ElementsAre("全年良好。"));
  EXPECT_THAT(Lines("<meta charset=utf-8><p>" + gbk + "</p>"), ElementsAre("全年良好。"));
  EXPECT_THAT(Lines("<p>" + gbk + "</p>"), ElementsAre("全年良好。"));
  EXPECT_THAT(Lines("<meta charset=gb2312><p>全年良好。</p>"), ElementsAre("全年良好。"));
  EXPECT_EQ(Import("<meta charset=gb2312><p>" + gbk + "</p>").encoding, "GB18030");
  // Big5, which would read as GB18030, too.
  EXPECT_THAT(Lines("<meta charset=big5><p>\xA5\xFE\xA6\x7E\xA8\x7D\xA6\x6E</p>"),
              ElementsAre("全年良好"));
}

TEST(HtmlImporterTest, NothingToReadIsAnError) {
  EXPECT_EQ(Refusal("<html><head><title>甲</title></head><body><script>x</script></body></html>"),
            "D006");
}

TEST(HtmlImporterTest, HostilePagesAreRefusedBeforeTheyAreParsed) {
  const std::string text = "<p>良好。</p>";
  EXPECT_EQ(Refusal(Repeated("<div>", 100'000) + text), "D035 depth");
  EXPECT_EQ(Refusal(Repeated("<div></span>", 100'000) + text), "D035 depth");
  EXPECT_EQ(Refusal(Repeated("<div><table><td></div>", 100'000) + text), "D035 depth");
  EXPECT_EQ(Refusal(Repeated("<div><!--</div>-->", 100'000) + text), "D035 depth");
  EXPECT_EQ(Refusal(Repeated("<div><script><!--<script></script></div></script>", 10'000) + text),
            "D035 depth");
  std::string marks;
  for (int i = 0; i < 2000; ++i) {
    marks += "<p><b id=" + std::to_string(i) + ">";
  }
  EXPECT_EQ(Refusal(marks + text), "D035 depth");
  EXPECT_EQ(Refusal("<p " + Repeated("a=1 ", 20'000) + ">" + text), "D035 token");
  EXPECT_EQ(Refusal("<p " + Repeated("a=1 ", 1'000) + ">" + text), "D035 attributes");
  EXPECT_EQ(Refusal(Repeated("<body a=1 b=2>", 1'000) + text), "D035 attributes");
  EXPECT_EQ(Refusal(Repeated("<br>", limits::kMaxHtmlNodes + 1) + text), "D035 elements");
  EXPECT_EQ(Refusal(std::string(limits::kMaxDecodedBytes + 1, ' ')), "D001 20 MiB");
}

TEST(HtmlImporterTest, OddPagesAreRead) {
  EXPECT_EQ(Refusal(Repeated("<p>良好。\n", 20'000)), "");
  EXPECT_EQ(Refusal(Repeated("<font size=3>良好。<br>", 1'500)), "");
  EXPECT_EQ(Refusal(Repeated("<tr><td>良好。", 5'000)), "");
  EXPECT_EQ(Refusal(Repeated("<p>良好。</b></i></div>", 5'000)), "");
  EXPECT_EQ(Refusal("<script>" + Repeated("if(a<b){c>d} x = '<div ' + y; ", 50'000) +
                    "</script><p>良好。</p>"),
            "");
}

TEST(HtmlImporterTest, APageInOneFileIsRead) {
  const std::string mht = test::MhtOf(test::GovernmentPageOf(Report()), "utf-8");
  const Result<ImportedText> imported = ImportDocument(mht, "a.mhtml", testing::ZhLanguage());
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->format, "mht");
  EXPECT_EQ(LinesOf(*imported).size(), Report().paragraphs.size());
  EXPECT_THAT(imported->notices, IsEmpty());
}

TEST(HtmlImporterTest, TheCharsetOfAPartCounts) {
  const std::string mht = test::MhtOf("<p>\xA5\xFE\xA6\x7E\xA8\x7D\xA6\x6E</p>", "big5");
  const Result<ImportedText> imported = ImportDocument(mht, "a.mht", testing::ZhLanguage());
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "全年良好\n");
}

TEST(HtmlImporterTest, APartInBase64IsRead) {
  const Result<ImportedText> imported = ImportDocument(
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
      "text/html\n"
      "Content-Transfer-Encoding: base64\n\nPHA+5YWo5bm0\n6Imv5aW944CCPC9wPg==\n--b--\n",
      "a.mht", testing::ZhLanguage());
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "全年良好。\n");
}

}  // namespace
}  // namespace hegui
