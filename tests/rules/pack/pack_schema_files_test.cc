// Files held against rules/schema/pack-1.schema.json: all our packs and all examples of the reference are valid by it, and broken packs are
// not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/rules/pack/pack_text.h"
#include "tests/rules/pack/rule_language_page.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;
using testing::BlocksOf;
using ::testing::HasSubstr;
using testing::RuleWith;

constexpr const char* kPython = "/usr/bin/python3";
const std::string kSchemaFile = HEGUI_SOURCE_DIR "/rules/schema/pack-1.schema.json";

bool CanValidate() {
  return fs::exists(kPython) &&
         test::RunProgram(kPython, {"-W", "ignore", "-c", "import jsonschema, tomllib"})
                 .exit_code == 0;
}

test::ProgramRun Validate(const std::vector<std::string>& files) {
  std::vector<std::string> arguments{
      "-W", "ignore", HEGUI_SOURCE_DIR "/tests/support/validate_toml.py", kSchemaFile};
  arguments.insert(arguments.end(), files.begin(), files.end());
  return test::RunProgram(kPython, arguments);
}

class PackSchemaFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!CanValidate()) {
      GTEST_SKIP() << "python3-jsonschema, or tomllib of Python 3.11, is not there";
    }
  }
  test::TempFolder folder_;
};

TEST_F(PackSchemaFilesTest, TakesEveryFileOfOurPacks) {
  std::vector<std::string> files;
  for (const char* const root : {"/rules/packs", "/examples/packs"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(HEGUI_SOURCE_DIR + std::string(root))) {
      if (entry.path().extension() == ".toml") {
        files.push_back(entry.path().string());
      }
    }
  }
  EXPECT_GT(files.size(), 10u);
  const test::ProgramRun run = Validate(files);
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
}

TEST_F(PackSchemaFilesTest, TakesEveryExampleOfTheReference) {
  std::vector<std::string> files;
  for (const testing::Block& block : BlocksOf("toml")) {
    const std::string name = "line-" + std::to_string(block.line) + ".toml";
    folder_.Write(name, block.text);
    files.push_back(folder_.Path(name));
  }
  EXPECT_GT(files.size(), 20u);
  const test::ProgramRun run = Validate(files);
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
}

