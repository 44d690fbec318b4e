// Every key of roles, cues, facts, parameters, profiles, units, scores and gates reaches its definition.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;
using ::testing::ElementsAre;
using testing::LoadWithHead;

std::vector<std::string> TextsOf(const std::vector<CueWord>& words) {
  std::vector<std::string> texts;
  for (const CueWord& word : words) {
    texts.push_back(word.text);
  }
  return texts;
}

PackDefinition PackOf(std::string_view toml) {
  LoadedPack loaded = LoadWithHead(toml);
  EXPECT_EQ(testing::Dump(loaded.diagnostics), "");
  return std::move(loaded.pack);
}

TEST(DefinitionReadersTest, ReadsTheManifest) {
  const LoadedPack loaded = testing::LoadText(R"(
schema = 1
[pack]
id = "a"
name = "名"
version = "1.2"
language = "zh"
locale = "zh-CN"
total = 100
default_where = ["x"]
partial_percent = 40
note = "说明"
[roles.x]
label = "X"
)");
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.id, "a");
  EXPECT_EQ(loaded.pack.name, "名");
  EXPECT_EQ(loaded.pack.version, "1.2");
  EXPECT_EQ(loaded.pack.language, "zh");
  EXPECT_EQ(loaded.pack.locale, "zh-CN");
  EXPECT_EQ(loaded.pack.score.total_points_hundredths, 10'000);
  EXPECT_EQ(loaded.pack.default_where, (std::vector<std::string>{"x"}));
  EXPECT_EQ(loaded.pack.score.credit.partial_percent, 40);
  EXPECT_EQ(loaded.pack.score.note, "说明");
  EXPECT_EQ(loaded.pack.place.line, 3u);
  ASSERT_NE(loaded.language, nullptr);
  EXPECT_EQ(loaded.language->id, "zh");
}

TEST(DefinitionReadersTest, ReadsRoles) {
  const PackDefinition pack = PackOf(R"(
[roles.other]
label = "其他"
headings = ["其他{情况|事项}"]
except = ["其他成效"]
max_level = 2
deep_share = 60
begins = ["下一步："]
begins_in = ["problems"]
takes_untitled = true
before = ["plan"]
assertion = "suggestion"
)");
  ASSERT_EQ(pack.roles.size(), 4u);
  const RoleDefinition& role = pack.roles.back();
  EXPECT_EQ(role.id, "other");
  EXPECT_EQ(role.label, "其他");
  EXPECT_EQ(role.headings.phrases.size(), 1u);
  EXPECT_EQ(role.except.phrases.size(), 1u);
  EXPECT_EQ(role.max_level, 2);
  EXPECT_EQ(role.deep_share, 60);
  EXPECT_EQ(role.begins.phrases.size(), 1u);
  EXPECT_EQ(role.begins_in, (std::vector<std::string>{"problems"}));
  EXPECT_TRUE(role.takes_untitled);
  EXPECT_EQ(role.before, (std::vector<std::string>{"plan"}));
  EXPECT_EQ(role.assertion, Assertion::kSuggestion);
  EXPECT_FALSE(pack.roles.front().assertion);
}

TEST(DefinitionReadersTest, ReadsCuesWithTermsInThem) {
  const PackDefinition pack = PackOf(R"(
[terms]
later = ["明年", "来年"]
[[cue]]
id = "planned-here"
effect = "planned"
phrases = ["拟", "@later"]
direction = "both"
scope = "list-member"
priority = 3
stops = ["但"]
except = ["模拟"]
unless = ["已"]
year_offset = 1
lifted_by_fact = true
reach = 20
)");
  ASSERT_EQ(pack.cues.size(), 1u);
  const CueDefinition& cue = pack.cues.front();
  EXPECT_EQ(cue.id, "planned-here");
  EXPECT_EQ(cue.effect, CueEffect::kPlanned);
  EXPECT_THAT(TextsOf(cue.phrases), ElementsAre("拟", "明年", "来年"));
  EXPECT_EQ(cue.direction, CueDirection::kBoth);
  EXPECT_EQ(cue.scope, CueScope::kListMember);
  EXPECT_EQ(cue.priority, 3);
  EXPECT_THAT(TextsOf(cue.stops), ElementsAre("但"));
  EXPECT_THAT(TextsOf(cue.except), ElementsAre("模拟"));
  EXPECT_THAT(TextsOf(cue.unless), ElementsAre("已"));
  EXPECT_EQ(cue.place.line + 3, cue.phrases.front().place.line);
  EXPECT_EQ(cue.year_offset, 1);
  EXPECT_TRUE(cue.lifted_by_fact);
  EXPECT_EQ(cue.reach, 20);
}

