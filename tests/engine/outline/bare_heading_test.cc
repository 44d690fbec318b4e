#include "engine/outline/bare_heading.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

constexpr std::string_view kText = "全年开展检查六十次，整改隐患四十处，群众满意。\n";

// Level and heading of each section of the body: "1主要成效 2学习".
std::string Tree(const std::string& body) {
  const Document document =
      testing::Outline("某镇2024年法治政府建设情况报告\n现将情况报告如下：\n" + body);
  std::string tree;
  for (const Section& section : document.sections) {
    if (section.level > 0) {
      tree += tree.empty() ? "" : " ";
      tree += std::to_string(section.level);
      tree += section.heading.empty() ? "-" : std::string(document.Of(section.heading));
    }
  }
  return tree;
}

std::string Over(const std::string& heading) { return heading + '\n' + std::string(kText); }

TEST(BareHeadingTest, WithoutNumbersShortLinesOverTextAreTheFirstLevel) {
  EXPECT_EQ(Tree(Over("夯实组织基础") + Over("提升服务水平")), "1夯实组织基础 1提升服务水平");
}

TEST(BareHeadingTest, OneShortLineIsNoHeading) {
  EXPECT_EQ(Tree(std::string(kText) + Over("夯实组织基础")), "1-");
}

TEST(BareHeadingTest, AStockHeadingIsOneByItself) {
  EXPECT_EQ(Tree(Over("存在的问题和原因")), "1存在的问题和原因");
}

TEST(BareHeadingTest, TheyStandOverNumbersThatBeginAnew) {
  EXPECT_EQ(
      Tree("夯实基础\n" + Over("一、学习") + Over("二、审查") + "提升水平\n" + Over("一、培训")),
      "1夯实基础 2学习 2审查 1提升水平 2培训");
}

TEST(BareHeadingTest, StockHeadingsStandOverInnerForms) {
  EXPECT_EQ(Tree("主要举措和成效\n" + Over("（一）学习") + Over("（二）审查") + Over("存在的问题")),
            "1主要举措和成效 2学习 2审查 1存在的问题");
}

TEST(BareHeadingTest, AStockHeadingAmongNumbersHasLostItsNumber) {
  EXPECT_EQ(Tree(Over("一、主要举措") + Over("二、存在问题") + Over("下一步工作打算")),
            "1主要举措 1存在问题 1下一步工作打算");
}

TEST(BareHeadingTest, ALineThatFillsAGapInTheCountIsOfItsLevel) {
  EXPECT_EQ(Tree(Over("一、主要举措") + Over("攻坚克难解难题") + Over("三、工作计划")),
            "1主要举措 1攻坚克难解难题 1工作计划");
}

TEST(BareHeadingTest, ALongLineMayFillAGapOrBeKnown) {
  const std::string known =
      "2024年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况";
  EXPECT_EQ(Tree(Over("一、主要举措") + Over(known) + Over("三、工作计划")),
            "1主要举措 1" + known + " 1工作计划");
  const std::string unknown =
      "牢牢把握法治政府建设正确方向全面深入推进依法治镇各项重点任务落地落实";
  EXPECT_EQ(Tree(Over("一、主要举措") + Over(unknown) + Over("三、工作计划")),
            "1主要举措 1" + unknown + " 1工作计划");
  EXPECT_EQ(Tree(Over("一、主要举措") + Over(unknown) + Over("二、工作计划")),
            "1主要举措 1工作计划");
}

TEST(BareHeadingTest, TwoInOneSectionAreItsSubheadings) {
  EXPECT_EQ(
      Tree("一、主要举措\n" + Over("夯实组织基础") + Over("提升服务水平") + Over("二、工作计划")),
      "1主要举措 2夯实组织基础 2提升服务水平 1工作计划");
}

TEST(BareHeadingTest, OneInASectionIsText) {
  EXPECT_EQ(
      Tree("一、主要举措\n" + std::string(kText) + Over("夯实组织基础") + Over("二、工作计划")),
      "1主要举措 1工作计划");
}

TEST(BareHeadingTest, SubheadingsStandOverListsThatBeginAnew) {
  EXPECT_EQ(Tree("一、主要举措\n夯实基础\n1.学法十次；\n2.考试一次。\n提升水平\n1.培训两期；\n2."
                 "轮岗一次。\n" +
                 Over("二、工作计划")),
            "1主要举措 2夯实基础 3- 3- 2提升水平 3- 3- 1工作计划");
}

TEST(BareHeadingTest, LinesThatEndOrRunOnAreNone) {
  EXPECT_EQ(Tree(Over("工作抓得很紧。") + Over("群众十分满意。")), "1-");
  EXPECT_EQ(Tree(Over("主要抓学习和") + Over("同时抓审查的")), "1-");
}

TEST(BareHeadingTest, ALineAfterAnUnfinishedOneIsNone) {
  const std::string two = "全年开展检查六十次\n" + Over("整改隐患四十处");
  EXPECT_EQ(Tree(two + two), "1-");
}

}  // namespace
}  // namespace hegui
