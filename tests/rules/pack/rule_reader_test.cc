// Every key of a rule reaches its definition, whatever its kind; what is said about mistakes is in pack_errors_golden_test.cc.
#include "rules/pack/rule_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::CodesOf;
using testing::LoadWithHead;

// The only rule of a pack without mistakes.
RuleDefinition RuleOf(std::string_view toml) {
  LoadedPack loaded = LoadWithHead(toml);
  EXPECT_EQ(testing::Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.rules.size(), 1u);
  return loaded.pack.rules.empty() ? RuleDefinition() : loaded.pack.rules.front();
}

std::string Texts(const PhraseList& list) {
  std::string texts;
  for (const AuthoredPhrase& phrase : list.phrases) {
    texts += (texts.empty() ? "" : " ") + phrase.text;
  }
  return texts;
}

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

TEST(RuleReaderTest, ReadsForbid) {
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

TEST(RuleReaderTest, ReadsValidityWithItsTable) {
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

TEST(RuleReaderTest, ReadsWhatAnEntryOfForbidHasOfItsOwn) {
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

TEST(RuleReaderTest, ReadsAForbidOfOneEntry) {
  const RuleDefinition rule = RuleOf(
      "[[rule]]\nid = \"l07\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"forbid\"\n"
      "any = [\"法制政府\"]\nuse = \"法治政府\"\n");
  const auto& forbid = std::get<ForbidRule>(rule.body);
  ASSERT_EQ(forbid.entries.size(), 1u);
  EXPECT_EQ(forbid.entries[0].use, "法治政府");
  EXPECT_TRUE(forbid.ignore_quoted);
}

TEST(RuleReaderTest, ReadsSection) {
  const RuleDefinition rule = RuleOf(R"(
[[rule]]
id = "b02"
group = "g"
title = "题"
kind = "section"
role = "problems"
min_characters = "$count"
merged_with = ["plan"]
labelled = ["问题："]
mentioned = ["不足"]
mentioned_roles = ["done"]
mentioned_severity = "info"
[[rule.element]]
label = "原因"
any = ["原因"]
in = "heading"
severity = "fatal"
)");
  const auto& section = std::get<SectionRule>(rule.body);
  EXPECT_EQ(section.role, "problems");
  EXPECT_EQ(std::get<ParameterRef>(*section.min_characters).name, "count");
  ASSERT_EQ(section.elements.size(), 1u);
  EXPECT_EQ(section.elements[0].label, "原因");
  EXPECT_EQ(Texts(section.elements[0].any), "原因");
  EXPECT_EQ(section.elements[0].in, ElementPlace::kHeading);
  EXPECT_EQ(section.elements[0].severity, Severity::kFatal);
  EXPECT_EQ(section.merged_with, (std::vector<std::string>{"plan"}));
  EXPECT_EQ(Texts(section.labelled), "问题：");
  EXPECT_EQ(Texts(section.mentioned), "不足");
  EXPECT_EQ(section.mentioned_roles, (std::vector<std::string>{"done"}));
  EXPECT_EQ(section.mentioned_severity, Severity::kInfo);
}

ListRule ListOf(const std::string& keys) {
  const RuleDefinition rule = RuleOf(
      "[[rule]]\nid = \"j01\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"list\"\nrole = "
      "\"problems\"\n" +
      keys);
  return std::get<ListRule>(rule.body);
}

TEST(RuleReaderTest, ReadsAListThatIsCounted) {
  const ListRule list = ListOf(
      "check = \"count\"\nat_least = \"$count\"\nentry_has = [\"不足\"]\nentry_not = [\"将\"]\n"
      "entry_not_wins = true\ndistinct_percent = 70\n");
  EXPECT_EQ(list.role, "problems");
  EXPECT_EQ(list.check, ListCheck::kCount);
  EXPECT_EQ(std::get<ParameterRef>(*list.at_least).name, "count");
  EXPECT_EQ(Texts(list.entry_has), "不足");
  EXPECT_EQ(Texts(list.entry_not), "将");
  EXPECT_TRUE(list.entry_not_wins);
  EXPECT_EQ(list.distinct_percent, 70);
}

TEST(RuleReaderTest, ReadsAListOfWhichAShareIsAsked) {
  const ListRule list = ListOf(
      "check = \"share\"\nhas = [\"原因\"]\nhas_not = [\"无\"]\nor_has = [\"由于\"]\nunless = "
      "[\"将\"]\n"
      "common = [\"共同原因\"]\ndigits_count = true\nlacking = \"weak\"\npass_above = 60\n");
  EXPECT_EQ(list.check, ListCheck::kShare);
  EXPECT_EQ(Texts(list.has), "原因");
  EXPECT_EQ(Texts(list.has_not), "无");
  EXPECT_EQ(Texts(list.or_has), "由于");
  EXPECT_EQ(Texts(list.unless), "将");
  EXPECT_EQ(Texts(list.common), "共同原因");
  EXPECT_TRUE(list.digits_count);
  EXPECT_EQ(list.lacking, Reason::kWeak);
  EXPECT_EQ(list.pass_above, 60);
}

TEST(RuleReaderTest, ReadsAListThatAnotherPartAnswers) {
  const ListRule list = ListOf(
      "check = \"answered\"\nby = \"title\"\nhas = [\"年底前\"]\nhas_not = [\"争取\"]\nstop_words = "
      "[\"加强\"]\ncommon_words = [\"执法\"]\nlacking = \"weak\"\npass_above = 60\n");
  EXPECT_EQ(list.check, ListCheck::kAnswered);
  EXPECT_EQ(list.by, "title");
  EXPECT_EQ(Texts(list.has) + Texts(list.has_not), "年底前争取");
  EXPECT_EQ(list.stop_words, std::vector<std::string>{"加强"});
  EXPECT_EQ(list.common_words, std::vector<std::string>{"执法"});
  EXPECT_EQ(list.lacking, Reason::kWeak);
  EXPECT_EQ(list.pass_above, 60);
}

TEST(RuleReaderTest, ReadsAListOfWhichNoneMayHave) {
  const ListRule list = ListOf("check = \"none\"\nhas = [\"将\"]\nfail_above = 40\n");
  EXPECT_EQ(list.check, ListCheck::kNone);
  EXPECT_EQ(list.fail_above, 40);
}

CompareRule CompareOf(const std::string& keys) {
  const RuleDefinition rule =
      RuleOf("[[rule]]\nid = \"l01\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"compare\"\n" + keys);
  return std::get<CompareRule>(rule.body);
}

TEST(RuleReaderTest, ReadsPlacesOfYears) {
  const CompareRule compare = CompareOf(
      "check = \"year\"\nrelative = [\"今年\"]\nrelative_in = [\"opening\"]\nrelative_severity = "
      "\"info\"\n"
      "[[rule.place]]\nlabel = \"标题\"\nin = [\"title\"]\nat = \"heading\"\nmixed = true\nany = "
      "[\"甲甲\"]\n"
      "except = [\"乙乙\"]\noffset = 1\nweight = 3\njudged = false\nstatus = \"partial\"\n"
      "severity = \"fatal\"\n");
  EXPECT_EQ(compare.check, CompareCheck::kYear);
  EXPECT_EQ(Texts(compare.relative), "今年");
  EXPECT_EQ(compare.relative_in, std::vector<std::string>{"opening"});
  EXPECT_EQ(compare.relative_severity, Severity::kInfo);
  ASSERT_EQ(compare.places.size(), 1U);
  const YearPlace& place = compare.places.front();
  EXPECT_EQ(place.label, "标题");
  EXPECT_EQ(place.in, std::vector<std::string>{"title"});
  EXPECT_EQ(place.at, YearSpot::kHeading);
  EXPECT_TRUE(place.mixed);
  EXPECT_EQ(Texts(place.any) + Texts(place.except), "甲甲乙乙");
  EXPECT_EQ(place.offset, 1);
  EXPECT_EQ(place.weight, 3);
  EXPECT_FALSE(place.judged);
  EXPECT_EQ(place.status, Status::kPartial);
  EXPECT_EQ(place.severity, Severity::kFatal);
}

TEST(RuleReaderTest, ReadsDaysAndTheirDeadlines) {
  const CompareRule compare = CompareOf(
      "check = \"deadline\"\n[[rule.day]]\nlabel = \"日期\"\nfact = \"signed_date\"\n"
      "when = { copy = \"web\" }\nnot_before = \"12-31\"\nnot_after = \"03-01\"\nyear_offset = "
      "2\n");
  ASSERT_EQ(compare.days.size(), 1U);
  const DocumentDay& day = compare.days.front();
  EXPECT_EQ(day.fact, "signed_date");
  EXPECT_EQ(day.when.front().parameter + "=" + day.when.front().value, "copy=web");
  EXPECT_EQ(day.not_before + " " + day.not_after, "12-31 03-01");
  EXPECT_EQ(day.year_offset, 2);
}

ArithmeticRule ArithmeticOf(const std::string& keys) {
  const RuleDefinition rule =
      RuleOf("[[rule]]\nid = \"l03\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"arithmetic\"\n" + keys);
  return std::get<ArithmeticRule>(rule.body);
}

TEST(RuleReaderTest, ReadsSumsPercentagesAndEnumerations) {
  const ArithmeticRule sum = ArithmeticOf(
      "check = \"sum\"\npauses = [\"、\"]\namong = [\"其中\"]\nfamilies = [[\"甲\", \"乙\"], "
      "[\"丙\"]]\nclosed_from = 60\n");
  EXPECT_EQ(sum.check, ArithmeticCheck::kSum);
  EXPECT_EQ(sum.pauses, Words{"、"});
  EXPECT_EQ(sum.families, (std::vector<Words>{{"甲", "乙"}, {"丙"}}));
  EXPECT_EQ(sum.closed_from, 60);
  const ArithmeticRule percent =
      ArithmeticOf("check = \"percent\"\nrates = [\"率\"]\napart = 10\n");
  EXPECT_EQ(percent.rates, Words{"率"});
  EXPECT_EQ(percent.apart, 10);
  const ArithmeticRule enumeration =
      ArithmeticOf("check = \"enumeration\"\nnouns = [\"个方面\"]\nquotes = [\"“\", \"”\"]\n");
  EXPECT_EQ(enumeration.nouns, Words{"个方面"});
  EXPECT_EQ(enumeration.quotes.size(), 2U);
}

FormRule FormOf(const std::string& keys) {
  const RuleDefinition rule =
      RuleOf("[[rule]]\nid = \"a01\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"form\"\n" + keys);
  return std::get<FormRule>(rule.body);
}

TEST(RuleReaderTest, ReadsTheCheckOfADocumentsType) {
  const FormRule form = FormOf(
      "check = \"document-type\"\naccept = [\"报告\"]\nrefuse = [\"方案\"]\nsubject = "
      "[\"法治政府\"]\n"
      "min_subject = 3\nplaceholder = [\"××\"]\nmax_placeholders = 2\n");
  EXPECT_EQ(form.check, FormCheck::kDocumentType);
  EXPECT_EQ(Texts(form.accept), "报告");
  EXPECT_EQ(Texts(form.refuse), "方案");
  EXPECT_EQ(Texts(form.subject), "法治政府");
  EXPECT_EQ(form.min_subject, 3);
  EXPECT_EQ(Texts(form.placeholder), "××");
  EXPECT_EQ(form.max_placeholders, 2);
}

TEST(RuleReaderTest, ReadsChecksOfElements) {
  const FormRule presence =
      FormOf("check = \"presence\"\nelement = \"opening\"\nany = [\"报告如下\"]\n");
  EXPECT_EQ(presence.check, FormCheck::kPresence);
  EXPECT_EQ(presence.element, "opening");
  EXPECT_EQ(Texts(presence.any), "报告如下");
  const FormRule elements = FormOf(
      "check = \"elements\"\nelement = \"title\"\n"
      "[[rule.item]]\nlabel = \"文种\"\nany = [\"报告\"]\n[[rule.item]]\nlabel = \"题\"\nfact = "
      "\"title\"\n");
  EXPECT_EQ(elements.check, FormCheck::kElements);
  ASSERT_EQ(elements.elements.size(), 2u);
  EXPECT_EQ(elements.elements[0].label, "文种");
  EXPECT_EQ(Texts(elements.elements[0].any), "报告");
  EXPECT_EQ(elements.elements[1].fact, "title");
}

TEST(RuleReaderTest, ReadsChecksOfNumberingSignatureAndDate) {
  EXPECT_EQ(FormOf("check = \"sequence\"\nlevel = 2\n").level, 2);
  EXPECT_EQ(FormOf("check = \"style\"\n").check, FormCheck::kStyle);
  const FormRule signature = FormOf(
      "check = \"signature\"\nresidue_words = [\"盖章\"]\n"
      "[[rule.item]]\nlabel = \"政府\"\nany = [\"人民政府\"]\n");
  EXPECT_EQ(signature.check, FormCheck::kSignature);
  EXPECT_EQ(Texts(signature.residue_words), "盖章");
  EXPECT_EQ(signature.elements.size(), 1u);
  EXPECT_EQ(FormOf("check = \"date\"\n").check, FormCheck::kDate);
}

TEST(RuleReaderTest, ReadsChecksOfIntegrityAndLength) {
  const FormRule integrity = FormOf(
      "check = \"integrity\"\npairs = [\"“”\", \"《》\"]\nkey_phrases = [\"习近平法治思想\"]\n"
      "[[rule.residue]]\nlabel = \"书签\"\npattern = '\\[bookmark'\n");
  EXPECT_EQ(integrity.check, FormCheck::kIntegrity);
  EXPECT_EQ(integrity.pairs, (std::vector<std::string>{"“”", "《》"}));
  EXPECT_EQ(Texts(integrity.key_phrases), "习近平法治思想");
  ASSERT_EQ(integrity.residues.size(), 1u);
  EXPECT_EQ(integrity.residues[0].label, "书签");
  EXPECT_EQ(integrity.residues[0].pattern.text, "\\[bookmark");
  EXPECT_TRUE(integrity.residues[0].pattern.regex);
  EXPECT_GT(integrity.residues[0].pattern.place.line, 0u);
  const FormRule length =
      FormOf("check = \"length\"\nmin_characters = \"$count\"\nmax_characters = 9\n");
  EXPECT_EQ(length.check, FormCheck::kLength);
  EXPECT_EQ(std::get<ParameterRef>(*length.min_characters).name, "count");
  EXPECT_EQ(std::get<std::int64_t>(*length.max_characters), 9);
}

TEST(RuleReaderTest, TakesNoRoleForAnElement) {
  const LoadedPack loaded = LoadWithHead(
      "[[rule]]\nid = \"a\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"form\"\ncheck = \"presence\"\n"
      "element = \"plan\"\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P012");
}

TEST(RuleReaderTest, RefusesAPairThatIsNone) {
  const LoadedPack loaded = LoadWithHead(
      "[[rule]]\nid = \"a\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"form\"\ncheck = "
      "\"integrity\"\n"
      "pairs = [\"“”\", \"《\"]\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P005");
}

TEST(RuleReaderTest, ReadsNames) {
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

TEST(RuleReaderTest, AFrameNeedsAGroupForTheName) {
  const LoadedPack loaded = LoadWithHead(
      "[[rule]]\nid = \"l02\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"names\"\ncharacters = \"河\"\n"
      "frame = [{ label = \"x\", any = [\"法治建设\"] }]\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P005");
}

TEST(RuleReaderTest, ReadsDuplicate) {
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
