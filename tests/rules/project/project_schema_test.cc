// The schemas of project files and of waivers and decisions are what the readers take.
#include "rules/project/project_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "rules/project/exception_reader.h"
#include "rules/project/project_reader.h"
#include "tests/rules/pack/pack_text.h"
#include "tests/rules/pack/rule_language_page.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using ::testing::ContainerEq;
using ::testing::HasSubstr;

constexpr const char* kPython = "/usr/bin/python3";

// Keys of all tables of a schema whose keys are fixed.
std::set<std::string> KeysOf(const Json& schema) {
  std::set<std::string> keys;
  const auto add = [&keys](const Json& table) {
    if (table.value("additionalProperties", Json()) == false) {
      for (const auto& [key, value] : table.at("properties").items()) {
        keys.insert(key);
      }
    }
  };
  add(schema);
  for (const auto& [name, definition] : schema.at("definitions").items()) {
    add(definition);
  }
  return keys;
}

std::set<std::string> KeysInSource(const std::string& file) {
  const std::string source = testing::ReadFile(HEGUI_SOURCE_DIR "/rules/project/" + file);
  const std::regex call(R"re(Read\w*\((?:\w+, )*"([a-z_0-9]+)")re");
  std::set<std::string> keys;
  for (std::sregex_iterator it(source.begin(), source.end(), call), end; it != end; ++it) {
    keys.insert((*it)[1]);
  }
  return keys;
}

TEST(ProjectSchemaTest, HasTheKeysThatTheReadersAskFor) {
  EXPECT_THAT(KeysOf(Json::parse(ProjectSchema())), ContainerEq(KeysInSource("project_reader.cc")));
  EXPECT_THAT(KeysOf(Json::parse(RulingsSchema())),
              ContainerEq(KeysInSource("exception_reader.cc")));
}

class ProjectSchemaFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(kPython) ||
        test::RunProgram(kPython, {"-W", "ignore", "-c", "import jsonschema, tomllib"}).exit_code !=
            0) {
      GTEST_SKIP() << "python3-jsonschema, or tomllib of Python 3.11, is not there";
    }
  }

  static test::ProgramRun Validate(const std::string& schema, std::vector<std::string> files) {
    files.insert(files.begin(), {"-W", "ignore", HEGUI_SOURCE_DIR "/tests/support/validate_toml.py",
                                 HEGUI_SOURCE_DIR "/rules/schema/" + schema});
    return test::RunProgram(kPython, files);
  }

  void ExpectRefused(const std::string& schema, const std::string& text) const {
    folder_.Write("bad.toml", text);
    EXPECT_THAT(Validate(schema, {folder_.Path("bad.toml")}).out, HasSubstr("bad.toml bad"))
        << text;
  }

  test::TempFolder folder_;
};

TEST_F(ProjectSchemaFilesTest, TakesTheExamples) {
  const std::string examples = HEGUI_SOURCE_DIR "/examples/project/";
  const test::ProgramRun project = Validate("project-1.schema.json", {examples + "hegui.toml"});
  EXPECT_EQ(project.exit_code, 0) << project.out << project.err;
  const test::ProgramRun rulings =
      Validate("rulings-1.schema.json", {examples + "waivers.toml", examples + "decisions.toml"});
  EXPECT_EQ(rulings.exit_code, 0) << rulings.out << rulings.err;
}

// What the reader refuses, as far as one file shows it.
TEST_F(ProjectSchemaFilesTest, RefusesWhatTheReadersRefuse) {
  for (const char* const bad :
       {"pack = 'a'", "schema = 2", "schema = 1\npakc = 'a'", "schema = 1\nocr = 'yes'",
        "schema = 1\n[gate]\nmin_score = 101", "schema = 1\n[gate]\nfail_on = 'grave'",
        "schema = 1\ndocuments = 'a'", "schema = 1\n[params]\nx = 1.5",
        "schema = 1\n[[folder]]\nprofile = 'a'", "schema = 1\n[outputs]\nhtml = 1"}) {
    ExpectRefused("project-1.schema.json", bad);
    EXPECT_TRUE(HasErrors(LoadProject({"a", bad}).diagnostics)) << bad;
  }
  PackDefinition pack;
  pack.rules.resize(1);
  pack.rules[0].id = "r";
  const std::string waiver = "schema = 1\n[[waiver]]\nrule = 'r'\n";
  const std::string decision =
      "schema = 1\n[[decision]]\nrule = 'r'\nsha256 = '" + std::string(64, 'a') + "'\n";
  for (const std::string& bad :
       {waiver + "why = 'w'\nby = 'b'\nuntil = 2026-01-01",
        waiver + "quote = 'q'\nwhy = ' '\nby = 'b'\nuntil = 2026-01-01",
        waiver + "quote = 'q'\nwhy = 'w'\nby = 'b'",
        waiver + "quote = 'q'\nwhy = 'w'\nby = 'b'\nuntil = 'soon'",
        decision + "why = 'w'\nby = 'b'", decision + "verdict = 'passed'\nwhy = 'w'\nby = 'b'",
        decision + "verdict = 'pass'\nwhy = ''\nby = 'b'",
        std::string("schema = 1\n[[decision]]\nrule = 'r'\nsha256 = 'A'\nverdict = ''")}) {
    ExpectRefused("rulings-1.schema.json", bad);
    EXPECT_TRUE(HasErrors(LoadExceptions(std::vector<PackFile>{{"a", bad}}, pack).diagnostics))
        << bad;
  }
}

}  // namespace
}  // namespace hegui
