#include "reports/json_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::ElementsAre;

std::vector<std::string> KeysOf(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) {
    keys.push_back(key);
  }
  return keys;
}

class JsonWriterTest : public ::testing::Test {
 protected:
  const Json& Document() const { return json_["documents"][0]; }

  const Json& Result(std::string_view rule) const {
    for (const Json& result : Document()["results"]) {
      if (result["rule"] == rule) {
        return result;
      }
    }
    static const Json kNone;
    ADD_FAILURE() << "no result of " << rule;
    return kNone;
  }

  Json json_ = Json::parse(WriteJson(test::SampleAudit(), {}));
};

TEST_F(JsonWriterTest, HasTheKeysOfTheContract) {
  EXPECT_THAT(KeysOf(json_), ElementsAre("schema", "generator", "model", "packs", "options",
                                         "documents", "errors", "notices"));
  EXPECT_THAT(KeysOf(Document()),
              ElementsAre("path", "format", "encoding", "sha256", "profile", "profile_origin",
                          "params", "facts", "metadata", "notices", "sections", "gate",
                          "gate_reasons", "score", "ledger", "results"));
  EXPECT_THAT(KeysOf(Document()["score"]),
              ElementsAre("earned", "possible", "lower", "upper", "coverage", "grade", "gate",
                          "gate_reasons", "groups"));
  EXPECT_THAT(KeysOf(Document()["results"][0]),
              ElementsAre("rule", "title", "group", "status", "reason", "severity", "points",
                          "items", "message", "hint", "basis", "waiver", "decision", "fingerprint",
                          "evidence", "evidence_total", "searched"));
}

TEST_F(JsonWriterTest, NamesProgramPackAndOptions) {
  EXPECT_EQ(json_["schema"], "hegui-audit/1");
  EXPECT_EQ(json_["generator"], (Json{{"name", "hegui"}, {"version", "0.0.0"}}));
  EXPECT_EQ(json_["model"], (Json{{"id", "flat-partial"}, {"version", 1}}));
  ASSERT_EQ(json_["packs"].size(), 1U);
  EXPECT_EQ(json_["packs"][0]["id"], "sample");
  EXPECT_EQ(json_["options"]["as_of"], "2026-11-21");
  EXPECT_EQ(json_["options"]["lang"], "zh-CN");
  EXPECT_EQ(json_["options"]["set"], (Json{{"known_names", "枫桥,浦江"}}));
}

TEST_F(JsonWriterTest, WritesFactsAndParametersByType) {
  const Json& facts = Document()["facts"];
  EXPECT_EQ(facts["report_year"], 2024);
  EXPECT_EQ(facts["signed_date"], "2025-01-06");
  EXPECT_EQ(facts["superiors"], Json::array({"栖川县"}));
  const Json& params = Document()["params"];
  EXPECT_EQ(params["has_enforcement_power"]["value"], true);
  EXPECT_EQ(params["known_names"]["value"], (Json{"枫桥", "浦江"}));
  EXPECT_TRUE(params["max_length"]["value"].is_null());
  EXPECT_EQ(params["report_year"]["origin"], "title");
  EXPECT_TRUE(Document()["metadata"]["published"].is_null());
}

TEST_F(JsonWriterTest, GivesEvidenceItsPlaceInTheSource) {
  const Json& evidence = Result("d01-three-systems")["evidence"][0];
  EXPECT_EQ(evidence["quote"], "三项制度");
  EXPECT_EQ(evidence["line"], 11);
  EXPECT_EQ(evidence["column"], 9);
  EXPECT_EQ(evidence["end_column"], 12);
  EXPECT_TRUE(evidence["page"].is_null());
  EXPECT_EQ(evidence["section"], 6);
  EXPECT_EQ(evidence["section_path"], "三、2025年工作安排");
  EXPECT_EQ(evidence["assertion"], "planned");
}

TEST_F(JsonWriterTest, KeepsALineBreakInAQuote) {
  const Json& evidence = Result("d08-cases")["evidence"][0];
  EXPECT_EQ(evidence["quote"], "检查36\n次");
  EXPECT_EQ(evidence["line"], 6);
  EXPECT_EQ(evidence["end_line"], 7);
  EXPECT_EQ(evidence["end_column"], 1);
  EXPECT_EQ(evidence["section_path"], "一、主要举措和成效 > （一）规范行政执法");
}

TEST_F(JsonWriterTest, SaysWhereAndForWhatItLookedInVain) {
  const Json& result = Result("b03-responsible");
  EXPECT_EQ(result["reason"], "missing");
  EXPECT_TRUE(result["evidence"].empty());
  EXPECT_EQ(result["searched"]["sections"], (Json{3, 4}));
  EXPECT_EQ(result["searched"]["terms"].size(), 3U);
  EXPECT_TRUE(result["searched"]["nearest"].is_null());
  EXPECT_EQ(result["message"], "未见“第一责任人履职情况”部分。");
  EXPECT_EQ(Result("d08-cases")["searched"]["nearest"]["quote"], "立案4件");
}

