#include "rules/pack/example_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/audited.h"

namespace hegui {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr Date kDay{2026, 1, 1};

std::vector<ExampleResult> RunAll(const RuleSet& rules) {
  return RunExamples(rules, kDay, [](const RuleDefinition&) { return true; });
}

RuleExample ExampleIn(std::string role, std::string text) {
  RuleExample example;
  example.in = std::move(role);
  example.text = std::move(text);
  return example;
}

constexpr std::string_view kHotline = R"(
[[rule]]
id = "x01-hotline"
group = "g"
title = "t"
kind = "contains"
points = 1
any = ["设立热线"]
)";

std::shared_ptr<const RuleSet> HotlineWith(std::string_view examples) {
  return test::PackOf(std::string(kHotline) + std::string(examples));
}

TEST(ExampleRunnerTest, TakesATextWithoutARoleForADocument) {
  const auto rules = HotlineWith("");
  const ExampleDocument document = MakeExampleDocument(ExampleIn("", "甲\n乙"), *rules);
  EXPECT_EQ(document.text, "甲\n乙");
  EXPECT_EQ(document.first_line, 1U);
}

TEST(ExampleRunnerTest, PutsATextUnderAHeadingOfItsRole) {
  const auto rules = HotlineWith("");
  const ExampleDocument document = MakeExampleDocument(ExampleIn("plan", "明年设立热线。"), *rules);
  EXPECT_THAT(document.text, HasSubstr("\n\n一、打算\n明年设立热线。\n"));
  EXPECT_EQ(document.first_line, 4U);
}

TEST(ExampleRunnerTest, PutsAnElementWhereItStands) {
  const auto rules = HotlineWith("");
  EXPECT_EQ(MakeExampleDocument(ExampleIn("title", "甲镇报告"), *rules).text, "甲镇报告\n");
  const ExampleDocument date = MakeExampleDocument(ExampleIn("date", "2025年1月8日"), *rules);
  EXPECT_THAT(date.text, HasSubstr("一、成效\n\n2025年1月8日\n"));
  EXPECT_EQ(date.first_line, 5U);
}

TEST(ExampleRunnerTest, TitlesTheDocumentByWhatThePrerequisiteAccepts) {
  const auto rules = test::PackOf(R"(
[[rule]]
id = "a00-kind"
group = "g"
title = "t"
kind = "form"
check = "document-type"
prerequisite = true
points = 0
accept = ["{工作|年度}报告", "热线报告"]
)");
  EXPECT_THAT(MakeExampleDocument(ExampleIn("done", "x"), *rules).text, StartsWith("热线报告\n"));
}

TEST(ExampleRunnerTest, ComparesStatusReasonAndLine) {
  const auto rules = HotlineWith(R"(
  [[rule.test]]
  text = "我们做了很多。\n我镇设立热线。"
  in = "done"
  expect = "pass"
  line = 2
  [[rule.test]]
  text = "我镇设立热线。"
  in = "done"
  expect = "fail"
  [[rule.test]]
  text = "我镇设立热线。"
  in = "plan"
  expect = "fail"
  reason = "missing"
  [[rule.test]]
  text = "我们做了很多。\n我镇设立热线。"
  in = "done"
  expect = "pass"
  line = 1
)");
  const std::vector<ExampleResult> results = RunAll(*rules);
  ASSERT_EQ(results.size(), 4U);
  EXPECT_TRUE(results[0].passed);
  EXPECT_FALSE(results[1].passed) << "another status";
  EXPECT_FALSE(results[2].passed) << "another reason";
  EXPECT_EQ(results[2].outcome->reason, Reason::kPlannedOnly);
  EXPECT_FALSE(results[3].passed) << "another line";
}

TEST(ExampleRunnerTest, CanAskForEvidenceInEachLine) {
  const auto rules = HotlineWith(R"(
  [[rule.test]]
  text = "我镇设立热线。\n\n各村设立热线。"
  in = "done"
  expect = "pass"
  each_line = true
  [[rule.test]]
  text = "我镇设立热线。\n各村开通专线。"
  in = "done"
  expect = "pass"
  each_line = true
)");
  const std::vector<ExampleResult> results = RunAll(*rules);
  EXPECT_TRUE(results[0].passed);
  EXPECT_FALSE(results[1].passed);
}

TEST(ExampleRunnerTest, GivesTheOutcomeThatRefusedTheDocument) {
  const auto rules = test::PackOf(R"(
[[rule]]
id = "a00-kind"
group = "g"
title = "t"
kind = "form"
check = "document-type"
prerequisite = true
points = 0
accept = ["热线报告"]
refuse = ["方案"]
[[rule]]
id = "x01-hotline"
group = "g"
title = "t"
kind = "contains"
points = 1
any = ["设立热线"]
  [[rule.test]]
  text = "热线方案\n\n一、成效\n设立热线。"
  expect = "pass"
)");
  const std::vector<ExampleResult> results = RunAll(*rules);
  ASSERT_EQ(results.size(), 1U);
  EXPECT_FALSE(results[0].passed);
  ASSERT_TRUE(results[0].outcome);
  EXPECT_EQ(results[0].outcome->reason, Reason::kWrongDocument);
  EXPECT_NE(results[0].outcome->rule, results[0].rule);
}

TEST(ExampleRunnerTest, RunsOnlyTheRulesChosen) {
  const auto rules = HotlineWith("  [[rule.test]]\n  text = \"x\"\n  expect = \"fail\"\n");
  EXPECT_TRUE(RunExamples(*rules, kDay, [](const RuleDefinition&) { return false; }).empty());
}

TEST(ExampleRunnerTest, NamesExamplesThatCannotBeRead) {
  const auto rules = HotlineWith("  [[rule.test]]\n  text = \"\"\n  expect = \"fail\"\n");
  const std::vector<ExampleResult> results = RunAll(*rules);
  ASSERT_EQ(results.size(), 1U);
  EXPECT_FALSE(results[0].passed);
  ASSERT_TRUE(results[0].error);
  EXPECT_EQ(results[0].error->code, "D006");
}

}  // namespace
}  // namespace hegui
