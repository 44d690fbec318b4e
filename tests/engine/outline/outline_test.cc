#include "engine/outline/outline.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/outline/outline_dump.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

TEST(OutlineTest, AnyTextGivesADocument) {
  EXPECT_TRUE(testing::Outline("").sections.empty());
  EXPECT_TRUE(testing::Outline("\n \n").sections.empty());
  const Document document = testing::Outline("今天天气不错，大家一起去爬山吧，山上风景很好。");
  ASSERT_EQ(document.sections.size(), 1U);
  EXPECT_EQ(document.sections[0].level, 1);
  EXPECT_EQ(document.sections[0].element, Element::kBody);
  EXPECT_TRUE(document.sections[0].heading.empty());
}

TEST(OutlineTest, WithoutHeadingsOnlyWhatHandsOverIsAnOpening) {
  EXPECT_EQ(DumpOutline(testing::Outline(
                "2024年，我镇推进依法行政，现将情况报告如下：\n全年学法十次。\n继续努力。\n")),
            "L1 \"2024年，我镇推进依法…\" [opening]\nL2-L3 \"全年学法十次。/继续努力…\" [body, "
            "level 1]\n");
  EXPECT_EQ(DumpOutline(testing::Outline("2024年，我镇推进依法行政。\n全年学法十次。\n")),
            "L1-L2 \"2024年，我镇推进依法…\" [body, level 1]\n");
}

TEST(OutlineTest, TextBetweenOpeningAndFirstHeadingIsBody) {
  EXPECT_EQ(DumpOutline(testing::Outline("现将情况报告如下：\n全年学法十次。\n一、问题\n人少。\n")),
            "L1 \"现将情况报告如下：\" [opening]\nL2 \"全年学法十次。\" [body, level 1]\nL3-L4 "
            "一、 问题 [body, level 1]\n");
}

TEST(OutlineTest, AnOpeningMayHaveSeveralParagraphs) {
  EXPECT_EQ(DumpOutline(testing::Outline(
                "2024年，我镇推进依法行政。\n现将情况报告如下：\n一、问题\n人少。\n")),
            "L1-L2 \"2024年，我镇推进依法…\" [opening]\nL3-L4 一、 问题 [body, level 1]\n");
}

TEST(OutlineTest, ParagraphsKnowTheirSection) {
  const Document document = testing::Outline("一、情况\n（一）学习\n学了十次。\n");
  ASSERT_EQ(document.paragraphs.size(), 3U);
  EXPECT_EQ(document.paragraphs[0].section, 0);
  EXPECT_EQ(document.paragraphs[1].section, 1);
  EXPECT_EQ(document.paragraphs[2].section, 1);
  EXPECT_EQ(document.Of(document.sections[0].own), "一、情况");
  EXPECT_EQ(document.sections[0].span.end, document.paragraphs[2].text.end);
}

TEST(OutlineTest, WhatTheImporterKnewIsKept) {
  ImportedText imported = testing::Imported("一、情况\n");
  imported.encoding = "GB18030";
  imported.metadata["published"] = "2024-01-02";
  imported.notices.push_back({"D004", DiagnosticLevel::kNote, {}, {}, "", ""});
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  EXPECT_EQ(document.encoding, "GB18030");
  EXPECT_EQ(document.format, "txt");
  EXPECT_EQ(document.metadata.at("published"), "2024-01-02");
  ASSERT_EQ(document.notices.size(), 1U);
  EXPECT_EQ(document.notices[0].code, "D004");
}

TEST(OutlineTest, NoticesAreCountedWhenThereAreTooMany) {
  std::string text = "一、情况\n";
  for (int i = 0; i < 2500; ++i) {
    text += "镇里成立工作专班，\n";
  }
  const Document document = testing::Outline(text);
  ASSERT_EQ(document.notices.size(), 1001U);
  EXPECT_EQ(document.notices.back().code, "D103");
  EXPECT_EQ(document.notices.back().arguments,
            (MessageArguments{{"code", "D101"}, {"count", "1499"}}));
}

}  // namespace
}  // namespace hegui