TEST_F(JsonWriterTest, HasAReasonForEverythingButAPass) {
  for (const Json& result : Document()["results"]) {
    if (result["status"] == "pass") {
      EXPECT_TRUE(result["reason"].is_null());
    }
  }
  EXPECT_EQ(Result("f01-adviser")["reason"], "undetermined");
  EXPECT_EQ(Result("l03-sum")["status"], "error");
}

TEST_F(JsonWriterTest, WritesPointsWithoutNeedlessDecimals) {
  EXPECT_EQ(Result("d02-publicity")["points"].dump(), R"({"earned":0.75,"possible":1.5})");
  EXPECT_EQ(Result("b03-responsible")["points"].dump(), R"({"earned":0,"possible":9})");
}

TEST_F(JsonWriterTest, HasALedgerThatAddsUp) {
  double sum = 0;
  for (const Json& line : Document()["ledger"]) {
    sum += line["points"].get<double>();
  }
  const Json& score = Document()["score"];
  EXPECT_NEAR(sum, score["earned"].get<double>() - score["possible"].get<double>(), 1e-9);
}

TEST_F(JsonWriterTest, ListsSectionsWithRolesAndParents) {
  const Json& sections = Document()["sections"];
  ASSERT_EQ(sections.size(), 10U);
  EXPECT_EQ(sections[4], (Json{{"index", 4},
                               {"parent", 3},
                               {"level", 2},
                               {"number", "（一）"},
                               {"heading", "规范行政执法"},
                               {"roles", {"achievements"}},
                               {"line", 6},
                               {"column", 1},
                               {"end_line", 7}}));
  EXPECT_TRUE(sections[0]["heading"].is_null());
  EXPECT_TRUE(sections[7]["roles"].empty());
}

TEST_F(JsonWriterTest, SpeaksTheLanguageOfTheReport) {
  WriteOptions options;
  options.language = ReportLanguage::kEnglish;
  const Json english = Json::parse(WriteJson(test::SampleAudit(), options));
  EXPECT_EQ(english["options"]["lang"], "en");
  EXPECT_EQ(english["documents"][0]["notices"][0]["message"],
            "Control characters were made visible: 2.");
}

TEST(JsonWriterBatchTest, HasNoScoreForADocumentOfAnotherKind) {
  const Json json = Json::parse(WriteJson(test::SampleBatch(), {}));
  ASSERT_EQ(json["documents"].size(), 3U);
  const Json& wrong = json["documents"][1];
  EXPECT_TRUE(wrong["score"].is_null());
  EXPECT_EQ(wrong["gate"], "fail");
  EXPECT_TRUE(wrong["ledger"].empty());
  ASSERT_EQ(wrong["results"].size(), 1U);
  EXPECT_EQ(wrong["results"][0]["reason"], "wrong-document");
  ASSERT_EQ(json["errors"].size(), 1U);
  EXPECT_EQ(json["errors"][0], (Json{{"path", "/home/someone/reports/b.docx"},
                                     {"code", "D010"},
                                     {"message", "本版本不能读取“docx”格式的文件。"}}));
}

TEST(JsonWriterBatchTest, WritesALinePerInputInOrder) {
  std::istringstream lines(WriteJsonLines(test::SampleBatch(), {}));
  std::vector<Json> inputs;
  for (std::string line; std::getline(lines, line);) {
    inputs.push_back(Json::parse(line));
  }
  ASSERT_EQ(inputs.size(), 4U);
  EXPECT_EQ(inputs[0]["path"], "reports/<b>a & b</b>.txt");
  EXPECT_EQ(inputs[1]["error"]["code"], "D010");
  EXPECT_EQ(inputs[3]["path"], "reports/c.txt");
  EXPECT_EQ(inputs[0], Json::parse(WriteJson(test::SampleBatch(), {}))["documents"][0]);
}

TEST(JsonWriterBatchTest, ReplacesBytesThatAreNoText) {
  Audit audit = test::SampleBatch();
  audit.inputs[1].failed->path = "a\xFF.txt";
  EXPECT_EQ(Json::parse(WriteJson(audit, {}))["errors"][0]["path"], "a\uFFFD.txt");
}

TEST(JsonWriterBatchTest, WritesTheOutlineAlone) {
  const Audit audit = test::SampleAudit();
  const Json json = Json::parse(WriteOutlineJson(*audit.inputs[0].audited));
  const Json document = Json::parse(WriteJson(audit, {}))["documents"][0];
  EXPECT_EQ(json["path"], document["path"]);
  EXPECT_EQ(json["sections"], document["sections"]);
}

}  // namespace
}  // namespace hegui
