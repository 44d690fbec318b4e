#include "engine/outline/head_block.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

constexpr std::string_view kBody =
    "2024年，本镇扎实推进法治政府建设，取得成效。现将情况报告如下：\n一、主要成效\n全年良好。\n";

// The paragraphs of an element, joined by "/".
std::string Texts(const Document& document, Element element) {
  std::string texts;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.element == element) {
      texts += (texts.empty() ? "" : "/") + std::string(document.Of(paragraph.text));
    }
  }
  return texts;
}

Document Head(const std::string& head) { return testing::Outline(head + std::string(kBody)); }
std::string TitleOf(const std::string& head) { return Texts(Head(head), Element::kTitle); }

TEST(HeadBlockTest, ATitleMayTakeSeveralLines) {
  EXPECT_EQ(TitleOf("某镇2024年法治政府建设年度报告\n"), "某镇2024年法治政府建设年度报告");
  EXPECT_EQ(TitleOf("某县某镇\n2024年法治政府建设情况报告\n"),
            "某县某镇/2024年法治政府建设情况报告");
  EXPECT_EQ(TitleOf("中共某镇委员会\n某镇人民政府\n关于2024年度法治政府建设\n情况的报告\n"),
            "中共某镇委员会/某镇人民政府/关于2024年度法治政府建设/情况的报告");
  EXPECT_EQ(TitleOf("某镇2024年法治政府建设工作情况\n的报告\n"),
            "某镇2024年法治政府建设工作情况/的报告");
}

TEST(HeadBlockTest, ATitleMayBeCutInsideAWord) {
  EXPECT_EQ(TitleOf("某镇关于2024年法治政府建设工作情况的报\n告\n"),
            "某镇关于2024年法治政府建设工作情况的报/告");
}

TEST(HeadBlockTest, LinesOfATitleMayStandApart) {
  EXPECT_EQ(TitleOf("某镇人民政府\n\n关于2024年法治政府建设情况的报告\n\n"),
            "某镇人民政府/关于2024年法治政府建设情况的报告");
}

TEST(HeadBlockTest, ABannerAboveACompleteTitleIsNotPartOfIt) {
  const Document document = Head("某县人民政府\n\n某镇2024年法治政府建设年度报告\n");
  EXPECT_EQ(Texts(document, Element::kTitle), "某镇2024年法治政府建设年度报告");
  EXPECT_EQ(Texts(document, Element::kMasthead), "某县人民政府");
}

TEST(HeadBlockTest, ATitleMayHaveALineInBrackets) {
  EXPECT_EQ(TitleOf("某镇2024年法治政府建设情况报告\n（公开稿）\n"),
            "某镇2024年法治政府建设情况报告/(公开稿)");
}

TEST(HeadBlockTest, ADocumentMayHaveNoTitle) {
  EXPECT_EQ(TitleOf(""), "");
  EXPECT_EQ(Head("").paragraphs.front().element, Element::kOpening);
}

TEST(HeadBlockTest, ASentenceIsNoTitle) {
  EXPECT_EQ(TitleOf("现将我镇2024年法治政府建设工作情况报告\n"), "");
  EXPECT_EQ(TitleOf("特此报告\n"), "");
}

TEST(HeadBlockTest, ATitleOfUnusualWordsIsTheFirstShortLine) {
  EXPECT_EQ(TitleOf("某镇2024年法治政府建设\n"), "某镇2024年法治政府建设");
  EXPECT_EQ(TitleOf("某镇法治政府建设二〇二四年掠影\n县委、县政府：\n"),
            "某镇法治政府建设二〇二四年掠影");
}

TEST(HeadBlockTest, AddresseesEndInAColon) {
  const Document document = Head("某镇2024年法治政府建设情况报告\n县委、县政府，市司法局：\n");
  EXPECT_EQ(Texts(document, Element::kAddressee), "县委、县政府，市司法局：");
  const Document without_title = Head("县委全面依法治县委员会办公室:\n");
  EXPECT_EQ(Texts(without_title, Element::kAddressee), "县委全面依法治县委员会办公室：");
  EXPECT_EQ(Texts(without_title, Element::kTitle), "");
}

TEST(HeadBlockTest, ARedHeadIsNoTitle) {
  const Document document = Head(
      "000012\n机密★1年\n特急\n某镇人民政府文件\n某政发〔2025〕3号　　签发人：张三\n\n"
      "某镇人民政府\n关于2024年法治政府建设情况的报告\n");
  EXPECT_EQ(Texts(document, Element::kTitle), "某镇人民政府/关于2024年法治政府建设情况的报告");
}

TEST(HeadBlockTest, AHeadlineRepeatedAboveTheTitleIsFurniture) {
  const Document document = Head(
      "某镇2024年法治政府建设情况报告\n某镇2024年法治政府建设情况报告\n发布时间：2025-01-08 "
      "来源：某镇\n");
  EXPECT_EQ(Texts(document, Element::kTitle), "某镇2024年法治政府建设情况报告");
}

TEST(HeadBlockTest, WebPagesTellTheDayOfPublication) {
  const Document document = Head(
      "索引号：0112-2025-001\n成文日期：2025-01-02\n\n某镇2024年法治政府建设情况报告\n来源：某镇 "
      "发布时间：2025-01-08 09:30\n");
  EXPECT_EQ(document.metadata.at("published"), "2025-01-08");
  EXPECT_EQ(Head("某镇2024年法治政府建设情况报告\n").metadata.count("published"), 0U);
}

TEST(HeadBlockTest, TheFirstHeadingEndsTheHead) {
  const Document document =
      testing::Outline("一、主要成效\n全年良好。\n二、工作情况报告\n全年良好。\n");
  EXPECT_EQ(Texts(document, Element::kTitle), "");
  EXPECT_EQ(document.sections.size(), 2U);
}

}  // namespace
}  // namespace hegui