TEST_F(PackSchemaFilesTest, RefusesBrokenPacks) {
  const std::string head(testing::kPackHead);
  const std::string contains = "kind = \"contains\"\nany = [\"a\"]\n";
  const std::vector<std::string> broken{
      "colour = 1",
      "[rules]",
      "[pack]\nid = \"p\"\nname = \"n\"\nversion = \"1\"\nlanguage = \"zh\"",  // without schema
      "schema = 2\n[pack]\nid = \"p\"\nname = \"n\"\nversion = \"1\"\nlanguage = \"zh\"",
      "schema = 1\n[pack]\nid = \"p\"\nname = \"n\"\nversion = \"1\"",  // without a language
      "schema = 1\n[pack]\nid = \"p\"\nname = \"n\"\nlanguage = \"zh\"",
      head + "[roles.extra]\nheadings = [\"a\"]",  // without a label
      head + "[roles.extra]\nlabel = \"a\"\nmax_level = 10",
      head + "[roles.extra]\nlabel = \"a\"\nassertion = \"done\"",
      head + "[params.p]\nlabel = \"p\"",
      head + "[params.p]\nlabel = \"p\"\ntype = \"number\"",
      head + "[params.p]\nlabel = \"p\"\ntype = \"choice\"",
      head + "[params.p]\nlabel = \"p\"\ntype = \"bool\"\nmin = 1",
      head + "[params.p]\nlabel = \"p\"\ntype = \"int\"\ndefault = 1\nfrom_fact = \"f\"",
      "[terms]\na = \"b\"",
      "[terms]\na = [\"b@c\"]",
      "[terms]\na = [{ regex = \"b\", phrase = \"c\" }]",
      "[[cue]]\nid = \"c\"\neffect = \"negated\"\nphrases = [{ regex = \"a\" }]",
      "[[cue]]\nid = \"c\"\neffect = \"denied\"\nphrases = [\"a\"]",
      "[[fact]]\nname = \"f\"\nfrom = \"title\"",
      "[[fact]]\nname = \"f\"\nfrom = \"title\"\npattern = \"a\"\nprevious_year_until_month = 6",
      "[[instrument]]\nid = \"i\"\nfrom = \"soon\"",
      "[[instrument]]\nid = \"i\"\nperiod = [2021]",
      "[[veto]]\ncap = \"c\"",
      "[gate]\nmin_score = 101",
      "[likeness]\nmin_share = 101",
      "[credit]\nweak = 1",
      "[[override]]\nrule = \"r\"\nset = { points = 1 }",  // without a reason
      "[[override]]\nrule = \"r\"\nreason = \"x\"",
      "[[override]]\nrule = \"r\"\nreason = \"x\"\nset = { id = \"s\" }",
      "[[override]]\nrule = \"r\"\nreason = \"x\"\nset = { ponits = 1 }",
      "[[rule]]\nid = \"R 1\"\ngroup = \"g\"\ntitle = \"t\"\n" + contains,
      RuleWith("any = [\"a\"]"),  // without a kind
      RuleWith("kind = \"has\"\nany = [\"a\"]"),
      RuleWith("kind = \"contains\""),
      RuleWith(contains + "ponits = 1"),
      RuleWith(contains + "points = -1"),
      RuleWith(contains + "severity = \"grave\""),
      RuleWith(contains + "severities = { late = \"grave\" }"),
      RuleWith(contains + "severities = { lost = \"minor\" }"),
      RuleWith(contains + "severity_for = [{ reasons = [\"late\"] }]"),
      RuleWith(contains + "basis = [{ article = \"1\" }]"),
      RuleWith(contains + "need = \"all\""),  // there are no items
      RuleWith(contains + "at_least = \"three\""),
      RuleWith(contains + "where = \"done\""),
      RuleWith(contains + "[[rule.test]]\nexpect = \"pass\""),
      RuleWith(contains + "[[rule.test]]\ntext = \"a\"\nexpect = \"passed\""),
      RuleWith("kind = \"contains\"\n[[rule.item]]\nany = [\"a\"]"),
      RuleWith("kind = \"contains\"\n[[rule.item]]\nlabel = \"a\"\nfact = \"f\""),
      RuleWith("kind = \"forbid\"\nany = [\"a\"]\nall = [[\"b\"]]"),
      RuleWith("kind = \"forbid\"\nuse = \"a\"\n[[rule.entry]]\nany = [\"b\"]"),
      RuleWith("kind = \"section\""),
      RuleWith("kind = \"section\"\nrole = \"plan\"\nelement = \"title\""),
      RuleWith("kind = \"section\"\nrole = \"plan\"\naffirmed = true"),
      RuleWith("kind = \"list\"\nrole = \"plan\""),
      RuleWith("kind = \"list\"\nrole = \"plan\"\ncheck = \"sum\""),
      RuleWith("kind = \"list\"\nrole = \"plan\"\ncheck = \"count\""),
      RuleWith("kind = \"list\"\nrole = \"plan\"\ncheck = \"count\"\nat_least = 1\nhas = [\"a\"]"),
      RuleWith("kind = \"list\"\nrole = \"plan\"\ncheck = \"share\""),
      RuleWith("kind = \"form\"\ncheck = \"presence\"\nelement = \"plan\""),
      RuleWith("kind = \"form\"\ncheck = \"style\"\nlevel = 1"),
      RuleWith("kind = \"form\"\ncheck = \"integrity\"\npairs = [\"(\"]"),
      RuleWith("kind = \"compare\"\ncheck = \"year\"\n[[rule.place]]\nlabel = \"a\""),
      RuleWith(
          "kind = \"compare\"\ncheck = \"deadline\"\n[[rule.day]]\nlabel = \"a\"\nfact = \"f\""),
      RuleWith(
          "kind = \"compare\"\ncheck = \"deadline\"\n[[rule.day]]\nlabel = \"a\"\nfact = \"f\"\n"
          "not_after = \"March\""),
      RuleWith("kind = \"expr\"\npartial = \"true\""),
      RuleWith("kind = \"validity\"\ncheck = \"current\""),
      RuleWith("kind = \"names\"\ncharacters = \"a\""),
      RuleWith(
          "kind = \"names\"\ncharacters = \"a\"\n[[rule.frame]]\nlabel = \"a\"\nany = [\"b\"]"),
      RuleWith("kind = \"duplicate\"\nmin_characters = 3"),
      RuleWith("kind = \"arithmetic\"\ncheck = \"sum\"\ntotals = [\"a\"]\nrates = [\"b\"]"),
      RuleWith("kind = \"arithmetic\"\ncheck = \"sum\"\ntotals = [{ regex = \"a\" }]"),
  };
  std::vector<std::string> files;
  for (std::size_t i = 0; i < broken.size(); ++i) {
    const std::string name = std::to_string(i) + ".toml";
    folder_.Write(name, broken[i]);
    files.push_back(folder_.Path(name));
  }
  const test::ProgramRun run = Validate(files);
  EXPECT_EQ(run.exit_code, 1) << run.err;
  for (std::size_t i = 0; i < broken.size(); ++i) {
    EXPECT_THAT(run.out, HasSubstr(files[i] + " bad\n")) << broken[i];
  }
  folder_.Write("good.toml", head + RuleWith(contains));
  EXPECT_EQ(Validate({folder_.Path("good.toml")}).exit_code, 0) << "the head must not be at fault";
}

}  // namespace
}  // namespace hegui
