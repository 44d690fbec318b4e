#include "reports/mutation_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

PackDefinition SomePack() {
  PackDefinition pack;
  pack.id = "small";
  pack.version = "1.2";
  return pack;
}

// Of two rules four changes, of which one goes unnoticed.
MutationReport SomeReport() {
  MutationReport report{"0.1.0", 12, {}};
  const FilePlace place{"rules.toml", 7, 3, 1};
  report.mutations = {{"phrase", "a01", "甲", place, false},
                      {"phrase", "a01", "乙", place, true},
                      {"item", "a02", "丙", place, false},
                      {"entry", "a02", "丁", place, false}};
  return report;
}

TEST(MutationReportTest, GivesTheShareOfWhatSurvives) {
  EXPECT_EQ(SurvivingShare(SomeReport()), 2500);
  EXPECT_EQ(SurvivingShare(MutationReport()), 0);
}

TEST(MutationReportTest, TellsWhereWhatSurvivesIsWritten) {
  const std::string text =
      WriteMutationText(SomeReport(), SomePack(), Catalogue(ReportLanguage::kChinese));
  EXPECT_THAT(text, AllOf(HasSubstr("rules.toml:7: a01: 词语 乙\n"), Not(HasSubstr("词语 甲")),
                          HasSubstr("“small”：12 个示例；4 处变动中有 1 处没有示例察觉（25%）。")));
  EXPECT_THAT(WriteMutationText(SomeReport(), SomePack(), Catalogue(ReportLanguage::kEnglish)),
              HasSubstr("of 4 changes 1 go unnoticed (25%)"));
}

TEST(MutationReportTest, GivesAShareForEachRule) {
  const std::string text =
      WriteMutationText(SomeReport(), SomePack(), Catalogue(ReportLanguage::kEnglish));
  EXPECT_THAT(text, ::testing::ContainsRegex("a01 +2 +1 +50%\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("a02 +2 +0 +0%\n"));
}

TEST(MutationReportTest, IsOneObjectForPrograms) {
  const auto json = nlohmann::json::parse(WriteMutationJson(SomeReport(), SomePack()));
  EXPECT_EQ(json.at("schema"), "hegui-mutation/1");
  EXPECT_EQ(json.at("pack").at("id"), "small");
  EXPECT_EQ(json.at("mutations"), 4);
  EXPECT_EQ(json.at("survivors"), 1);
  EXPECT_EQ(json.at("share"), 25.0);
  EXPECT_EQ(json.at("owners").size(), 2U);
  EXPECT_EQ(json.at("surviving").at(0).at("text"), "乙");
  EXPECT_EQ(json.at("surviving").at(0).at("line"), 7);
}

}  // namespace
}  // namespace hegui
