#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "engine/audit/trend.h"
#include "reports/json_writer.h"
#include "tests/support/example_audit.h"
#include "tests/support/program.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kPython = "/usr/bin/python3";
const std::string kSchema = HEGUI_SOURCE_DIR "/docs/hegui-audit-1.schema.json";

bool CanValidate() {
  return fs::exists(kPython) &&
         test::RunProgram(kPython, {"-W", "ignore", "-c", "import jsonschema"}).exit_code == 0;
}

test::ProgramRun Validate(const std::string& json, const std::string& schema = kSchema) {
  const fs::path file =
      fs::path(::testing::TempDir()) /
      ("hegui_schema_" + std::to_string(std::hash<std::string>{}(json)) + ".json");
  std::ofstream(file, std::ios::binary) << json;
  test::ProgramRun run =
      test::RunProgram(kPython, {"-W", "ignore", "-m", "jsonschema", "-i", file.string(), schema});
  fs::remove(file);
  return run;
}

class JsonSchemaTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!CanValidate()) {
      GTEST_SKIP() << "python3-jsonschema is not installed";
    }
  }
};

TEST_F(JsonSchemaTest, AcceptsWhatTheWriterWrites) {
  const test::ProgramRun run = Validate(WriteJson(test::SampleBatch(), {}));
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST_F(JsonSchemaTest, AcceptsARoster) {
  const test::ProgramRun run = Validate(WriteJson(test::SampleRoster(), {}));
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST_F(JsonSchemaTest, AcceptsAComparisonAndTime) {
  Audit audit = test::SampleBatch();
  audit.options.timing = {"2026-11-21T09:30:00+08:00", 1234};
  Comparison& comparison = audit.comparison.emplace();
  comparison.pack_version = "1";
  comparison.absent = {{"", "a.txt"}, {"甲镇", "b.txt"}};
  DocumentChange& change = audit.inputs[0].audited->change.emplace();
  change.path = "a.txt";
  change.fresh = {{"r1", "t", std::nullopt, Status::kFail}};
  change.gone = {{"r2", "t", Status::kPartial, std::nullopt}};
  DocumentChange& other = audit.inputs[2].audited->change.emplace();
  other.report_year = 2023;
  other.score = EarlierScore{6250, ""};
  other.difference = -50;
  const test::ProgramRun run = Validate(WriteJson(audit, {}));
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST_F(JsonSchemaTest, AcceptsLikeTexts) {
  const test::ProgramRun run = Validate(WriteJson(test::SampleLikeness(), {}));
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST_F(JsonSchemaTest, AcceptsATrend) {
  Audit audit = test::SampleBatch();
  HistoryRun before = RunOf(audit);
  before.as_of = "2026-11-14";
  before.documents[1].score.reset();
  FillTrend({before}, false, audit);
  ASSERT_TRUE(audit.trend);
  audit.trend->runs[0].average.reset();
  const test::ProgramRun run = Validate(WriteJson(audit, {}));
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST_F(JsonSchemaTest, AcceptsARealAudit) {
  const Audit audit = test::ExampleAudit();
  ASSERT_FALSE(audit.inputs.empty());
  const test::ProgramRun run = Validate(WriteJson(audit, {}));
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST_F(JsonSchemaTest, AcceptsEveryLine) {
  Json line_schema = Json::parse(std::ifstream(kSchema));
  line_schema.erase("required");
  line_schema.erase("properties");
  line_schema["anyOf"] = {{{"$ref", "#/$defs/document"}}, {{"$ref", "#/$defs/failedLine"}}};
  const fs::path schema = fs::path(::testing::TempDir()) / "hegui_line.schema.json";
  std::ofstream(schema) << line_schema;
  std::istringstream lines(WriteJsonLines(test::SampleBatch(), {}));
  for (std::string line; std::getline(lines, line);) {
    const test::ProgramRun run = Validate(line, schema.string());
    EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
  }
}

// A schema that accepts everything would let the tests above pass.
TEST_F(JsonSchemaTest, RefusesWhatTheContractForbids) {
  const Json good = Json::parse(WriteJson(test::SampleAudit(), {}));
  const auto refused = [&good](const std::string& pointer, const Json& value) {
    Json bad = good;
    bad[Json::json_pointer(pointer)] = value;
    return Validate(bad.dump()).exit_code != 0;
  };
  EXPECT_TRUE(refused("/schema", "hegui-audit/2"));
  EXPECT_TRUE(refused("/documents/0/results/0/status", "passed"));
  EXPECT_TRUE(refused("/documents/0/results/0/reason", "missing"));
  EXPECT_TRUE(refused("/documents/0/results/3/evidence", nullptr));
  EXPECT_TRUE(refused("/documents/0/score/lower", "62.76"));
  EXPECT_TRUE(refused("/documents/0/sections/0/line", 0));
  Json without = good;
  without["documents"][0]["results"][0].erase("fingerprint");
  EXPECT_NE(Validate(without.dump()).exit_code, 0);
}

}  // namespace
}  // namespace hegui
