#include "engine/import/markdown_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/outline/outline.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

ImportedText Import(const std::string& text) {
  Result<ImportedText> imported = ImportMarkdown(text, testing::ZhLanguage(), {});
  EXPECT_TRUE(imported) << imported.error().code;
  return imported ? std::move(*imported) : ImportedText();
}

std::vector<std::string> Lines(const ImportedText& imported) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 1; i <= imported.source.line_count(); ++i) {
    lines.emplace_back(imported.source.Of(imported.source.LineSpan(i)));
  }
  return lines;
}

// The headings of the outline, each with its number.
std::vector<std::string> Headings(const std::string& text) {
  const Document document = BuildOutline(Import(text), testing::ZhLanguage());
  std::vector<std::string> headings;
  for (const Section& section : document.sections) {
    if (section.level > 0 && !section.heading.empty()) {
      headings.push_back((section.label ? section.label->text : "") +
                         std::string(document.Of(section.heading)));
    }
  }
  return headings;
}

TEST(MarkdownImporterTest, MarksAreNoText) {
  EXPECT_THAT(Lines(Import("# 标题\n\n全年**良好**，[见此](a.html)，`代码`。\n")),
              ElementsAre("标题", "全年良好，见此，代码。"));
}

TEST(MarkdownImporterTest, HeadingsHaveTheirLevels) {
  const ImportedText imported = Import("# 甲\n\n## 乙\n\n文。\n");
  ASSERT_EQ(imported.hints.size(), 3U);
  EXPECT_EQ(imported.hints[0].heading_level, 1);
  EXPECT_EQ(imported.hints[1].heading_level, 2);
  EXPECT_EQ(imported.hints[2].heading_level, 0);
}

TEST(MarkdownImporterTest, AParagraphOverARuleIsNoHeading) {
  const ImportedText imported = Import("全年情况良好。\n---\n另起。\n");
  EXPECT_EQ(imported.hints[0].heading_level, 0);
}

TEST(MarkdownImporterTest, BoldLinesWithNumbersAreHeadings) {
  EXPECT_THAT(Headings("某镇报告\n\n**一、情况**\n\n全年良好。\n\n**二、打算**\n\n继续努力。\n"),
              ElementsAre("一、情况", "二、打算"));
}

TEST(MarkdownImporterTest, BoldIsSeenWithoutABlankBehindIt) {
  EXPECT_THAT(Lines(Import("**一、加强领导。**全年良好。\n")),
              ElementsAre("一、加强领导。全年良好。"));
  EXPECT_THAT(Lines(Import("张**同志。\n")), ElementsAre("张**同志。"));
}

TEST(MarkdownImporterTest, CodeGivesNoHeadings) {
  EXPECT_THAT(
      Headings("某镇报告\n\n一、情况\n\n良好。\n\n```\n二、代码\n```\n\n二、打算\n\n努力。\n"),
      ElementsAre("一、情况", "二、打算"));
}

TEST(MarkdownImporterTest, LinesOfAParagraphStayApart) {
  const ImportedText imported = Import("一、情况\n全年良好。\n\n另一段。\n");
  EXPECT_THAT(Lines(imported), ElementsAre("一、情况", "全年良好。", "另一段。"));
  EXPECT_FALSE(imported.hints[0].whole_paragraph);
  EXPECT_TRUE(imported.hints[2].whole_paragraph);
}

TEST(MarkdownImporterTest, ListsKeepTheNumbersThatWereTyped) {
  EXPECT_THAT(Lines(Import("1. **加强**领导\n2. 落实\n\n- 无号\n")),
              ElementsAre("1. 加强领导", "2. 落实", "无号"));
}

TEST(MarkdownImporterTest, RowsOfTablesAreLines) {
  const ImportedText imported = Import("| 项目 | 数 |\n|---|---|\n| 案件 | 3 |\n");
  EXPECT_THAT(Lines(imported), ElementsAre("项目\t数", "案件\t3"));
  EXPECT_TRUE(imported.hints[0].table_row);
}

TEST(MarkdownImporterTest, PlacesAreThoseOfTheFile) {
  const Document document = BuildOutline(
      Import("# 某镇报告\n\n## 一、情况\n\n1. 全年**设立**热线。\n"), testing::ZhLanguage());
  const auto at = static_cast<std::uint32_t>(document.text.find("设立"));
  const Place place = document.PlaceOf({at, at + 6});
  EXPECT_EQ(place.line, 5U);
  EXPECT_EQ(place.column, 8U);
  EXPECT_EQ(place.end_column, 9U);
}

TEST(MarkdownImporterTest, FrontMatterIsMetadata) {
  const ImportedText imported = Import(
      "---\ntitle: \"某镇报告\"\n发布日期: 2024-01-31\n发文字号: 某政发〔2024〕3号\ntags:\n  - "
      "甲\n---\n# "
      "某镇报告\n\n良好。\n");
  EXPECT_THAT(Lines(imported), ElementsAre("某镇报告", "良好。"));
  EXPECT_THAT(imported.metadata,
              UnorderedElementsAre(Pair("title", "某镇报告"), Pair("published", "2024-01-31"),
                                   Pair("document-number", "某政发〔2024〕3号")));
}

TEST(MarkdownImporterTest, ATitleThatOnlyFrontMatterHasIsText) {
  const ImportedText imported = Import("---\ntitle: 某镇报告\n---\n\n良好。\n");
  EXPECT_THAT(Lines(imported), ElementsAre("某镇报告", "良好。"));
  EXPECT_EQ(imported.places.At(imported.source.text(), 0).line, 2U);
}

TEST(MarkdownImporterTest, ARuleAtTheTopIsNoFrontMatter) {
  EXPECT_THAT(Lines(Import("---\n\n全年：良好。\n")), ElementsAre("全年：良好。"));
  EXPECT_THAT(Import("---\n\n全年：良好。\n").metadata, IsEmpty());
}

TEST(MarkdownImporterTest, OfMarkupWithinTextTheTextRemains) {
  EXPECT_THAT(Lines(Import("<center>某镇报告</center>\n\n全年<br>良好&nbsp;。\n")),
              ElementsAre("某镇报告", "全年", "良好\u00A0。"));
}

TEST(MarkdownImporterTest, RowsThatAreFilledUpWithoutEndAreALimit) {
  const auto table = [](std::size_t columns, std::size_t rows) {
    std::string text, rule;
    for (std::size_t i = 0; i < columns; ++i) {
      text += "|甲";
      rule += "|---";
    }
    text += "|\n" + rule + "|\n";
    for (std::size_t i = 0; i < rows; ++i) {
      text += "|乙\n";
    }
    return ImportMarkdown(text, testing::ZhLanguage(), {});
  };
  EXPECT_TRUE(table(400, 1'000));
  const Result<ImportedText> refused = table(4'000, 10'000);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "D035");
  EXPECT_EQ(refused.error().arguments[0].value, "elements");
}

TEST(MarkdownImporterTest, NothingToReadIsAnError) {
  EXPECT_EQ(ImportMarkdown("# \n\n", testing::ZhLanguage(), {}).error().code, "D006");
}

}  // namespace
}  // namespace hegui
