#include "rules/pack/pack_lint.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;
using testing::Dump;

// A rule that there is nothing to say about, but for `change`.
std::string Rule(const std::string& keys = "basis = [{ text = \"某办法\" }]\nhint = \"写明\"\n",
                 const std::string& examples =
                     "[[rule.test]]\ntext = \"甲乙\"\nexpect = \"pass\"\n"
                     "[[rule.test]]\ntext = \"丙\"\nexpect = \"fail\"\n",
                 const std::string& any = "\"甲乙\"") {
  return "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"contains\"\npoints = "
         "2\nany = [" +
         any + "]\n" + keys + examples;
}

Diagnostics LintText(const std::string& toml, const LintOptions& options = {}) {
  const LoadedPack loaded = testing::LoadWithHead(toml);
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  return LintPack(loaded.pack, loaded.sources, options);
}

TEST(PackLintTest, SaysNothingOfASoundPack) { EXPECT_EQ(Dump(LintText(Rule())), ""); }

TEST(PackLintTest, AsksForExamplesOfBothKinds) {
  const std::string keys = "basis = [{ text = \"某办法\" }]\nhint = \"写明\"\n";
  EXPECT_EQ(CodesOf(LintText(Rule(keys, ""))), "P040 P041");
  const std::string passing = "[[rule.test]]\ntext = \"甲乙\"\nexpect = \"pass\"\n";
  EXPECT_EQ(CodesOf(LintText(Rule(keys, passing))), "P041");
  const std::string partial = "[[rule.test]]\ntext = \"甲乙\"\nexpect = \"partial\"\n";
  EXPECT_EQ(CodesOf(LintText(Rule(keys, partial))), "P040");
  const std::string inapplicable = "[[rule.test]]\ntext = \"甲乙\"\nexpect = \"na\"\n";
  EXPECT_EQ(CodesOf(LintText(Rule(keys, passing + inapplicable))), "P041");
}

TEST(PackLintTest, LetsTheCallerChooseHowGraveAMissingExampleIs) {
  const std::string toml = Rule("basis = [{ text = \"某办法\" }]\nhint = \"写明\"\n", "");
  EXPECT_FALSE(HasErrors(LintText(toml)));
  EXPECT_TRUE(HasErrors(LintText(toml, {DiagnosticLevel::kError})));
}

TEST(PackLintTest, AsksForBasisAndHint) {
  const Diagnostics diagnostics = LintText(Rule(""));
  ASSERT_EQ(CodesOf(diagnostics), "P042 P043");
  EXPECT_EQ(ArgumentOf(diagnostics[0], "rule"), "r");
  EXPECT_EQ(diagnostics[0].level, DiagnosticLevel::kWarning);
  EXPECT_EQ(diagnostics[0].excerpt, "[[rule]]");
}

TEST(PackLintTest, AddsUpPoints) {
  std::string head(testing::kPackHead);
  head.replace(head.find("version"), 0, "total = 2.5\n");
  LoadedPack loaded = testing::LoadText(head + Rule());
  ASSERT_EQ(Dump(loaded.diagnostics), "");
  const Diagnostics diagnostics = LintPack(loaded.pack, loaded.sources);
  ASSERT_EQ(CodesOf(diagnostics), "P020");
  EXPECT_EQ(diagnostics[0].level, DiagnosticLevel::kError);
  EXPECT_EQ(ArgumentOf(diagnostics[0], "sum"), "2.00");
  EXPECT_EQ(ArgumentOf(diagnostics[0], "total"), "2.50");
  loaded.pack.rules[0].points = 250;
  EXPECT_EQ(CodesOf(LintPack(loaded.pack, loaded.sources)), "");
}

TEST(PackLintTest, FindsGroupsWithoutRules) {
  const Diagnostics diagnostics = LintText(Rule() + "[[group]]\nid = \"h\"\nlabel = \"空\"\n");
  ASSERT_EQ(CodesOf(diagnostics), "P045");
  EXPECT_EQ(ArgumentOf(diagnostics[0], "group"), "h");
}

TEST(PackLintTest, FindsRolesThatNoHeadingMakes) {
  const std::string role = "[roles.extra]\nlabel = \"x\"\n";
  EXPECT_EQ(CodesOf(LintText(Rule() + role)), "") << "no rule names it";
  std::string named = Rule();
  named.replace(named.find("points"), 0, "where = [\"extra\"]\n");
  EXPECT_EQ(CodesOf(LintText(named + role)), "P046");
  EXPECT_EQ(CodesOf(LintText(named + role + "begins = [\"下一步\"]\n")), "");
  EXPECT_EQ(CodesOf(LintText(named + role + "takes_untitled = true\n")), "");
}

TEST(PackLintTest, FindsPhrasesThatAreWrittenTwiceOrTooShort) {
  const std::string keys = "basis = [{ text = \"某办法\" }]\nhint = \"写明\"\n";
  const std::string examples =
      "[[rule.test]]\ntext = \"甲乙\"\nexpect = \"pass\"\n[[rule.test]]\ntext = \"丙\"\nexpect = "
      "\"fail\"\n";
  const Diagnostics diagnostics =
      LintText(Rule(keys, examples, "\"甲乙\", \"法\", { regex = '法' }, \"甲乙\""));
  ASSERT_EQ(CodesOf(diagnostics), "P048 P047");
  EXPECT_EQ(ArgumentOf(diagnostics[0], "phrase"), "法");
  EXPECT_EQ(ArgumentOf(diagnostics[1], "phrase"), "甲乙");
  EXPECT_GT(diagnostics[1].place.column, diagnostics[0].place.column);
}

TEST(PackLintTest, TellsOnceOfAPhraseInATermUsedTwice) {
  std::string rule = Rule();
  rule.replace(rule.find("any = [\"甲乙\"]"), std::string("any = [\"甲乙\"]").size(),
               "any = [\"@w\"]\nweak = [\"@w\"]");
  EXPECT_EQ(CodesOf(LintText("[terms]\nw = [\"法\", \"甲乙\"]\n" + rule)), "P048");
}

TEST(PackLintTest, AsksWhatToWriteInsteadOfWhatIsOver) {
  const std::string row = "[[instrument]]\nid = \"a\"\nkind = \"law\"\ntitle = \"某某法\"\n";
  EXPECT_EQ(CodesOf(LintText(Rule() + row)), "");
  EXPECT_EQ(CodesOf(LintText(Rule() + row + "until = 2021-01-01\n")), "P049");
  EXPECT_EQ(CodesOf(LintText(Rule() + row + "until = 2021-01-01\nuse = \"新法\"\n")), "");
  EXPECT_EQ(CodesOf(LintText(Rule() + row + "until = 2021-01-01\nsuccessor = \"unknown\"\n")), "");
}

}  // namespace
}  // namespace hegui
