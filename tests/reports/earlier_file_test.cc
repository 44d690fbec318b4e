#include "reports/earlier_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "reports/json_writer.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

Json Sample() { return Json::parse(WriteJson(test::SampleBatch(), {})); }

// The reason of the error and what it names; "" when there is none.
std::string Refusal(const std::string& text) {
  const Result<EarlierAudit> earlier = ReadEarlierAudit(text);
  if (earlier) {
    return "";
  }
  EXPECT_EQ(earlier.error().code, "C130");
  return earlier.error().arguments[0].value + " " + earlier.error().arguments[1].value;
}

TEST(EarlierFileTest, ReadsWhatTheWriterWrites) {
  const Audit audit = test::SampleBatch();
  const Result<EarlierAudit> earlier = ReadEarlierAudit(WriteJson(audit, {}));
  ASSERT_TRUE(earlier);
  EXPECT_EQ(earlier->pack, audit.pack->id);
  EXPECT_EQ(earlier->pack_version, audit.pack->version);
  EXPECT_EQ(earlier->pack_digest, audit.pack->digest);
  EXPECT_EQ(earlier->as_of, "2026-11-21");
  EXPECT_FALSE(earlier->redacted);
  ASSERT_EQ(earlier->documents.size(), 3U);
  const EarlierDocument& document = earlier->documents.front();
  const DocumentAudit& audited = *audit.inputs.front().audited;
  EXPECT_EQ(document.path, audited.path);
  EXPECT_EQ(document.sha256, audited.sha256);
  EXPECT_EQ(document.unit, "澜坪镇");
  EXPECT_EQ(document.report_year, 2024);
  ASSERT_TRUE(document.score);
  EXPECT_EQ(document.score->lower, audited.score->lower);
  EXPECT_EQ(document.score->grade, audited.score->grade.value_or(""));
  ASSERT_EQ(document.results.size(), audited.outcomes.size());
  for (std::size_t i = 0; i < document.results.size(); ++i) {
    EXPECT_EQ(document.results[i].status, audited.outcomes[i].status);
    EXPECT_EQ(document.results[i].fingerprint.size(), 32U);
  }
  EXPECT_FALSE(earlier->documents[1].score) << "of another kind";
  EXPECT_EQ(ReadEarlierAudit(WriteJsonData(audit, {}))->documents.size(), 3U);
}

TEST(EarlierFileTest, PassesOverWhatItDoesNotKnow) {
  Json json = Sample();
  json["later"] = {{"documents", {1, 2, {{"path", 3}}}}};
  json["documents"][0]["later"] = {{"score", "none"}};
  EXPECT_EQ(Refusal(json.dump()), "");
  json["documents"][0]["facts"]["unit"] = nullptr;
  json["options"]["redacted"] = true;
  const Result<EarlierAudit> earlier = ReadEarlierAudit(json.dump());
  ASSERT_TRUE(earlier);
  EXPECT_TRUE(earlier->redacted);
  EXPECT_EQ(earlier->documents[0].unit, "");
}

TEST(EarlierFileTest, RefusesWhatIsNoJson) {
  EXPECT_THAT(Refusal(""), ::testing::StartsWith("json "));
  EXPECT_THAT(Refusal("PK\3\4"), ::testing::StartsWith("json "));
  EXPECT_THAT(Refusal("{} {}"), ::testing::StartsWith("lacks "));
  const std::string whole = WriteJson(test::SampleBatch(), {});
  EXPECT_THAT(Refusal(whole.substr(0, whole.size() / 2)), ::testing::StartsWith("json "));
  EXPECT_THAT(Refusal(whole + "x"), ::testing::StartsWith("json "));
}

TEST(EarlierFileTest, RefusesOtherReports) {
  EXPECT_EQ(Refusal("[]"), "type .");
  EXPECT_EQ(Refusal("7"), "type .");
  EXPECT_EQ(Refusal(R"({"schema": "hegui-baseline/1", "findings": []})"),
            "schema hegui-baseline/1");
  EXPECT_EQ(Refusal(R"({"schema": "hegui-audit/2"})"), "schema hegui-audit/2");
  EXPECT_EQ(Refusal("{}"), "lacks schema");
}

