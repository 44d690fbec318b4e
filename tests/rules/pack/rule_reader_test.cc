// Every key of a rule reaches its definition, those of all kinds and those of contains; what is said about mistakes is in pack_errors_golden_test.cc.
#include "rules/pack/rule_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/rule_text.h"

namespace hegui {
namespace {

using testing::CodesOf;
using testing::LoadWithHead;
using testing::RuleOf;
using testing::Texts;

constexpr std::string_view kContains = R"(
[[rule]]
id = "d01"
group = "g"
title = "题"
kind = "contains"
)";

TEST(RuleReaderTest, ReadsWhatAllRulesHave) {
  const RuleDefinition rule = RuleOf(R"(
[[rule]]
id = "d01-x"
was = ["old-1", "old-2"]
title = "三项制度"
asks = "应当写明"
why = "缘由"
not_counted = ["计划", "书名"]
group = "g"
kind = "contains"
severity = "fatal"
severities = { missing = "major", planned-only = "info" }
points = 2.5
basis = [{ text = "某办法", article = "第三条", verified = true }, { text = "另一办法" }]
hint = "写明次数"
profiles = ["town", "county"]
when = { power = true, copy = "web" }
not_applicable = ["无执法权"]
where = ["done", "opening"]
weak_where = ["problems"]
credit = { planned = "partial", weak = "full" }
prerequisite = true
any = ["三项制度"]
)");
  EXPECT_EQ(rule.id, "d01-x");
  EXPECT_EQ(rule.was, (std::vector<std::string>{"old-1", "old-2"}));
  EXPECT_EQ(rule.title, "三项制度");
  EXPECT_EQ(rule.asks, "应当写明");
  EXPECT_EQ(rule.why, "缘由");
  EXPECT_EQ(rule.not_counted, (std::vector<std::string>{"计划", "书名"}));
  EXPECT_EQ(rule.group, "g");
  EXPECT_EQ(rule.hint, "写明次数");
  EXPECT_EQ(rule.severity, Severity::kFatal);
  EXPECT_EQ(rule.severity_by_reason,
            (std::map<Reason, Severity>{{Reason::kMissing, Severity::kMajor},
                                        {Reason::kPlannedOnly, Severity::kInfo}}));
  EXPECT_EQ(rule.points, 250);
  ASSERT_EQ(rule.basis.size(), 2u);
  EXPECT_EQ(rule.basis[0].article, "第三条");
  EXPECT_TRUE(rule.basis[0].verified);
  EXPECT_FALSE(rule.basis[1].verified);
  EXPECT_EQ(rule.profiles, (std::vector<std::string>{"town", "county"}));
  ASSERT_EQ(rule.when.size(), 2u);
  EXPECT_EQ(rule.when[0].parameter + "=" + rule.when[0].value, "copy=web");
  EXPECT_EQ(rule.when[1].parameter + "=" + rule.when[1].value, "power=true");
  EXPECT_EQ(Texts(rule.not_applicable), "无执法权");
  EXPECT_EQ(rule.where, (std::vector<std::string>{"done", "opening"}));
  EXPECT_EQ(rule.weak_where, (std::vector<std::string>{"problems"}));
  ASSERT_TRUE(rule.credit);
  EXPECT_EQ(rule.credit->planned, Credit::kPartial);
  EXPECT_EQ(rule.credit->weak, Credit::kFull);
  EXPECT_EQ(rule.credit->negated, Credit::kNone);
  EXPECT_TRUE(rule.prerequisite);
  EXPECT_EQ(rule.place.file, "pack.toml");
}

TEST(RuleReaderTest, LaysARulesCreditOverThePacks) {
  const LoadedPack loaded =
      LoadWithHead("[credit]\nproblem = \"partial\"\n" + std::string(kContains) +
                   "credit = { planned = \"full\" }\nany = [\"甲\"]\n");
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  ASSERT_TRUE(loaded.pack.rules[0].credit);
  EXPECT_EQ(loaded.pack.rules[0].credit->problem, Credit::kPartial);
  EXPECT_EQ(loaded.pack.rules[0].credit->planned, Credit::kFull);
}

TEST(RuleReaderTest, ReadsASingleItemFromTheRuleItself) {
  const RuleDefinition rule = RuleOf(std::string(kContains) + R"(
any = ["甲{int}次"]
all = [["乙"], ["丙", "丁"]]
weak = ["戊"]
weak_reason = "outdated"
except = ["己"]
with = ["庚"]
within = "paragraph"
at_least = "$count"
at_most = 9
year_offset = 1
headings_count = true
)");
  const auto& contains = std::get<ContainsRule>(rule.body);
  ASSERT_EQ(contains.items.size(), 1u);
  const ContainsItem& item = contains.items.front();
  EXPECT_EQ(Texts(item.any), "甲{int}次");
  ASSERT_EQ(item.all.size(), 2u);
  EXPECT_EQ(Texts(item.all[1]), "丙 丁");
  EXPECT_EQ(Texts(item.weak), "戊");
  EXPECT_EQ(item.weak_reason, Reason::kOutdated);
  EXPECT_EQ(Texts(item.except), "己");
  EXPECT_EQ(Texts(item.with), "庚");
  EXPECT_EQ(item.within, WithinScope::kParagraph);
  EXPECT_EQ(std::get<ParameterRef>(*item.at_least).name, "count");
  EXPECT_EQ(std::get<std::int64_t>(*item.at_most), 9);
  EXPECT_EQ(item.year_offset, 1);
  EXPECT_TRUE(item.headings_count);
  EXPECT_EQ(contains.need, 1);
  EXPECT_EQ(contains.partial_from, 1);
}

TEST(RuleReaderTest, ReadsItemsAndHowManyAreNeeded) {
  const std::string items = R"(
[[rule.item]]
label = "公示"
any = ["公示"]
points = 1.25
[[rule.item]]
label = "记录"
any = ["记录"]
points = 0.75
[[rule.item]]
label = "审核"
any = ["审核"]
)";
  const auto needed = [&](const std::string& need) {
    return std::get<ContainsRule>(
               RuleOf(std::string(kContains) + "points = 2\n" + need + items).body)
        .need;
  };
  EXPECT_EQ(needed(""), 1);
  EXPECT_EQ(needed("need = \"any\"\n"), 1);
  EXPECT_EQ(needed("need = \"all\"\n"), 3);
  EXPECT_EQ(needed("need = 2\npartial_from = 2\n"), 2);
  const RuleDefinition rule =
      RuleOf(std::string(kContains) + "points = 2\nneed = 3\npartial_from = 2\n" + items);
  const auto& contains = std::get<ContainsRule>(rule.body);
  EXPECT_EQ(contains.partial_from, 2);
  EXPECT_EQ(contains.items[0].label, "公示");
  EXPECT_EQ(contains.items[0].points, 125);
  EXPECT_EQ(contains.items[2].points, 0);
}

TEST(RuleReaderTest, RefusesAnItemsKeysBesideItems) {
  const LoadedPack loaded = LoadWithHead(
      std::string(kContains) + "any = [\"甲\"]\n[[rule.item]]\nlabel = \"乙\"\nany = [\"乙\"]\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P002");
}

TEST(RuleReaderTest, RefusesANeedThatIsNone) {
  for (const std::string need : {"0", "\"most\"", "1.5", "-1"}) {
    const LoadedPack loaded = LoadWithHead(std::string(kContains) + "need = " + need +
                                           "\n[[rule.item]]\nlabel = \"乙\"\nany = [\"乙\"]\n");
    EXPECT_EQ(CodesOf(loaded.diagnostics), need == "1.5" ? "P003" : "P005") << need;
  }
}

}  // namespace
}  // namespace hegui
