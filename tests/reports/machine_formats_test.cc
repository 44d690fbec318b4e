// The formats that services read: each valid by its own schema, and all of them with the same findings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "reports/annotation_writer.h"
#include "reports/csv_writer.h"
#include "reports/json_writer.h"
#include "reports/junit_writer.h"
#include "reports/sarif_writer.h"
#include "reports/uri.h"
#include "tests/support/example_audit.h"
#include "tests/support/program.h"
#include "tests/support/sample_audit.h"
#include "tests/support/temp_folder.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using ::testing::HasSubstr;
using ::testing::Not;

const fs::path kSchemas = fs::path(HEGUI_SOURCE_DIR).parent_path() / "shared/schemas";

// "file rule" of every failed or partly met rule, by the format that keeps everything.
std::set<std::string> FindingsOf(const Audit& audit) {
  std::set<std::string> findings;
  const Json json = Json::parse(WriteJson(audit, {}));
  for (const Json& document : json.at("documents")) {
    for (const Json& result : document.at("results")) {
      const std::string status = result.at("status");
      if (status == "fail" || status == "partial") {
        findings.insert(document.at("path").get<std::string>() + " " +
                        result.at("rule").get<std::string>());
      }
    }
  }
  return findings;
}

TEST(MachineFormatsTest, SarifHoldsTheFindings) {
  const Audit audit = test::ExampleAudit();
  const Json sarif = Json::parse(WriteSarif(audit, {}));
  const Json& run = sarif.at("runs").at(0);
  const Json& rules = run.at("tool").at("driver").at("rules");
  std::set<std::string> findings;
  for (const Json& result : run.at("results")) {
    const std::string rule = result.at("ruleId");
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), rule);
    if (result.at("kind") == "fail") {
      findings.insert(result.at("locations")
                          .at(0)
                          .at("physicalLocation")
                          .at("artifactLocation")
                          .at("uri")
                          .get<std::string>() +
                      " " + rule);
    } else {
      EXPECT_EQ(result.at("kind"), "review");
      EXPECT_EQ(result.at("level"), "none");  // the standard's word for what is no failure
    }
  }
  EXPECT_FALSE(findings.empty());
  EXPECT_EQ(findings, FindingsOf(audit));
}

TEST(MachineFormatsTest, JunitHoldsTheFindings) {
  const Audit audit = test::ExampleAudit();
  std::istringstream lines(WriteJunit(audit, {}));
  std::set<std::string> findings;
  std::string open;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t name = line.find("<testcase name=\"");
    if (name != std::string::npos) {
      const std::size_t rule = name + 16;
      const std::size_t file = line.find("classname=\"") + 11;
      open = line.substr(file, line.find('"', file) - file) + " " +
             line.substr(rule, line.find(' ', rule) - rule);
    } else if (line.find("<failure ") != std::string::npos) {
      findings.insert(open);
    }
  }
  EXPECT_EQ(findings, FindingsOf(audit));
}

TEST(MachineFormatsTest, GitlabHoldsTheFindingsAndEachOnce) {
  const Audit audit = test::ExampleAudit();
  std::set<std::string> findings, fingerprints;
  const Json issues = Json::parse(WriteGitlab(audit, {}));
  for (const Json& issue : issues) {
    EXPECT_TRUE(fingerprints.insert(issue.at("fingerprint")).second);
    findings.insert(issue.at("location").at("path").get<std::string>() + " " +
                    issue.at("check_name").get<std::string>());
  }
  EXPECT_THAT(findings, ::testing::IsSupersetOf(FindingsOf(audit)));
}

TEST(MachineFormatsTest, CsvHasARowForEveryResultGroupAndTotal) {
  const Audit audit = test::SampleAudit();
  const std::string csv = WriteCsv(audit, {});
  const auto count = [&csv](std::string_view begin) {
    std::size_t rows = 0;
    for (std::size_t at = csv.find(begin); at != std::string::npos; at = csv.find(begin, at + 1)) {
      ++rows;
    }
    return rows;
  };
  const DocumentAudit& document = *audit.inputs.front().audited;
  EXPECT_EQ(count("\r\n规则,"), document.outcomes.size());
  EXPECT_EQ(count("\r\n分组小计,"), document.score->groups.size());
  EXPECT_EQ(count("\r\n合计,"), 1U);
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
}

