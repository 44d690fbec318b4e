// Inputs that would take hours if any step looked at everything once for each line: what is linear takes seconds, and the
// time-out of the test tells the rest.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "engine/base/limits.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

class OutlineLimitsTest : public ::testing::Test {
 protected:
  static std::string Repeat(const std::string& text, int times) {
    std::string repeated;
    for (int i = 0; i < times; ++i) {
      repeated += text;
    }
    return repeated;
  }
};

TEST_F(OutlineLimitsTest, HeadingsInGreatNumber) {
  EXPECT_EQ(testing::Outline(Repeat("一、工作\n", limits::kMaxHeadings)).sections.size(),
            limits::kMaxHeadings);
  const Document document = testing::Outline(Repeat("一、工作\n", limits::kMaxHeadings + 100));
  EXPECT_EQ(document.sections.size(), limits::kMaxHeadings);
  ASSERT_EQ(document.notices.size(), 1U);
  EXPECT_EQ(document.notices[0].code, "D104");
  EXPECT_EQ(document.notices[0].place.line, limits::kMaxHeadings + 1);
}

TEST_F(OutlineLimitsTest, HeadingsOfAllLevels) {
  const Document document =
      testing::Outline(Repeat("一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n", limits::kMaxHeadings / 5));
  EXPECT_EQ(document.sections.size(), limits::kMaxHeadings);
  for (const Section& section : document.sections) {
    ASSERT_LE(section.level, limits::kMaxSectionLevel);
  }
}

TEST_F(OutlineLimitsTest, CountsThatNeverFit) {
  static constexpr std::array<const char*, 4> kForms = {"（三）", "五、", "7.", "（9）"};
  std::string text;
  for (std::size_t i = 0; i < limits::kMaxHeadings; ++i) {
    text += kForms[i % kForms.size()] + std::string("没有标点符号的一行文字\n");
  }
  EXPECT_EQ(testing::Outline(text).sections.size(), limits::kMaxHeadings);
}

TEST_F(OutlineLimitsTest, BareHeadingsInGreatNumber) {
  EXPECT_FALSE(testing::Outline(Repeat("加强领导\n乡里开展普法工作，群众反映良好。\n", 30000))
                   .sections.empty());
}

TEST_F(OutlineLimitsTest, SignaturesInGreatNumber) {
  EXPECT_FALSE(testing::Outline(Repeat("某镇人民政府\n2025年1月8日\n", 30000)).sections.empty());
}

TEST_F(OutlineLimitsTest, OneLongLine) {
  const Document document =
      testing::Outline(Repeat("乡里开展普法工作，群众反映良好。一是抓学习；二是抓审查；", 60000));
  EXPECT_EQ(document.paragraphs.size(), 1U);
  EXPECT_EQ(document.items.size(), 120000U);
}

TEST_F(OutlineLimitsTest, OneLongParagraphInManyLines) {
  EXPECT_EQ(testing::Outline(Repeat("乡里开展普法工作群众反映良好，\n", 60000)).paragraphs.size(),
            1U);
}

TEST_F(OutlineLimitsTest, MarksThatNeverClose) {
  testing::Outline(Repeat("《", 400000) + '\n' + Repeat("（", 400000) + '\n' +
                   Repeat("一是", 200000) + '\n' + Repeat("①", 400000) + '\n' +
                   Repeat("，1、", 200000));
}

TEST_F(OutlineLimitsTest, NumbersInGreatNumber) {
  EXPECT_FALSE(testing::Outline(Repeat("1\n", 100000)).paragraphs.empty());
}

}  // namespace
}  // namespace hegui
