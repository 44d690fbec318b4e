#include "engine/reading/roles.h"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

// The body sections with their roles, one a line: 「一、存在的问题 problems」.
std::string RolesOf(std::string_view text) {
  static const std::shared_ptr<const RuleSet> rules = test::EmbeddedPack();
  const test::OwnedReading owned = test::ReadingOf(*rules, text);
  std::string dump;
  for (const RoleSection& section : owned.reading->roles().sections()) {
    if (section.level == 0) {
      continue;
    }
    dump += section.number + std::string(owned.document->Of(section.heading));
    if (section.inside_paragraph) {
      dump += '+';
    }
    for (const std::string& role : section.roles) {
      dump += ' ' + role;
    }
    dump += '\n';
  }
  return dump;
}

TEST(RolesTest, HeadingsOfTheStatutoryListGiveTheirRoles) {
  EXPECT_EQ(RolesOf("某镇2024年法治政府建设情况报告\n\n一、2024年推进法治政府建设的主要举措和成效\n"
                    "做了工作。\n"
                    "二、存在的不足和原因\n还有不足。\n三、党政主要负责人履行推进法治建设第一责任人"
                    "职责情况\n履行了职责。\n"
                    "四、2025年推进法治政府建设的主要安排\n加强工作。\n五、其他需要报告的情况\n没有"
                    "其他情况。\n"),
            "一、2024年推进法治政府建设的主要举措和成效 achievements\n"
            "二、存在的不足和原因 problems\n"
            "三、党政主要负责人履行推进法治建设第一责任人职责情况 responsibility\n"
            "四、2025年推进法治政府建设的主要安排 plan\n"
            "五、其他需要报告的情况 other\n");
}

TEST(RolesTest, TopicalHeadingsBeforeTheProblemsAreAchievements) {
  EXPECT_EQ(RolesOf("某镇2024年法治政府建设情况报告\n\n一、强化组织保障，夯实法治根基\n做了工作。\n"
                    "二、创新普法宣传，营造法治氛围\n做了工作。\n三、存在的问题\n还有问题。\n四、下"
                    "一步工作打算\n加强工作。\n"),
            "一、强化组织保障，夯实法治根基 achievements\n"
            "二、创新普法宣传，营造法治氛围 achievements\n"
            "三、存在的问题 problems\n"
            "四、下一步工作打算 plan\n");
}

TEST(RolesTest, WeakerSignsInAHeadingCountWhereNoHeadingGivesTheRole) {
  EXPECT_EQ(RolesOf("某局2025年法治政府建设情况报告\n\n一、直面短板，把执法队伍带强\n做了工作。\n"
                    "二、刀刃向内，再找症结\n一是执法力量断层。原因是多年没有补员。\n三、跑好来年第"
                    "一棒\n2026年，补齐人员。\n"),
            "一、直面短板，把执法队伍带强 achievements\n"
            "二、刀刃向内，再找症结 problems\n"
            "三、跑好来年第一棒 plan\n");
  EXPECT_EQ(RolesOf("某局2025年法治政府建设情况报告\n\n一、直面短板，把执法队伍带强\n做了工作。\n"
                    "二、存在的问题\n还有问题。\n三、下一步工作打算\n补齐人员。\n"),
            "一、直面短板，把执法队伍带强 achievements\n"
            "二、存在的问题 problems\n"
            "三、下一步工作打算 plan\n");
}

TEST(RolesTest, ARoleCanSitAtTheSecondLevel) {
  EXPECT_EQ(RolesOf("某镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n"
                    "（一）切实履行推进法治建设第一责任人职责\n党委书记亲自部署。\n"
                    "（二）着力解决存在的突出问题\n整改到位。\n二、存在的问题\n还有问题。\n"),
            "一、主要举措和成效 achievements\n"
            "(一)切实履行推进法治建设第一责任人职责 responsibility\n"
            "(二)着力解决存在的突出问题 achievements\n"
            "二、存在的问题 problems\n");
}

TEST(RolesTest, AMergedHeadingIsSplitWhereThePlanBegins) {
  EXPECT_EQ(RolesOf("某镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n做了工作。\n"
                    "二、存在问题及下一步工作打算\n我镇普法形式单一，经费不足。下一步工作打算：一是"
                    "加大投入。\n"),
            "一、主要举措和成效 achievements\n"
            "二、存在问题及下一步工作打算 problems plan\n"
            "+ plan\n");
}

TEST(RolesTest, ASentenceAboutTheNextStepInsideAchievementsIsNoPlanSection) {
  EXPECT_EQ(RolesOf("某镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n做了工作。下一步，将继续"
                    "努力。\n二、存在的问题\n还有问题。\n"),
            "一、主要举措和成效 achievements\n二、存在的问题 problems\n");
}

TEST(RolesTest, RectificationOfProblemsAloneIsNotThePartAboutProblems) {
  EXPECT_EQ(RolesOf("某镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n做了工作。\n二、上年度问"
                    "题整改落实情况\n已经整改。\n"),
            "一、主要举措和成效 achievements\n二、上年度问题整改落实情况 other\n");
}

TEST(RolesTest, TextBeforeTheSplitIsReadAsAProblemAndTextBehindItAsPlanned) {
  const std::shared_ptr<const RuleSet> rules = test::EmbeddedPack();
  const test::OwnedReading owned = test::ReadingOf(
      *rules,
      "某镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n做了工作。\n"
      "二、存在问题及下一步工作打算\n我镇普法形式单一。下一步工作打算：一是加大投入。\n");
  const std::string& text = owned.document->text;
  const auto roles_at = [&](std::string_view words) {
    std::string names;
    for (const int role :
         owned.reading->roles().RolesAt(static_cast<std::uint32_t>(text.find(words)))) {
      names += rules->pack->roles[static_cast<std::size_t>(role)].id;
    }
    return names;
  };
  EXPECT_EQ(roles_at("形式单一"), "problems");
  EXPECT_EQ(roles_at("加大投入"), "plan");
}

TEST(RolesTest, ManyHeadingsTakeTimeInProportion) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) {
    text += "一、情况\n";
  }
  const std::clock_t begin = std::clock();
  EXPECT_TRUE(RolesOf(text).starts_with("一、情况 achievements\n"));
  EXPECT_LT(std::clock() - begin, 40 * CLOCKS_PER_SEC);
}

}  // namespace
}  // namespace hegui
