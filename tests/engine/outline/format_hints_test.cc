// What the outline makes of what a format knows: paragraphs, computed numbers, rows of tables.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/outline/outline.h"
#include "engine/outline/outline_dump.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

struct HintedLine {
  std::string text;
  BlockHint hint;
};

BlockHint Whole() {
  BlockHint hint;
  hint.whole_paragraph = true;
  return hint;
}

BlockHint Labelled(std::string label) {
  BlockHint hint = Whole();
  hint.label = std::move(label);
  return hint;
}

BlockHint Row() {
  BlockHint hint = Whole();
  hint.table_row = true;
  return hint;
}

BlockHint AfterBreak() {
  BlockHint hint;
  hint.after_break = true;
  return hint;
}

BlockHint Right() {
  BlockHint hint = Whole();
  hint.right = true;
  return hint;
}

Document OutlineOf(const std::vector<HintedLine>& lines) {
  ImportedText imported;
  std::string text;
  for (const HintedLine& line : lines) {
    text += line.text + '\n';
    imported.hints.push_back(line.hint);
  }
  imported.source = SourceText(std::move(text));
  imported.format = "docx";
  return BuildOutline(std::move(imported), testing::ZhLanguage());
}

Element ElementOf(const Document& document, std::string_view text) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (document.Of(paragraph.text) == text) {
      return paragraph.element;
    }
  }
  return Element::kOpening;
}

TEST(FormatHintsTest, AComputedNumberIsNoTitleEvenWhereItsTextLooksLikeOne) {
  const Document document = OutlineOf({{"砚北市2024年法治政府建设工作报告", Whole()},
                                       {"工作开展情况", Labelled("一、")},
                                       {"全年学法十次。", Whole()},
                                       {"存在的问题", Labelled("二、")},
                                       {"人少。", Whole()}});
  EXPECT_EQ(ElementOf(document, "工作开展情况"), Element::kBody);
  ASSERT_EQ(document.sections.size(), 3U);
  EXPECT_EQ(document.sections[1].label->text, "一、");
  EXPECT_EQ(document.sections[1].label->computed, "一、");
  EXPECT_EQ(document.sections[2].label->value, 2);
  EXPECT_EQ(document.Of(document.sections[2].heading), "存在的问题");
}

TEST(FormatHintsTest, TheMarksOfAComputedNumberMayBeTyped) {
  const Document document = OutlineOf({{"、工作情况", Labelled("一")},
                                       {"全年学法十次。", Whole()},
                                       {"、存在的问题", Labelled("二")},
                                       {"人少。", Whole()}});
  ASSERT_EQ(document.sections.size(), 2U);
  EXPECT_EQ(document.sections[0].label->text, "一、");
  EXPECT_EQ(document.Of(document.sections[0].label->span), "、");
  EXPECT_EQ(document.Of(document.sections[0].heading), "工作情况");
}

TEST(FormatHintsTest, ATypedNumberCountsBeforeAComputedOne) {
  const Document document =
      OutlineOf({{"一、工作情况", Labelled("1.")}, {"全年学法十次。", Whole()}});
  EXPECT_EQ(document.sections[0].label->text, "一、");
  EXPECT_EQ(document.sections[0].label->computed, "");
}

TEST(FormatHintsTest, RowsAreNeitherHeadingsNorSignatures) {
  const Document document = OutlineOf({{"一、工作情况", Whole()},
                                       {"一、事项\t二、单位", Row()},
                                       {"存在的问题", Row()},
                                       {"全年学法十次。", Whole()},
                                       {"栖川县司法局", Row()},
                                       {"2024年1月18日", Row()}});
  EXPECT_EQ(document.sections.size(), 1U);
  EXPECT_EQ(ElementOf(document, "栖川县司法局"), Element::kBody);
  EXPECT_EQ(ElementOf(document, "2024年1月18日"), Element::kBody);
}

