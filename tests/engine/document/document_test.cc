#include "engine/document/document.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "engine/outline/outline.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

Span Find(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

TEST(DocumentTest, PlacesCountCodePointsOfTheSource) {
  const Document document =
      testing::Outline("甲\n\n　　一、工作 情况\n全年开展 Ａ 类检查 12 次。\n");
  const Place place = document.PlaceOf(Find(document, "检查12次"));
  EXPECT_EQ(place.line, 4U);
  EXPECT_EQ(place.column, 9U);
  EXPECT_EQ(place.end_line, 4U);
  EXPECT_EQ(place.end_column, 15U);
  EXPECT_EQ(document.QuoteOf(Find(document, "检查12次")), "检查 12 次");
}

TEST(DocumentTest, PlacesReachOverJoinedLines) {
  const Document document = testing::Outline(
      "一、情况\n镇里抓好普法宣传，组织干部学习法律，还请来律师讲\n\n课，反响很好。\n");
  const Span span = Find(document, "律师讲课");
  EXPECT_EQ(document.PlaceOf(span).line, 2U);
  EXPECT_EQ(document.PlaceOf(span).end_line, 4U);
  EXPECT_EQ(document.PlaceOf(span).end_column, 1U);
  EXPECT_EQ(document.QuoteOf(span), "律师讲\n\n课");
}

TEST(DocumentTest, AnEmptySpanIsAPlaceToo) {
  const Document document = testing::Outline("一、情况\n全年良好。\n");
  const Span span = Find(document, "良好");
  const Place place = document.PlaceOf({span.begin, span.begin});
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.column, 3U);
  EXPECT_EQ(place.end_column, 3U);
}

TEST(DocumentTest, FindsTheInnermostSection) {
  const Document document =
      testing::Outline("一、情况\n开头说明。\n（一）学习\n学了十次。\n二、打算\n继续学。\n");
  const int outer = document.SectionAt(Find(document, "开头").begin);
  const int inner = document.SectionAt(Find(document, "学了十次").begin);
  ASSERT_GE(outer, 0);
  ASSERT_GE(inner, 0);
  EXPECT_EQ(document.sections[static_cast<std::size_t>(inner)].parent, outer);
  EXPECT_EQ(document.SectionAt(Find(document, "(一)").begin), inner);
}

TEST(DocumentTest, LineEndsBelongToNoParagraphAndNoSection) {
  const Document document = testing::Outline("一、情况\n二、打算\n");
  const auto line_end = static_cast<std::uint32_t>(document.text.find('\n'));
  EXPECT_EQ(document.ParagraphAt(line_end), -1);
  EXPECT_EQ(document.SectionAt(line_end), -1);
  EXPECT_EQ(document.ParagraphAt(line_end - 1), 0);
  EXPECT_EQ(document.ParagraphAt(line_end + 1), 1);
  EXPECT_EQ(document.ParagraphAt(static_cast<std::uint32_t>(document.text.size())), -1);
}

TEST(DocumentTest, PagesComeFromTheFormat) {
  ImportedText imported = testing::Imported("一、情况\n全年良好。\n");
  imported.places.Append({0, 1, 1, 1});
  imported.places.Append({13, 1, 1, 2});
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  EXPECT_EQ(document.PlaceOf(Find(document, "良好")).page, 2U);
  EXPECT_EQ(document.PlaceOf(Find(document, "良好")).line, 1U);
  EXPECT_EQ(document.PlaceOf(Find(document, "良好")).column, 3U);
  EXPECT_EQ(testing::Outline("一、情况\n").PlaceOf({0, 3}).page, std::nullopt);
}

TEST(DocumentTest, ASpanHasABoxForEachLineOfItsPage) {
  ImportedText imported = testing::Imported("全年工作情况良好。\n");
  imported.boxes = {{{0, 12}, {1, 100, 50, 140, 60}},   // four characters
                    {{12, 18}, {1, 140, 50, 160, 60}},  // goes on
                    {{18, 27}, {1, 80, 70, 110, 80}}};  // the next line
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  EXPECT_EQ(document.BoxesOf(Find(document, "工作情况")),
            (std::vector<PageBox>{{1, 120, 50, 160, 60}}));
  EXPECT_EQ(document.BoxesOf(Find(document, "情况良")),
            (std::vector<PageBox>{{1, 140, 50, 160, 60}, {1, 80, 70, 90, 80}}));
  EXPECT_TRUE(testing::Outline("一、情况\n").BoxesOf({0, 3}).empty());
}

}  // namespace
}  // namespace hegui
