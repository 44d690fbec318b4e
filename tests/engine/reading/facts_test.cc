#include "engine/reading/facts.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

// "value (origin)" of a fact of a document, read with the embedded pack.
std::string FactOf(std::string_view name, std::string_view text) {
  const test::OwnedReading owned = test::ReadingOf(*test::EmbeddedPack(), text);
  const Fact* fact = owned.reading->facts().Find(name);
  return fact == nullptr ? "none" : fact->value + " (" + fact->origin + ")";
}

std::string ProfileOf(std::string_view text) {
  const test::OwnedReading owned = test::ReadingOf(*test::EmbeddedPack(), text);
  return owned.reading->profile().id + " (" + owned.reading->profile().origin + ")";
}

constexpr std::string_view kBody =
    "\n\n一、主要举措和成效\n开展了法治宣传。\n二、存在的不足\n还有不足。\n三、下一步工作打算\n继续努力。\n";

std::string Report(std::string_view title) {
  return std::string(title) + std::string(kBody);
}

TEST(FactsTest, ReadsUnitAndYearFromTheTitle) {
  const std::string text = Report("临溪县石桥镇人民政府关于2023年法治政府建设情况的报告");
  EXPECT_EQ(FactOf("unit", text), "临溪县石桥镇 (title)");
  EXPECT_EQ(FactOf("report_year", text), "2023 (title)");
}

TEST(FactsTest, ATitleOverTwoLinesIsOneTitle) {
  const std::string text = Report("临溪县石桥镇\n2024年法治政府建设情况报告");
  EXPECT_EQ(FactOf("title", text), "临溪县石桥镇2024年法治政府建设情况报告 (title)");
  EXPECT_EQ(FactOf("unit", text), "临溪县石桥镇 (title)");
}

TEST(FactsTest, AYearInsideATitleOfALawIsNotTheReportYear) {
  const std::string text = Report(
      "石桥镇法治政府建设情况报告\n\n"
      "根据《法治政府建设实施纲要（2021—2025年）》要求，2024年，石桥镇深入推进法治建设。现将有关情况报告如下：");
  EXPECT_EQ(FactOf("report_year", text), "2024 (opening)");
}

TEST(FactsTest, ADateEarlyInTheYearSpeaksOfTheYearBefore) {
  const std::string text = "石桥镇法治政府建设情况报告" + std::string(kBody) + "\n石桥镇人民政府\n2025年1月18日\n";
  EXPECT_EQ(FactOf("signed_date", text), "2025-01-18 (date)");
  EXPECT_EQ(FactOf("report_year", text), "2024 (date)");
}

TEST(FactsTest, SignatoriesAreTheLinesAboveTheDate) {
  const test::OwnedReading owned = test::ReadingOf(
      *test::EmbeddedPack(),
      Report("石桥镇2024年法治政府建设情况报告") + "\n中共石桥镇委员会\n石桥镇人民政府\n2025年1月18日\n");
  EXPECT_EQ(owned.reading->facts().signatories,
            (std::vector<std::string>{"中共石桥镇委员会", "石桥镇人民政府"}));
}

TEST(ProfileTest, TellsTheFiveKindsOfUnitsByTheirNames) {
  EXPECT_EQ(ProfileOf(Report("石桥镇人民政府关于2023年法治政府建设情况的报告")), "township (recognised)");
  EXPECT_EQ(ProfileOf(Report("文桥街道办事处2023年法治政府建设情况报告")), "subdistrict (recognised)");
  EXPECT_EQ(ProfileOf(Report("临溪县人民政府关于2023年法治政府建设情况的报告")), "county (recognised)");
  EXPECT_EQ(ProfileOf(Report("临溪县农业农村局2023年法治政府建设情况报告")), "department (recognised)");
  EXPECT_EQ(ProfileOf(Report("临溪县发展和改革委员会2023年法治政府建设情况报告")), "department (recognised)");
}

TEST(ProfileTest, ACityIsToldFromACountyLevelCityByItsCounties) {
  EXPECT_EQ(ProfileOf(Report("云州市人民政府关于2023年法治政府建设情况的报告")), "county (recognised)");
  EXPECT_EQ(ProfileOf("云州市人民政府关于2023年法治政府建设情况的报告\n\n一、主要举措和成效\n"
                      "各县（市、区）开展了法治宣传。\n"),
            "city (recognised)");
}

TEST(ParametersTest, NoEnforcementPowerIsReadFromTheText) {
  const test::OwnedReading owned = test::ReadingOf(
      *test::EmbeddedPack(),
      "石桥镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n我镇不具有行政处罚权。\n二、存在的不足\n还有不足。\n");
  const Parameter& power = owned.reading->parameters().at("has_enforcement_power");
  EXPECT_EQ(power.value, ParameterValue(false));
  EXPECT_EQ(power.origin, "text");
}

TEST(ParametersTest, NoCasesIsNotNoPower) {
  const test::OwnedReading owned = test::ReadingOf(
      *test::EmbeddedPack(),
      "石桥镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n全年无行政处罚案件。\n二、存在的不足\n还有不足。\n");
  EXPECT_EQ(owned.reading->parameters().at("has_enforcement_power").value, ParameterValue(true));
}

TEST(ParametersTest, WhatIsGivenOverrulesWhatIsRead) {
  const test::OwnedReading owned =
      test::ReadingOf(*test::EmbeddedPack(), Report("石桥镇2024年法治政府建设情况报告"),
                      {.profile = "county", .set = {{"report_year", "2022"}}, .reference_engine = false});
  EXPECT_EQ(owned.reading->profile().origin, "given");
  EXPECT_EQ(owned.reading->parameters().at("report_year").value, ParameterValue(std::int64_t{2022}));
  EXPECT_EQ(owned.reading->parameters().at("report_year").origin, "command line");
}

}  // namespace
}  // namespace hegui