TEST(FormatHintsTest, TheRecordPartMayBeATable) {
  const Document document = OutlineOf({{"一、工作情况", Whole()},
                                       {"全年学法十次。", Whole()},
                                       {"栖川县司法局", Whole()},
                                       {"2024年1月18日", Whole()},
                                       {"抄送：县委办公室。", Row()},
                                       {"栖川县司法局办公室\t2024年1月20日印发", Row()}});
  EXPECT_EQ(ElementOf(document, "2024年1月18日"), Element::kDate);
  EXPECT_EQ(ElementOf(document, "栖川县司法局办公室2024年1月20日印发"), Element::kAttachment);
}

TEST(FormatHintsTest, ATableAboveTheTitleIsMasthead) {
  const Document document =
      OutlineOf({{"砚北市人民政府\t文件", Row()},
                 {"栖川县关于2024年法治政府建设情况的报告", Whole()},
                 {"全年学法十次，成效明显，群众满意，工作有序推进。", Whole()}});
  ASSERT_GE(document.paragraphs.size(), 3U);
  EXPECT_EQ(document.paragraphs[0].element, Element::kMasthead);
  EXPECT_EQ(document.paragraphs[1].element, Element::kTitle);
}

TEST(FormatHintsTest, ALineAfterABreakMayGoOnAndAParagraphNeverDoes) {
  const std::string begun =
      "全年组织领导干部学习法律法规十次，邀请专家授课，开展旁听庭审，进一步提高了";
  EXPECT_EQ(OutlineOf({{begun, Whole()}, {"依法行政的能力。", AfterBreak()}}).paragraphs.size(),
            1U);
  EXPECT_EQ(OutlineOf({{begun, Whole()}, {"依法行政的能力。", Whole()}}).paragraphs.size(), 2U);
}

TEST(FormatHintsTest, ParagraphsThatWereLinesArePutTogether) {
  std::vector<HintedLine> lines;
  for (int i = 0; i < 6; ++i) {
    lines.push_back({"全镇坚持以习近平法治思想为指导认真落实法治政府建设工作", Whole()});
    lines.push_back({"要求组织领导干部学习法律法规邀请专家授课开展旁听庭审活", Whole()});
    lines.push_back({"动取得了明显的成效。", Whole()});
  }
  const Document document = OutlineOf(lines);
  EXPECT_EQ(document.paragraphs.size(), 6U);
  EXPECT_EQ(document.notices.front().code, "D101");
}

TEST(FormatHintsTest, ASignatureMayBeSetApartByItsSideAlone) {
  const std::vector<HintedLine> body = {{"一、工作情况", Whole()}, {"（一）法治宣传", Whole()}};
  std::vector<HintedLine> right = body;
  right.push_back({"栖川县司法局", Right()});
  EXPECT_EQ(ElementOf(OutlineOf(right), "栖川县司法局"), Element::kSignature);
  std::vector<HintedLine> left = body;
  left.push_back({"栖川县司法局", Whole()});
  EXPECT_NE(ElementOf(OutlineOf(left), "栖川县司法局"), Element::kSignature);
}

TEST(FormatHintsTest, TheStyleOfAHeadingMakesNoHeadingOfRunningText) {
  BlockHint heading = Whole();
  heading.heading_level = 1;
  const Document document =
      OutlineOf({{"工作情况", heading},
                 {"全年学法十次。组织开展普法宣传二十场，办理行政复议案件三件。", heading},
                 {"存在的问题", heading},
                 {"人少。", Whole()}});
  ASSERT_EQ(document.sections.size(), 2U);
  EXPECT_EQ(document.Of(document.sections[1].heading), "存在的问题");
}

TEST(FormatHintsTest, NoticesNameTheParagraphsOfTheDocument) {
  ImportedText imported;
  imported.source = SourceText(
      "全年组织领导干部学习法律法规十次，邀请专家授课，开展旁听庭审，进一步提高了\n依法行政的能力。"
      "\n");
  imported.hints = {Whole(), AfterBreak()};
  imported.places.Append({0, 7, 1, std::nullopt});
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  ASSERT_EQ(document.notices.size(), 1U);
  EXPECT_EQ(document.notices[0].place.line, 7U);
}

}  // namespace
}  // namespace hegui
