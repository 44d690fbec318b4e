#include "reports/pack_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

RuleExample Example(Status status, std::optional<Reason> reason, std::string text) {
  RuleExample example;
  example.in = "done";
  example.status = status;
  example.reason = reason;
  example.text = std::move(text);
  return example;
}

PackDefinition SomePack() {
  PackDefinition pack;
  pack.id = "small";
  pack.name = "小规则包";
  pack.locale = "zh-CN";
  pack.score.groups = {{"a", "内容", {}}};
  pack.score.note = "分值由本单位拟定。";
  pack.roles.resize(1);
  pack.roles[0].id = "done";
  pack.roles[0].label = "主要成效";
  pack.profiles.resize(1);
  pack.profiles[0].id = "township";
  pack.profiles[0].label = "乡镇";
  pack.rules.resize(2);
  RuleDefinition& line = pack.rules[0];
  line.id = "a01-line";
  line.group = "a";
  line.title = "设立热线";
  line.asks = "应当写明设立热线的情况。";
  line.why = "群众有事找得到人。";
  line.hint = "写明号码。";
  line.points = 250;
  line.basis = {{"《热线办法》", "第三条", true}, {"《另一办法》", "", false}};
  line.profiles = {"township"};
  line.not_counted = {"打算设立的"};
  line.examples = {Example(Status::kPass, {}, "设立热线12345。\n全年接听 *31* 次。"),
                   Example(Status::kFail, Reason::kPlannedOnly, "明年设立热线。"),
                   Example(Status::kFail, Reason::kNegated, "尚未设立热线。")};
  for (int i = 0; i < 5; ++i) {
    line.examples.push_back(Example(Status::kFail, Reason::kPlannedOnly, "将设立热线。"));
  }
  pack.rules[1].id = "a02-log";
  pack.rules[1].group = "a";
  pack.rules[1].title = "登记来电";
  pack.rules[1].basis = {{"《热线办法》", "第四条", true}};
  return pack;
}

std::vector<PackPage> Pages(ReportLanguage language = ReportLanguage::kChinese) {
  return WritePackPages(
      SomePack(), [](const RuleDefinition&) { return std::vector<std::string>{"done"}; },
      Catalogue(language));
}

TEST(PackPagesTest, ThereIsAPageForEachRuleAndTwoLists) {
  std::vector<std::string> names;
  for (const PackPage& page : Pages()) {
    names.push_back(page.name);
  }
  EXPECT_THAT(names,
              ::testing::ElementsAre("README.md", "basis.md", "a01-line.md", "a02-log.md"));
}

TEST(PackPagesTest, ARuleSaysWhatIsAskedAndWhyAndOnWhatBasis) {
  EXPECT_THAT(Pages()[2].text,
              AllOf(HasSubstr("# 设立热线\n"), HasSubstr("**应当写明设立热线的情况。**"),
                    HasSubstr("群众有事找得到人。"), HasSubstr("《热线办法》第三条 — 已核对"),
                    HasSubstr("《另一办法》 — 未核对"), HasSubstr("| 分值 | 2.5 |"),
                    HasSubstr("| 适用单位 | 乡镇 |"), HasSubstr("| 写在哪里算数 | 主要成效 |"),
                    HasSubstr("不是任何机关公布的评分标准"), HasSubstr("- 打算设立的\n"),
                    HasSubstr("[登记来电](a02-log.md)")));
}

TEST(PackPagesTest, ExamplesComeWithTheirReasonsAndTheRestIsCounted) {
  EXPECT_THAT(Pages()[2].text, AllOf(HasSubstr("> 尚未设立热线。\n"), HasSubstr("原因是表述为否定"),
                                     HasSubstr("同类例子还有 2 个")));
}

TEST(PackPagesTest, WordsOfThePackAreNoMarkup) {
  EXPECT_THAT(Pages()[2].text, Not(HasSubstr(" *31* ")));
}

TEST(PackPagesTest, ListsRulesByGroupAndByBasis) {
  const std::vector<PackPage> pages = Pages();
  EXPECT_THAT(pages[0].text, AllOf(HasSubstr("## 内容"), HasSubstr("[设立热线](a01-line.md)"),
                                   HasSubstr("分值由本单位拟定。")));
  EXPECT_THAT(pages[1].text, AllOf(HasSubstr("## 《热线办法》"),
                                   HasSubstr("- [登记来电](a02-log.md) — 第四条 — 已核对")));
}

TEST(PackPagesTest, SpeaksEnglishWhenAsked) {
  EXPECT_THAT(Pages(ReportLanguage::kEnglish)[2].text, HasSubstr("## Why it is asked"));
}

}  // namespace
}  // namespace hegui
