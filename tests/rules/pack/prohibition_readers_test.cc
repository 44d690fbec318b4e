// Every key of the kinds of rules that say what must not stand: forbid, validity, names, duplicate.
#include <gtest/gtest.h>

#include <string>

#include "rules/pack/rule_reader.h"
#include "tests/rules/pack/rule_text.h"

namespace hegui {
namespace {

using testing::CodesOf;
using testing::LoadWithHead;
using testing::RuleOf;
using testing::Texts;

TEST(ProhibitionReadersTest, ReadsForbid) {
  const RuleDefinition rule = RuleOf(R"(
[[rule]]
id = "l07"
group = "g"
title = "题"
kind = "forbid"
except = ["法制审核"]
ignore_quoted = false
each = 0.5
[[rule.entry]]
any = ["法制政府"]
use = "法治政府"
[[rule.entry]]
any = ["依法制国", { regex = '依.制国' }]
)");
  const auto& forbid = std::get<ForbidRule>(rule.body);
  ASSERT_EQ(forbid.entries.size(), 2u);
  EXPECT_EQ(Texts(forbid.entries[0].any), "法制政府");
  EXPECT_EQ(forbid.entries[0].use, "法治政府");
  EXPECT_TRUE(forbid.entries[1].any.phrases[1].regex);
  EXPECT_EQ(Texts(forbid.except), "法制审核");
  EXPECT_FALSE(forbid.ignore_quoted);
  EXPECT_EQ(forbid.each, 50);
}

TEST(ProhibitionReadersTest, ReadsValidityWithItsTable) {
  const LoadedPack loaded = testing::LoadWithHead(R"(
[[instrument]]
id = "old"
kind = "regulation"
title = "信访条例"
number = "第431号"
from = 2005-05-01
until = "2022-05-01"
outdated_from = 2022
replaced_by = "new"
verified = true
[[instrument]]
id = "new"
kind = "party"
title = "信访工作条例"
short = ["新条例"]
[[instrument]]
id = "plan"
kind = "plan"
title = "八五规划"
any = ["八五普法"]
series = "s"
period = [2021, 2025]
successor = "unknown"
mild = true
anywhere = true
[[rule]]
id = "l08"
group = "g"
title = "题"
kind = "validity"
check = "references"
leaves = ["s"]
next_year = ["plan"]
studied = ["学习"]
studied_severity = "info"
former = ["原"]
)");
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  ASSERT_EQ(loaded.pack.instruments.size(), 3u);
  const InstrumentDefinition& old = loaded.pack.instruments[0];
  EXPECT_EQ(old.kind, InstrumentKind::kRegulation);
  EXPECT_EQ(old.from->ToIso(), "2005-05-01");
  EXPECT_EQ(old.until->ToIso(), "2022-05-01");
  EXPECT_EQ(old.outdated_from, 2022);
  EXPECT_EQ(old.use, "信访工作条例");
  EXPECT_TRUE(old.verified);
  EXPECT_EQ(Texts(loaded.pack.instruments[1].any), "信访工作条例 新条例");
  const InstrumentDefinition& plan = loaded.pack.instruments[2];
  EXPECT_EQ(Texts(plan.any), "八五普法");
  EXPECT_EQ(plan.last_year, 2025);
  EXPECT_TRUE(plan.successor_unknown && plan.mild && plan.anywhere);
  const auto& rule = std::get<ValidityRule>(loaded.pack.rules[0].body);
  EXPECT_EQ(rule.check, ValidityCheck::kReferences);
  EXPECT_EQ(rule.studied_severity, Severity::kInfo);
  EXPECT_EQ(Texts(rule.studied), "学习");
}

TEST(ProhibitionReadersTest, ReadsWhatAnEntryOfForbidHasOfItsOwn) {
  const RuleDefinition rule = RuleOf(R"(
[[rule]]
id = "l10"
group = "g"
title = "题"
kind = "forbid"
unless = ["严禁"]
[[rule.entry]]
any = ["截访"]
except = ["不截访"]
reason = "veto"
severity = "fatal"
profiles = ["town"]
where = ["done", "title"]
affirmed = true
note = "与法治原则相悖"
[[rule.entry]]
any = ["法制政府"]
)");
  const auto& forbid = std::get<ForbidRule>(rule.body);
  ASSERT_EQ(forbid.entries.size(), 2u);
  const ForbiddenEntry& entry = forbid.entries[0];
  EXPECT_EQ(Texts(entry.except), "不截访");
  EXPECT_EQ(entry.reason, Reason::kVeto);
  EXPECT_EQ(entry.severity, Severity::kFatal);
  EXPECT_EQ(entry.profiles, std::vector<std::string>{"town"});
  EXPECT_EQ(entry.where, (std::vector<std::string>{"done", "title"}));
  EXPECT_TRUE(entry.affirmed);
  EXPECT_EQ(entry.note, "与法治原则相悖");
  EXPECT_EQ(Texts(forbid.unless), "严禁");
  EXPECT_EQ(forbid.entries[1].reason, Reason::kWrongTerm);
  EXPECT_FALSE(forbid.entries[1].severity || forbid.entries[1].affirmed);
}

TEST(ProhibitionReadersTest, ReadsAForbidOfOneEntry) {
  const RuleDefinition rule = RuleOf(
      "[[rule]]\nid = \"l07\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"forbid\"\n"
      "any = [\"法制政府\"]\nuse = \"法治政府\"\n");
  const auto& forbid = std::get<ForbidRule>(rule.body);
  ASSERT_EQ(forbid.entries.size(), 1u);
  EXPECT_EQ(forbid.entries[0].use, "法治政府");
  EXPECT_TRUE(forbid.ignore_quoted);
}

TEST(ProhibitionReadersTest, ReadsNames) {
  const RuleDefinition rule = RuleOf(R"(
[params.more]
label = "more"
type = "list"

[[rule]]
id = "l02"
group = "g"
title = "题"
kind = "names"
boundaries = ["在"]
characters = "河溪"
common = ["文化"]
known = ["枫桥"]
known_from = "more"
beside = ["与"]
partner = ["毗邻"]
  [[rule.subordinates]]
  profiles = ["town"]
  suffixes = ["村"]
  [[rule.frame]]
  label = "印发"
  profiles = ["county"]
  strong = false
  quoted = true
  single = true
  any = [{ regex = '印发《(?P<name>\p{Han}{2,6}镇)' }]
)");
  const auto& names = std::get<NamesRule>(rule.body);
  EXPECT_EQ(names.boundaries, std::vector<std::string>{"在"});
  EXPECT_EQ(names.characters, "河溪");
  EXPECT_EQ(names.common, std::vector<std::string>{"文化"});
  EXPECT_EQ(names.known, std::vector<std::string>{"枫桥"});
  EXPECT_EQ(names.parameter, "more");
  EXPECT_EQ(names.beside, std::vector<std::string>{"与"});
  EXPECT_EQ(Texts(names.partner), "毗邻");
  ASSERT_EQ(names.subordinates.size(), 1u);
  EXPECT_EQ(names.subordinates[0].profiles, std::vector<std::string>{"town"});
  EXPECT_EQ(names.subordinates[0].suffixes, std::vector<std::string>{"村"});
  ASSERT_EQ(names.frames.size(), 1u);
  EXPECT_EQ(names.frames[0].label, "印发");
  EXPECT_EQ(names.frames[0].profiles, std::vector<std::string>{"county"});
  EXPECT_FALSE(names.frames[0].strong);
  EXPECT_TRUE(names.frames[0].quoted);
  EXPECT_TRUE(names.frames[0].single);
}

TEST(ProhibitionReadersTest, AFrameNeedsAGroupForTheName) {
  const LoadedPack loaded = LoadWithHead(
      "[[rule]]\nid = \"l02\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"names\"\ncharacters = "
      "\"河\"\n"
      "frame = [{ label = \"x\", any = [\"法治建设\"] }]\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P005");
}

TEST(ProhibitionReadersTest, ReadsDuplicate) {
  const RuleDefinition rule = RuleOf(R"(
[[rule]]
id = "l09"
group = "g"
title = "题"
kind = "duplicate"
min_characters = 12
near_characters = 30
near_percent = 90
except = ["深入贯彻"]
)");
  const auto& duplicate = std::get<DuplicateRule>(rule.body);
  EXPECT_EQ(duplicate.min_characters, 12);
  EXPECT_EQ(duplicate.near_characters, 30);
  EXPECT_EQ(duplicate.near_percent, 90);
  EXPECT_EQ(Texts(duplicate.except), "深入贯彻");
}

}  // namespace
}  // namespace hegui
