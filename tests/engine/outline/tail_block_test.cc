#include "engine/outline/tail_block.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

std::string Texts(const Document& document, Element element) {
  std::string texts;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.element == element) {
      texts += (texts.empty() ? "" : "/") + std::string(document.Of(paragraph.text));
    }
  }
  return texts;
}

Document Tail(const std::string& tail) {
  return testing::Outline("某镇2024年法治政府建设情况报告\n一、主要成效\n全年良好。\n" + tail);
}

TEST(TailBlockTest, ASignatureAndADate) {
  const Document document = Tail("某镇人民政府\n2025年1月8日\n");
  EXPECT_EQ(Texts(document, Element::kSignature), "某镇人民政府");
  EXPECT_EQ(Texts(document, Element::kDate), "2025年1月8日");
}

TEST(TailBlockTest, TwoUnitsMaySign) {
  EXPECT_EQ(Texts(Tail("中共某镇委员会\n\n某镇人民政府\n\n2025年1月8日"), Element::kSignature),
            "中共某镇委员会/某镇人民政府");
  EXPECT_EQ(Texts(Tail("中共某镇委员会　　　某镇人民政府\n2025年1月8日"), Element::kSignature),
            "中共某镇委员会/某镇人民政府");
  EXPECT_EQ(Texts(Tail("中共某镇委员会(盖章)\n2025年1月8日"), Element::kSignature),
            "中共某镇委员会(盖章)");
}

TEST(TailBlockTest, SignatureAndDateMayShareALine) {
  const Document document = Tail("某镇人民政府  2025 年 1 月 8 日\n");
  EXPECT_EQ(Texts(document, Element::kSignature), "某镇人民政府");
  EXPECT_EQ(Texts(document, Element::kDate), "2025年1月8日");
  EXPECT_EQ(document.PlaceOf(document.paragraphs.back().text).column, 9U);
}

TEST(TailBlockTest, DatesAreWrittenInManyWays) {
  for (const char* date :
       {"2025年01月08日", "二〇二五年一月八日", "二○二五年一月八日", "2025-01-08", "2025.1.8",
        "2025年11月 28日", "（2025年1月8日）", "2025年1月", "2025年 月 日"}) {
    const Document document = Tail("某镇人民政府\n" + std::string(date) + "\n");
    EXPECT_NE(Texts(document, Element::kDate), "") << date;
  }
}

TEST(TailBlockTest, ADateMayStandAlone) {
  const Document document = Tail("2025年1月8日\n");
  EXPECT_EQ(Texts(document, Element::kDate), "2025年1月8日");
  EXPECT_EQ(Texts(document, Element::kSignature), "");
}

TEST(TailBlockTest, ASignatureMayStandAlone) {
  EXPECT_EQ(Texts(Tail("某镇人民政府\n"), Element::kSignature), "某镇人民政府");
}

TEST(TailBlockTest, WhatGoesOnWithASentenceIsNoSignature) {
  const Document document =
      testing::Outline("一、主要成效\n全年办理案件十件，其中三件移交给\n县公安局\n");
  EXPECT_EQ(Texts(document, Element::kSignature), "");
}

TEST(TailBlockTest, ADocumentMayEndWithoutASignature) {
  const Document document = Tail("全年考核位列第一。\n");
  EXPECT_EQ(document.paragraphs.back().element, Element::kBody);
}

TEST(TailBlockTest, ClosingWordsAreNoText) {
  EXPECT_EQ(Texts(Tail("特此报告。\n某镇人民政府\n2025年1月8日\n"), Element::kClosing),
            "特此报告。");
  EXPECT_EQ(Texts(Tail("以上报告，请审阅。\n"), Element::kClosing), "以上报告，请审阅。");
}

TEST(TailBlockTest, AttachmentsFollowTheSignature) {
  const Document document = Tail(
      "某镇人民政府\n2025年1月8日\n附件1\n某镇执法统计表\n一、案件\n共十件。\n某镇人民政府\n2025年1"
      "月9日\n");
  EXPECT_EQ(Texts(document, Element::kSignature), "某镇人民政府");
  EXPECT_EQ(Texts(document, Element::kDate), "2025年1月8日");
  EXPECT_EQ(Texts(document, Element::kAttachment),
            "附件1/某镇执法统计表/一、案件/共十件。/某镇人民政府/2025年1月9日");
}

TEST(TailBlockTest, TheListOfAttachmentsStandsBeforeTheSignature) {
  const Document document =
      Tail("特此报告。\n附件：1.执法统计表\n2.普法统计表\n某镇人民政府\n2025年1月8日\n");
  EXPECT_EQ(Texts(document, Element::kAttachment), "附件：1.执法统计表/2.普法统计表");
  EXPECT_EQ(Texts(document, Element::kClosing), "特此报告。");
}

TEST(TailBlockTest, TheRecordPartIsNoText) {
  const Document document = Tail(
      "某镇人民政府\n2025年1月8日\n（此件公开发布）\n抄送：县司法局。\n某镇党政办公室2025年1月8日印"
      "发\n");
  EXPECT_EQ(Texts(document, Element::kDate), "2025年1月8日");
  EXPECT_EQ(Texts(document, Element::kAttachment),
            "(此件公开发布)/抄送：县司法局。/某镇党政办公室2025年1月8日印发");
}

TEST(TailBlockTest, TheFootOfAWebPageIsNoText) {
  const Document document =
      Tail("扫一扫在手机打开当前页\n【打印】【关闭】\n上一篇：某镇2023年报告\n");
  EXPECT_EQ(document.sections.back().element, Element::kAttachment);
  EXPECT_EQ(Texts(document, Element::kBody), "一、主要成效/全年良好。");
}

TEST(TailBlockTest, UnitAndDateMayStandUnderTheTitle) {
  const Document document = testing::Outline(
      "关于2024年法治政府建设情况的报告\n某镇人民政府\n（2025年1月8日）\n一、主要成效\n全年良好。"
      "\n");
  EXPECT_EQ(Texts(document, Element::kSignature), "某镇人民政府");
  EXPECT_EQ(Texts(document, Element::kDate), "(2025年1月8日)");
}

}  // namespace
}  // namespace hegui