TEST(DefinitionReadersTest, ReadsFactsAndUnits) {
  const PackDefinition pack = PackOf(R"(
[units]
area_suffixes = ["县"]
place_suffixes = ["镇"]
organ_suffixes = ["人民政府"]
prefixes = ["中共"]
qualifiers = ["回族"]
false_areas = ["城市"]
[evidence]
concrete = ["{int}次"]
[[fact]]
name = "report_year"
from = "title"
pattern = '(?P<value>20\d\d)年'
[[fact]]
name = "report_year"
from = "headings"
number = true
all = true
pattern = '(?P<value>20\d\d)年'
[[fact]]
name = "report_year"
from = "date"
previous_year_until_month = 6
)");
  EXPECT_EQ(pack.units.area_suffixes, (std::vector<std::string>{"县"}));
  EXPECT_EQ(pack.units.place_suffixes, (std::vector<std::string>{"镇"}));
  EXPECT_EQ(pack.units.organ_suffixes, (std::vector<std::string>{"人民政府"}));
  EXPECT_EQ(pack.units.prefixes, (std::vector<std::string>{"中共"}));
  EXPECT_EQ(pack.units.qualifiers, (std::vector<std::string>{"回族"}));
  EXPECT_EQ(pack.units.false_areas, (std::vector<std::string>{"城市"}));
  EXPECT_EQ(pack.concrete.phrases.size(), 1u);
  ASSERT_EQ(pack.facts.size(), 3u);
  EXPECT_EQ(pack.facts[0].fact, "report_year");
  EXPECT_EQ(pack.facts[0].from, "title");
  EXPECT_EQ(pack.facts[0].pattern, "(?P<value>20\\d\\d)年");
  EXPECT_EQ(pack.facts[1].from, "headings");
  EXPECT_FALSE(pack.facts[0].number || pack.facts[0].all);
  EXPECT_TRUE(pack.facts[1].number && pack.facts[1].all);
  EXPECT_EQ(pack.facts[2].previous_year_until_month, 6);
}

TEST(DefinitionReadersTest, ReadsParametersOfEveryType) {
  const PackDefinition pack = PackOf(R"(
[params.year]
label = "年度"
type = "year"
default = "auto"
from_fact = "title"
min = 2000
max = 2100
[params.deadline]
label = "期限"
type = "month-day"
default = "03-01"
[params.published]
label = "公开日"
type = "date"
default = 2025-03-02
[params.region]
label = "地区"
type = "text"
[params.names]
label = "名单"
type = "list"
default = ["甲", "乙"]
[params.site]
label = "网页"
type = "bool"
default = "auto"
otherwise = false
  [[params.site.recognise]]
  value = true
  any = ["来源："]
)");
  ASSERT_EQ(pack.parameters.size(), 9u);  // three are in the head
  const auto& year = pack.parameters[3];
  EXPECT_EQ(year.id, "year");
  EXPECT_EQ(year.label, "年度");
  EXPECT_EQ(year.type, ParameterType::kYear);
  EXPECT_TRUE(year.automatic);
  EXPECT_EQ(year.from_fact, "title");
  EXPECT_EQ(year.minimum, 2000);
  EXPECT_EQ(year.maximum, 2100);
  EXPECT_EQ(std::get<std::string>(pack.parameters[4].default_value), "03-01");
  EXPECT_EQ(std::get<std::string>(pack.parameters[5].default_value), "2025-03-02");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(pack.parameters[6].default_value));
  EXPECT_EQ(std::get<std::vector<std::string>>(pack.parameters[7].default_value),
            (std::vector<std::string>{"甲", "乙"}));
  const auto& site = pack.parameters[8];
  EXPECT_EQ(std::get<bool>(site.otherwise), false);
  ASSERT_EQ(site.recognise.size(), 1u);
  EXPECT_EQ(site.recognise[0].value, "true");
  EXPECT_EQ(site.recognise[0].any.phrases.size(), 1u);
  EXPECT_EQ(std::get<std::int64_t>(pack.parameters[0].default_value), 3);
  EXPECT_EQ(pack.parameters[1].choices, (std::vector<std::string>{"web", "paper"}));
}

TEST(DefinitionReadersTest, RefusesDefaultsThatAreNotOfTheirType) {
  const LoadedPack loaded = LoadWithHead(R"(
[params.a]
label = "A"
type = "month-day"
default = "02-30"
[params.b]
label = "B"
type = "int"
min = 5
default = 4
[params.c]
label = "C"
type = "list"
default = "甲"
[params.d]
label = "D"
type = "date"
default = [1]
)");
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P005 P005 P003 P003");
  EXPECT_EQ(ArgumentOf(loaded.diagnostics[0], "allowed"), "MM-DD");
}