TEST(EarlierFileTest, RefusesValuesOfAnotherType) {
  const auto with = [](const char* pointer, Json value) {
    Json json = Sample();
    json[Json::json_pointer(pointer)] = std::move(value);
    return Refusal(json.dump());
  };
  EXPECT_EQ(with("/documents", "none"), "type documents");
  EXPECT_EQ(with("/documents/0", 3), "type documents[]");
  EXPECT_EQ(with("/documents/0/results", Json::object()), "type documents[].results");
  EXPECT_EQ(with("/documents/0/score/lower", "62"), "type documents[].score.lower");
  EXPECT_EQ(with("/documents/0/score/lower", nullptr), "type documents[].score.lower");
  EXPECT_EQ(with("/documents/0/score/lower", 1e300), "value documents[].score.lower");
  EXPECT_EQ(with("/documents/0/facts/report_year", 2024.5), "value documents[].facts.report_year");
  EXPECT_EQ(with("/documents/0/results/0/status", "fine"), "value documents[].results[].status");
  EXPECT_EQ(with("/packs", Json::array()), "lacks packs[].id");
  EXPECT_EQ(with("/options/redacted", "yes"), "type options.redacted");
}

TEST(EarlierFileTest, RefusesWhatLacksAPart) {
  const auto without = [](const char* parent, const char* key) {
    Json json = Sample();
    json[Json::json_pointer(parent)].erase(key);
    return Refusal(json.dump());
  };
  EXPECT_EQ(without("", "documents"), "lacks documents");
  EXPECT_EQ(without("/documents/0", "results"), "lacks documents[].results");
  EXPECT_EQ(without("/documents/0", "score"), "lacks documents[].score");
  EXPECT_EQ(without("/documents/0/results/0", "fingerprint"),
            "lacks documents[].results[].fingerprint");
}

TEST(EarlierFileTest, RefusesAKeyThatStandsThereTwice) {
  const std::string text = Sample().dump();
  const auto twice = [&text](const std::string& entry, const std::string& another) {
    std::string changed = text;
    const std::size_t at = changed.find(entry);
    EXPECT_NE(at, std::string::npos) << entry;
    return Refusal(changed.insert(at, another + ","));
  };
  EXPECT_EQ(twice("\"documents\":", "\"documents\":[]"), "twice documents");
  EXPECT_EQ(twice("\"lower\":", "\"lower\":100"), "twice documents[].score.lower");
  Json json = Sample();
  json["documents"][0]["results"].push_back(json["documents"][0]["results"][0]);
  EXPECT_EQ(Refusal(json.dump()), "twice documents[].results[].rule");
}

TEST(EarlierFileTest, TakesDepthAndSizeWithoutASweat) {
  constexpr std::size_t kDeep = 1'000'000;
  const std::string nest = std::string(kDeep, '[') + std::string(kDeep, ']');
  EXPECT_EQ(Refusal("{\"x\":" + nest + "}"), "lacks schema");
  EXPECT_EQ(Refusal("{\"documents\":" + nest + "}"), "type documents[]");
  EXPECT_THAT(Refusal(std::string(kDeep, '[')), ::testing::StartsWith("type "));
  std::string many = "{\"schema\":\"hegui-audit/1\",\"documents\":[";
  for (std::size_t i = 0; i < kDeep / 4; ++i) {
    many += "{},";
  }
  EXPECT_EQ(Refusal(many + "{}]}"), "lacks documents[].path");
  std::string keys = "{";
  for (std::size_t i = 0; i < kDeep / 4; ++i) {
    keys += "\"k" + std::to_string(i) + "\":{},";
  }
  EXPECT_EQ(Refusal(keys + "\"k\":0}"), "lacks schema");
}

}  // namespace
}  // namespace hegui
