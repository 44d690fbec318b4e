#include "reports/template_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "tests/support/example_audit.h"
#include "tests/support/program.h"
#include "tests/support/sample_audit.h"
#include "tests/support/temp_folder.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kPython = "/usr/bin/python3";

class TemplateSchemaTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(kPython) ||
        test::RunProgram(kPython, {"-W", "ignore", "-c", "import jsonschema"}).exit_code != 0) {
      GTEST_SKIP() << "python3-jsonschema is not installed";
    }
    folder_.Write("schema.json", TemplateSchema());
  }

  void ExpectValid(const Json& model) const {
    folder_.Write("model.json", model.dump());
    const test::ProgramRun run = Validate();
    EXPECT_EQ(run.exit_code, 0) << (run.out + run.err).substr(0, 2000);
  }

  test::ProgramRun Validate() const {
    return test::RunProgram(kPython, {"-W", "ignore", "-m", "jsonschema", "-i",
                                      folder_.Path("model.json"), folder_.Path("schema.json")});
  }

  test::TempFolder folder_;
};

// An audit with a roster: one unit in time, one late, one missing, and a document of nobody.
Audit WithRoster(Audit audit) {
  auto roster = std::make_shared<Roster>();
  roster->entries.resize(3);
  roster->entries[0].unit = "澜坪镇";
  Submissions submissions;
  submissions.roster = roster;
  submissions.units.resize(3);
  submissions.units[0] = {0, {0}, SubmissionState::kOnTime, Date{2025, 1, 6}};
  submissions.units[1] = {1, {1}, SubmissionState::kLate, Date{2025, 3, 6}, true, 5};
  submissions.units[2].entry = 2;
  submissions.unknown = {2, 3};
  audit.submissions = std::move(submissions);
  return audit;
}

TEST_F(TemplateSchemaTest, DescribesWhatTemplatesAreGiven) {
  const Audit batch = test::SampleBatch();
  ExpectValid(TemplateModel(batch, ReportLanguage::kChinese, Date{2025, 3, 31}).json());
  ExpectValid(TemplateModel(WithRoster(batch), ReportLanguage::kEnglish).json());
  ExpectValid(TemplateModel(test::ExampleAudit(), ReportLanguage::kChinese).json());
  Audit compared = test::SampleAudit();
  compared.comparison.emplace().absent = {{"甲镇", "b.txt"}};
  DocumentChange& change = compared.inputs[0].audited->change.emplace();
  change.score = EarlierScore{6250, "及格"};
  change.gone = change.moved = {{"r1", "t", Status::kFail, Status::kPass}};
  change.fresh = {{"r2", "t", std::nullopt, Status::kFail}};
  ExpectValid(TemplateModel(compared, ReportLanguage::kChinese).json());
}

TEST_F(TemplateSchemaTest, RefusesWhatItDoesNotName) {
  Json model = TemplateModel(test::SampleAudit(), ReportLanguage::kChinese).json();
  model["documents"][0]["findings"][0]["new"] = "x";
  folder_.Write("model.json", model.dump());
  EXPECT_NE(Validate().exit_code, 0);
}

std::string PageText(const std::string& name) {
  std::ifstream file(fs::path(HEGUI_SOURCE_DIR) / "docs" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(TemplateModelTest, EveryNameStandsOnItsPages) {
  const Json schema = Json::parse(TemplateSchema());
  for (const char* const name : {"templates.md", "templates.zh-CN.md"}) {
    const std::string page = PageText(name);
    ASSERT_FALSE(page.empty()) << name;
    const auto look_for = [&](const Json& properties) {
      for (const auto& [key, value] : properties.items()) {
        EXPECT_NE(page.find("`" + key + "`"), std::string::npos) << name << ": " << key;
      }
    };
    look_for(schema.at("properties"));
    for (const auto& [definition, value] : schema.at("definitions").items()) {
      look_for(value.at("properties"));
    }
  }
}

TEST(TemplateModelTest, HoldsTheDaysInWords) {
  const TemplateModel chinese(test::SampleAudit(), ReportLanguage::kChinese, Date{2025, 3, 31});
  EXPECT_EQ(chinese.json().at("mend_by"), "2025-03-31");
  EXPECT_EQ(chinese.json().at("mend_by_text"), "2025年3月31日");
  const TemplateModel english(test::SampleAudit(), ReportLanguage::kEnglish, Date{2025, 3, 31});
  EXPECT_EQ(english.json().at("mend_by_text"), "31 March 2025");
}

TEST(TemplateModelTest, NamesNoFolderOfTheMachine) {
  Audit audit = test::SampleAudit();
  audit.inputs[0].audited->path = "/home/somebody/reports/a.txt";
  EXPECT_EQ(TemplateModel(audit, ReportLanguage::kChinese).json().dump().find("/home/somebody"),
            std::string::npos);
}

}  // namespace
}  // namespace hegui