TEST(DefinitionReadersTest, ReadsProfiles) {
  const PackDefinition pack = PackOf(R"(
[[profile]]
id = "city"
label = "市"
units = ['市$']
evidence = ["县区"]
set = { count = 5, power = false, copy = "web" }
)");
  ASSERT_EQ(pack.profiles.size(), 3u);
  const ProfileDefinition& profile = pack.profiles.back();
  EXPECT_EQ(profile.id, "city");
  EXPECT_EQ(profile.label, "市");
  ASSERT_EQ(profile.units.size(), 1u);
  EXPECT_EQ(profile.units[0].text, "市$");
  EXPECT_TRUE(profile.units[0].regex);
  EXPECT_EQ(profile.evidence.phrases.size(), 1u);
  EXPECT_EQ(std::get<std::int64_t>(profile.set.at("count")), 5);
  EXPECT_EQ(std::get<bool>(profile.set.at("power")), false);
  EXPECT_EQ(std::get<std::string>(profile.set.at("copy")), "web");
}

TEST(DefinitionReadersTest, ReadsCreditGradesVetoesAndGate) {
  const PackDefinition pack = PackOf(R"(
[credit]
affirmed = "partial"
weak = "none"
conceded = "full"
negated = "partial"
planned = "partial"
problem = "partial"
suggestion = "partial"
quoted = "partial"
[grades]
bands = [{ from = 60, label = "合格" }, { from = 89.5, label = "优秀" }]
[gate]
min_score = 60
fail_on = "fatal"
min_coverage = 80
[[veto]]
rule = "r"
cap = "合格"
[[veto]]
severity = "fatal"
cap = "合格"
[[rule]]
id = "r"
group = "g"
title = "题"
kind = "contains"
any = ["甲"]
)");
  const CreditTable& credit = pack.score.credit;
  EXPECT_EQ(credit.affirmed, Credit::kPartial);
  EXPECT_EQ(credit.weak, Credit::kNone);
  EXPECT_EQ(credit.conceded, Credit::kFull);
  for (const Credit other :
       {credit.negated, credit.planned, credit.problem, credit.suggestion, credit.quoted}) {
    EXPECT_EQ(other, Credit::kPartial);
  }
  ASSERT_EQ(pack.score.bands.size(), 2u);
  EXPECT_EQ(pack.score.bands[0].label, "优秀") << "the highest first";
  EXPECT_EQ(pack.score.bands[0].from_hundredths, 8950);
  ASSERT_EQ(pack.score.vetoes.size(), 2u);
  EXPECT_EQ(pack.score.vetoes[0].rule, "r");
  EXPECT_EQ(pack.score.vetoes[0].cap, "合格");
  EXPECT_EQ(pack.score.vetoes[1].severity, Severity::kFatal);
  EXPECT_EQ(pack.score.gate.min_score_hundredths, 6000);
  EXPECT_EQ(pack.score.gate.fail_on, Severity::kFatal);
  EXPECT_EQ(pack.score.gate.min_coverage_percent, 80);
  ASSERT_EQ(pack.score.groups.size(), 1u);
  EXPECT_EQ(pack.score.groups[0].label, "组");
}

// A key that a reader forgot to ask for would be an error in a pack that uses it; one that it asks for in the wrong table would go
// unnoticed. Hence a stray key in every kind of table.
TEST(DefinitionReadersTest, KnowsTheKeysOfEveryTable) {
  for (const std::string table :
       {"[roles.extra]\nlabel = \"x\"\n",
        "[[cue]]\nid = \"c\"\neffect = \"weak\"\nphrases = [\"拟\"]\n",
        "[[fact]]\nname = \"f\"\nfrom = \"title\"\npattern = 'x'\n", "[units]\n", "[evidence]\n",
        "[credit]\n", "[grades]\nbands = []\n", "[gate]\n", "[likeness]\n",
        "[[veto]]\nseverity = \"fatal\"\ncap = \"x\"\n", "[[group]]\nid = \"h\"\nlabel = \"x\"\n",
        "[[profile]]\nid = \"p\"\nlabel = \"x\"\n",
        "[params.x]\nlabel = \"x\"\ntype = \"text\"\n"}) {
    const LoadedPack loaded = LoadWithHead(table + "stray = 1\n");
    EXPECT_NE(CodesOf(loaded.diagnostics).find("P002"), std::string::npos) << table;
  }
}

}  // namespace
}  // namespace hegui
