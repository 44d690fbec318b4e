#include "engine/outline/heading.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/outline/outline.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

// The headings of the sections under 一、, joined by "/"; "+" marks a run-in heading, "-" a section without one.
std::string Headings(const std::string& body) {
  const Document document = testing::Outline("一、工作情况\n" + body);
  std::string headings;
  for (const Section& section : document.sections) {
    if (section.level > 1) {
      headings += headings.empty() ? "" : "/";
      headings += section.heading.empty() ? "-" : std::string(document.Of(section.heading));
      headings += section.run_in ? "+" : "";
    }
  }
  return headings;
}

TEST(HeadingTest, ALineOverTextIsAHeading) {
  EXPECT_EQ(Headings("（一）强化学习，提高能力\n学了十次。\n（二）强化审查\n审了十份。\n"),
            "强化学习，提高能力/强化审查");
}

TEST(HeadingTest, AHeadingLosesItsStop) {
  EXPECT_EQ(Headings("（一）强化学习。\n学了十次。\n（二）强化审查：\n审了十份。\n"),
            "强化学习/强化审查");
}

TEST(HeadingTest, AShortFirstSentenceWithTextBehindItRunsIn) {
  EXPECT_EQ(
      Headings("（一）强化学习，形成合力。党委会学法十次。\n（二）强化审查。合同先审后签。\n"),
      "强化学习，形成合力+/强化审查+");
}

TEST(HeadingTest, ALongFirstSentenceIsText) {
  EXPECT_EQ(
      Headings(
          "1、镇党委始终把学习摆在重要位置，经常召开会议传达上级部署，研究本镇工作。效果很好。\n"
          "2、为强化组织领导成立了由书记任主任的委员会，制订了方案，召开了会议。效果很好。\n"),
      "-/-");
}

TEST(HeadingTest, AFirstSentenceThatReportsIsText) {
  EXPECT_EQ(Headings("（一）强化学习。党委会学法十次。\n（二）全年办案18件。无一撤销。\n（三）强化"
                     "公开。公开四十条。\n"),
            "强化学习+/-/强化公开+");
  EXPECT_EQ(Headings("（一）强化学习。学法十次。\n（二）虽然人少，但审查不放松。件件有回音。\n（三"
                     "）强化公开。公开四十条。\n"),
            "强化学习+/-/强化公开+");
  EXPECT_EQ(Headings("（一）强化学习。学法十次。\n（二）法治意识淡薄，信访不信法现象仍存在。原因很"
                     "多。\n（三）强化公开。公开四十条。\n"),
            "强化学习+/-/强化公开+");
}

TEST(HeadingTest, SiblingsAreJudgedTogether) {
  EXPECT_EQ(
      Headings("1、审查员只有一名，忙闲不均，遇到集中签约时常常要加班才能完成，质量难以保证。\n"
               "2、部分村干部对程序不熟悉，签了字才想起来要审查，事后补手续的情况还有发生。\n"
               "3、台账不全。缺签字的有三份。\n"),
      "-/-/-");
}

TEST(HeadingTest, MembersOfAListAreText) {
  EXPECT_EQ(Headings("（一）加强宣传，促进工作深入开展；\n（二）搞好活动，把宣传落到实处；\n（三）"
                     "加强队伍建设。\n"),
            "-/-/-");
  EXPECT_EQ(Headings("1.增加人手\n2.争取经费\n"), "-/-");
}

TEST(HeadingTest, AFirstLevelWithoutTextIsStillOne) {
  const Document document = testing::Outline("一、主要成效\n二、存在问题\n三、打算\n");
  ASSERT_EQ(document.sections.size(), 3U);
  EXPECT_EQ(document.Of(document.sections[1].heading), "存在问题");
}

TEST(HeadingTest, WordsBeforeAColonMayBeTheHeading) {
  EXPECT_EQ(Headings("1.加强力量：三月底前增配审查员一名，培训合格后上岗。\n2."
                     "加强培训：六月底前把村干部轮训一遍，考试合格率达到九成。\n"),
            "加强力量+/加强培训+");
  EXPECT_EQ(
      Headings(
          "1.加强力量：三月底前增配审查员一名，培训合格后上岗工作，任务完成以后及时进行总结。\n"),
      "-");
}

TEST(HeadingTest, StopsInTitlesEndNothing) {
  EXPECT_EQ(Headings("（一）学习《法律问答！》读本。学了十次。\n（二）强化审查。审了十份。\n"),
            "学习《法律问答！》读本+/强化审查+");
}

TEST(HeadingTest, TheFormatKnowsBetter) {
  ImportedText imported = testing::Imported("工作情况\n学习\n学了10次，效果很好。\n");
  imported.hints.resize(3);
  imported.hints[0].heading_level = 1;
  imported.hints[1].heading_level = 2;
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  ASSERT_EQ(document.sections.size(), 2U);
  EXPECT_EQ(document.sections[0].level, 1);
  EXPECT_EQ(document.sections[1].level, 2);
  EXPECT_EQ(document.Of(document.sections[1].heading), "学习");
}

TEST(HeadingTest, TheFormatMayComputeTheNumber) {
  ImportedText imported = testing::Imported("工作情况\n学习\n学了十次。\n打算\n继续学。\n");
  imported.hints.resize(5);
  imported.hints[0].label = "一、";
  imported.hints[1].label = "（一）";
  imported.hints[3].label = "二、";
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  ASSERT_EQ(document.sections.size(), 3U);
  ASSERT_TRUE(document.sections[1].label.has_value());
  EXPECT_EQ(document.sections[1].label->text, "(一)");
  EXPECT_TRUE(document.sections[1].label->span.empty());
  EXPECT_EQ(document.sections[1].level, 2);
  EXPECT_EQ(document.sections[2].label->value, 2);
}

}  // namespace
}  // namespace hegui
