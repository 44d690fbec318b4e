// Every key of the kinds of rules that look at how a document is made: section, list, form.
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

TEST(StructureReadersTest, ReadsSection) {
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

TEST(StructureReadersTest, ReadsAListThatIsCounted) {
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

TEST(StructureReadersTest, ReadsAListOfWhichAShareIsAsked) {
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

TEST(StructureReadersTest, ReadsAListThatAnotherPartAnswers) {
  const ListRule list = ListOf(
      "check = \"answered\"\nby = \"title\"\nhas = [\"年底前\"]\nhas_not = [\"争取\"]\nstop_words "
      "= "
      "[\"加强\"]\ncommon_words = [\"执法\"]\nlacking = \"weak\"\npass_above = 60\n");
  EXPECT_EQ(list.check, ListCheck::kAnswered);
  EXPECT_EQ(list.by, "title");
  EXPECT_EQ(Texts(list.has) + Texts(list.has_not), "年底前争取");
  EXPECT_EQ(list.stop_words, std::vector<std::string>{"加强"});
  EXPECT_EQ(list.common_words, std::vector<std::string>{"执法"});
  EXPECT_EQ(list.lacking, Reason::kWeak);
  EXPECT_EQ(list.pass_above, 60);
}

TEST(StructureReadersTest, ReadsAListOfWhichNoneMayHave) {
  const ListRule list = ListOf("check = \"none\"\nhas = [\"将\"]\nfail_above = 40\n");
  EXPECT_EQ(list.check, ListCheck::kNone);
  EXPECT_EQ(list.fail_above, 40);
}

FormRule FormOf(const std::string& keys) {
  const RuleDefinition rule =
      RuleOf("[[rule]]\nid = \"a01\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"form\"\n" + keys);
  return std::get<FormRule>(rule.body);
}

TEST(StructureReadersTest, ReadsTheCheckOfADocumentsType) {
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

TEST(StructureReadersTest, ReadsChecksOfElements) {
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

TEST(StructureReadersTest, ReadsChecksOfNumberingSignatureAndDate) {
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

TEST(StructureReadersTest, ReadsChecksOfIntegrityAndLength) {
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

TEST(StructureReadersTest, TakesNoRoleForAnElement) {
  const LoadedPack loaded = LoadWithHead(
      "[[rule]]\nid = \"a\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"form\"\ncheck = \"presence\"\n"
      "element = \"plan\"\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P012");
}

TEST(StructureReadersTest, RefusesAPairThatIsNone) {
  const LoadedPack loaded = LoadWithHead(
      "[[rule]]\nid = \"a\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"form\"\ncheck = "
      "\"integrity\"\n"
      "pairs = [\"“”\", \"《\"]\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P005");
}

}  // namespace
}  // namespace hegui
