#include "engine/outline/items.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

// The items as "[1 一是抓学习；]", in order.
std::string Items(const std::string& body) {
  const Document document = testing::Outline("一、工作情况\n" + body);
  std::string items;
  for (const Item& item : document.items) {
    items += '[' + std::to_string(item.ordinal) + ' ' + std::string(document.Of(item.span)) + ']';
  }
  return items;
}

TEST(ItemsTest, MembersRunToTheNextMarker) {
  EXPECT_EQ(Items("做法有三：一是抓学习；二是抓审查，效果好。三是抓公开。\n"),
            "[1 一是抓学习；][2 二是抓审查，效果好。][3 三是抓公开。]");
}

TEST(ItemsTest, AMemberMayHaveSeveralSentences) {
  EXPECT_EQ(Items("一是抓学习。学法十次。二是抓审查。审了十份。\n"),
            "[1 一是抓学习。学法十次。][2 二是抓审查。审了十份。]");
}

TEST(ItemsTest, MarkersStandWhereAClauseBegins) {
  EXPECT_EQ(Items("唯一是调解，二是没有的。镇里一是忙，也二是累。\n"), "");
}

TEST(ItemsTest, OneMemberIsNoEnumeration) { EXPECT_EQ(Items("一是抓学习。镇里学法十次。\n"), ""); }

TEST(ItemsTest, AnEnumerationBeginsWithOne) { EXPECT_EQ(Items("二是抓学习；三是抓审查。\n"), ""); }

TEST(ItemsTest, ItGoesOnAtTheBeginningOfParagraphs) {
  EXPECT_EQ(Items("一是抓学习。\n学法十次。\n二是抓审查。\n"), "[1 一是抓学习。][2 二是抓审查。]");
  EXPECT_EQ(Items("一是抓学习。\n镇里说，二是抓审查。\n"), "");
}

TEST(ItemsTest, ItEndsWithItsSection) {
  EXPECT_EQ(Items("一是抓学习。\n二、存在问题\n二是抓审查。\n"), "");
}

TEST(ItemsTest, EnumerationsNest) {
  EXPECT_EQ(Items("一是抓学习。第一，定计划；第二，严考核。二是抓审查。\n"),
            "[1 一是抓学习。第一，定计划；第二，严考核。][1 第一，定计划；][2 第二，严考核。][2 "
            "二是抓审查。]");
}

TEST(ItemsTest, ANewOneEndsTheOldOne) {
  EXPECT_EQ(Items("一是抓学习；二是抓审查。问题有：一是人少；二是钱少。\n"),
            "[1 一是抓学习；][2 二是抓审查。问题有：][1 一是人少；][2 二是钱少。]");
}

TEST(ItemsTest, FiguresInAParagraphAreMarkersToo) {
  EXPECT_EQ(Items("全方位宣传。1、悬挂横幅；2、设宣传点；3、发资料。\n"),
            "[1 1、悬挂横幅；][2 2、设宣传点；][3 3、发资料。]");
  EXPECT_EQ(Items("做到：（1）定人；（2）定责。\n"), "[1 (1)定人；][2 (2)定责。]");
  EXPECT_EQ(Items("做到：①定人；②定责。\n"), "[1 ①定人；][2 ②定责。]");
}

TEST(ItemsTest, FiguresOfOtherKindsAreNone) {
  EXPECT_EQ(Items("检查情况：1、2月份十次，2、3月份八次。\n"), "");
  EXPECT_EQ(Items("投入情况。1.5万元用于普法。2.5万元用于培训。\n"), "");
}

TEST(ItemsTest, AMemberMayBeMissingOrStandTwice) {
  EXPECT_EQ(Items("首先，定人。其次，定责。最后，考核。\n"),
            "[1 首先，定人。][2 其次，定责。][4 最后，考核。]");
  EXPECT_EQ(Items("一是定人；二是定责；二是考核。\n"),
            "[1 一是定人；][2 二是定责；][2 二是考核。]");
}

TEST(ItemsTest, TheNumberOfTheParagraphIsNoMarker) {
  EXPECT_EQ(Items("（一）一是抓学习；二是抓审查。\n（二）强化公开。\n"),
            "[1 一是抓学习；][2 二是抓审查。]");
}

TEST(ItemsTest, ItemsKnowTheirMarkerAndParagraph) {
  const Document document = testing::Outline("一、工作情况\n一是抓学习；二是抓审查。\n");
  ASSERT_EQ(document.items.size(), 2U);
  EXPECT_EQ(document.Of(document.items[1].marker), "二是");
  EXPECT_EQ(document.items[1].paragraph, 1);
  EXPECT_EQ(testing::ZhLanguage().enumerations[static_cast<std::size_t>(document.items[1].form)].id,
            "one-is");
}

}  // namespace
}  // namespace hegui