TEST(MachineFormatsTest, ACellIsNoFormula) {
  EXPECT_EQ(CsvCell("=HYPERLINK(1)"), "'=HYPERLINK(1)");
  EXPECT_EQ(CsvCell("+1"), "'+1");
  EXPECT_EQ(CsvCell("-1"), "'-1");
  EXPECT_EQ(CsvCell("@a"), "'@a");
  EXPECT_EQ(CsvCell("\t=1"), "'\t=1");
  EXPECT_EQ(CsvCell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(CsvCell("＝1"), "'＝1");
  EXPECT_EQ(CsvCell("甲,\"乙\""), "\"甲,\"\"乙\"\"\"");
  EXPECT_EQ(CsvCell("一行"), "一行");
}

TEST(MachineFormatsTest, GithubCommandsCannotBeInjected) {
  Audit audit = test::SampleAudit();
  audit.inputs.front().audited->path = "a,line=9::evil\n::error::x%.txt";
  const std::string text = WriteGithub(audit, {});
  EXPECT_THAT(text, HasSubstr("file=a%2Cline=9%3A%3Aevil%0A%3A%3Aerror%3A%3Ax%25.txt,line="));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_THAT(line, ::testing::AnyOf(::testing::StartsWith("::error file="),
                                       ::testing::StartsWith("::warning file="),
                                       ::testing::StartsWith("::notice file=")));
  }
}

TEST(MachineFormatsTest, GithubIsToldTenOfEachLevelAndHowManyMoreThereAre) {
  const std::string text = WriteGithub(test::ExampleAudit(), {});
  std::map<std::string, int> levels;
  std::istringstream lines(text);
  std::string last;
  for (std::string line; std::getline(lines, line); last = line) {
    ++levels[line.substr(0, line.find(' '))];
  }
  EXPECT_EQ(levels["::error"], 10);
  EXPECT_LE(levels["::warning"], 10);
  EXPECT_THAT(last, HasSubstr("请看完整报告"));
}

TEST(MachineFormatsTest, PathsBecomeUriReferences) {
  EXPECT_EQ(UriOfPath("reports/a b.txt"), "reports/a%20b.txt");
  EXPECT_EQ(UriOfPath("./甲.txt"), "%E7%94%B2.txt");
  EXPECT_EQ(UriOfPath("/srv/a:b?.txt"), "file:///srv/a%3Ab%3F.txt");
}

TEST(MachineFormatsTest, UnreadDocumentsAreErrors) {
  const Audit audit = test::SampleBatch();
  const Json sarif = Json::parse(WriteSarif(audit, {}));
  const Json& invocation = sarif.at("runs").at(0).at("invocations").at(0);
  EXPECT_EQ(invocation.at("executionSuccessful"), false);
  EXPECT_EQ(invocation.at("toolExecutionNotifications")
                .at(1)
                .at("descriptor")
                .at("id")
                .get<std::string>()
                .substr(0, 1),
            "D");
  EXPECT_THAT(WriteJunit(audit, {}), HasSubstr("<error type=\"D0"));
  EXPECT_THAT(WriteGithub(audit, {}), ::testing::StartsWith("::error file="));
  EXPECT_THAT(WriteGitlab(audit, {}), HasSubstr("\"severity\": \"blocker\""));
  EXPECT_THAT(WriteCsv(audit, {}), HasSubstr("\r\n无法读取,"));
}

// The schemas are not part of the project; where they lie beside it, what is written must hold against them.
class SchemaTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(kSchemas)) {
      GTEST_SKIP() << "no schemas beside the repository";
    }
  }
};

TEST_F(SchemaTest, SarifIsValid) {
  const test::TempFolder folder;
  for (const Audit& audit : {test::SampleBatch(), test::ExampleAudit()}) {
    folder.Write("a.sarif", WriteSarif(audit, {}));
    const test::ProgramRun run = test::RunProgram(
        "/usr/bin/python3", {"-W", "ignore", "-m", "jsonschema", "-i", folder.Path("a.sarif"),
                             (kSchemas / "sarif-schema-2.1.0.json").string()});
    EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
  }
}

TEST_F(SchemaTest, JunitIsValid) {
  const test::TempFolder folder;
  for (const Audit& audit : {test::SampleBatch(), test::ExampleAudit()}) {
    folder.Write("a.xml", WriteJunit(audit, {}));
    const test::ProgramRun run = test::RunProgram(
        "/usr/bin/xmllint",
        {"--noout", "--schema", (kSchemas / "junit.xsd").string(), folder.Path("a.xml")});
    EXPECT_EQ(run.exit_code, 0) << run.err;
  }
}

}  // namespace
}  // namespace hegui
