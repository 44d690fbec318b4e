#include "engine/scan/compare.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

constexpr std::string_view kYears = R"(
[[fact]]
name = "report_year"
from = "title"
pattern = '(?P<value>20[0-9]{2})年'

[params.report_year]
label = "报告年度"
type = "year"
default = "auto"
from_fact = "report_year"

[[rule]]
id = "r"
group = "g"
title = "t"
kind = "compare"
check = "year"
points = 4
relative = ["今年以来"]
relative_in = ["done"]
relative_severity = "info"

  [[rule.place]]
  label = "title"
  in = ["title"]
  any = [{ regex = '(20[0-9]{2})年' }]
  weight = 3
  severity = "fatal"

  [[rule.place]]
  label = "heading"
  in = ["done", "problems"]
  at = "heading"
  any = [{ regex = '(20[0-9]{2})年' }]
  except = ["2019年以来"]
  weight = 2

  [[rule.place]]
  label = "plan"
  in = ["plan"]
  at = "heading"
  any = [{ regex = '(20[0-9]{2})年' }]
  offset = 1

  [[rule.place]]
  label = "start"
  in = ["done"]
  at = "start"
  any = [{ regex = '(20[0-9]{2})年，' }]
  status = "partial"
  severity = "minor"

  [[rule.place]]
  label = "date"
  previous_year_until_month = 6
  weight = 2
  judged = false
)";

const Outcome& Judge(const RuleSet& rules, DocumentAudit& audit, std::string_view text,
                     AuditRequest request = {}) {
  audit = test::AuditOf(rules, text, std::move(request));
  return test::OutcomeOf(rules, audit, "r");
}

std::string YearVerdict(std::string_view text, AuditRequest request = {}) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kYears);
  DocumentAudit audit;
  const Outcome& outcome = Judge(*rules, audit, text, std::move(request));
  return test::Verdict(outcome) + " " + std::string(Name(outcome.severity));
}

TEST(YearCheckTest, AgreesWhereEveryPlaceSaysTheSameYear) {
  EXPECT_EQ(YearVerdict("某镇2024年报告\n\n一、2024年主要成效\n2024年，办理案件6件。\n二、2025年工"
                        "作计划\n加强培训。\n"),
            "pass 1 3 4 5 major");
}

TEST(YearCheckTest, NamesThePlaceThatDisagrees) {
  EXPECT_EQ(YearVerdict("某镇2024年报告\n\n一、2023年主要成效\n2024年，办理案件6件。\n二、2025年工"
                        "作计划\n加强培训。\n"),
            "fail inconsistent 3 major");
  EXPECT_EQ(YearVerdict("某镇2024年报告\n\n一、主要成效\n2023年，办理案件6件。\n二、2025年工作计划"
                        "\n加强培训。\n"),
            "partial inconsistent 4 minor");
  EXPECT_EQ(YearVerdict(
                "某镇2024年报告\n\n一、主要成效\n办理案件6件。\n二、2024年工作计划\n加强培训。\n"),
            "fail inconsistent 5 major");
}

TEST(YearCheckTest, BlamesTheTitleWhereAllElseAgrees) {
  EXPECT_EQ(
      YearVerdict(
          "某镇2025年报告\n\n一、2024年主要成效\n办理案件6件。\n二、2025年工作计划\n加强培训。\n\n"
          "某镇人民政府\n2025年1月8日\n"),
      "fail inconsistent 1 fatal");
}

TEST(YearCheckTest, HoldsToTheYearThatWasGiven) {
  AuditRequest request;
  request.set["report_year"] = "2024";
  EXPECT_EQ(
      YearVerdict("某镇2023年报告\n\n一、主要成效\n办理案件6件。\n二、2025年工作计划\n加强培训。\n",
                  request),
      "fail inconsistent 1 fatal");
}

TEST(YearCheckTest, PassesOverExceptionsAndTitlesOfOtherDocuments) {
  EXPECT_EQ(YearVerdict("某镇2024年报告\n\n一、2019年以来的主要成效\n办理案件6件。\n二、落实《2021"
                        "年规划》存在的问题\n力量不足。\n"),
            "pass 1 major");
}

TEST(YearCheckTest, OnlyHeadingsThatMakeAPartCount) {
  EXPECT_EQ(YearVerdict("某镇2024年报告\n\n一、主要成效\n（一）完成2022年整改任务\n已经完成。\n二、"
                        "2025年工作计划\n加强培训。\n"),
            "pass 1 6 major");
}

TEST(YearCheckTest, RelativeWordsAreWrongInAReportSignedLater) {
  const std::string text =
      "某镇2024年报告\n\n一、主要成效\n今年以来，办理案件6件。\n\n某镇人民政府\n";
  EXPECT_EQ(YearVerdict(text + "2025年1月8日\n"), "partial inconsistent 4 info");
  EXPECT_EQ(YearVerdict(text + "2024年12月28日\n"), "pass 1 7 major");
}

TEST(YearCheckTest, CannotTellWithoutAnyYear) {
  EXPECT_EQ(YearVerdict("某镇报告\n\n一、主要成效\n办理案件6件。\n"), "review undetermined major");
}

constexpr std::string_view kDeadline = R"(
[[fact]]
name = "report_year"
from = "title"
pattern = '(?P<value>20[0-9]{2})年'

[params.copy]
label = "用途"
type = "choice"
choices = ["submission", "web"]
default = "submission"

[params.published]
label = "公开日期"
type = "date"
default = "auto"
from_fact = "published"

[params.deadline]
label = "期限"
type = "month-day"
default = "02-29"

[[rule]]
id = "r"
group = "g"
title = "t"
kind = "compare"
check = "deadline"
severity = "major"
severities = { early = "info" }

  [[rule.day]]
  label = "published"
  param = "published"
  when = { copy = "web" }
  not_after = "04-01"

  [[rule.day]]
  label = "signed"
  fact = "signed_date"
  not_before = "12-31"
  not_after = "$deadline"
)";

std::string DayVerdict(std::string_view date, std::map<std::string, std::string> set = {},
                       std::string_view head = {}) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kDeadline);
  AuditRequest request;
  request.set = std::move(set);
  DocumentAudit audit;
  const Outcome& outcome =
      Judge(*rules, audit,
            std::string(head) + "某镇2024年报告\n\n一、主要成效\n办理案件6件。\n\n某镇人民政府\n" +
                std::string(date),
            request);
  return test::Verdict(outcome) + " " + std::string(Name(outcome.severity));
}

TEST(DeadlineCheckTest, JudgesTheDateUnderTheSignature) {
  EXPECT_EQ(DayVerdict("2025年1月8日\n"), "pass 7 major");
  EXPECT_EQ(DayVerdict("2024年12月31日\n"), "pass 7 major");
  EXPECT_EQ(DayVerdict("2024年12月30日\n"), "partial early 7 info");
}

TEST(DeadlineCheckTest, TheLastOfFebruaryIsThatOfTheYear) {
  EXPECT_EQ(DayVerdict("2025年2月28日\n"), "pass 7 major");
  EXPECT_EQ(DayVerdict("2025年3月1日\n"), "fail late 7 major");
}

TEST(DeadlineCheckTest, TakesTheFirstDayThatAppliesAndIsKnown) {
  EXPECT_EQ(DayVerdict("2025年1月8日\n", {{"copy", "web"}, {"published", "2025-04-02"}}),
            "fail late major");
  EXPECT_EQ(DayVerdict("2025年1月8日\n", {{"published", "2025-04-02"}}), "pass 7 major");
  EXPECT_EQ(DayVerdict("2025年1月8日\n", {{"copy", "web"}}), "pass 7 major");
}

TEST(DeadlineCheckTest, ReadsTheDayFromTheHeadOfAWebPage) {
  EXPECT_EQ(DayVerdict("2025年1月8日\n", {{"copy", "web"}}, "发布日期：2025-05-06\n\n"),
            "fail late 1 major");
}

TEST(DeadlineCheckTest, CannotTellWithoutADayOrAYear) {
  EXPECT_EQ(DayVerdict(""), "review undetermined major");
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kDeadline);
  DocumentAudit audit;
  EXPECT_EQ(
      test::Verdict(Judge(*rules, audit,
                          "某镇报告\n\n一、主要成效\n办理案件。\n\n某镇人民政府\n2025年1月8日\n")),
      "review undetermined");
}

}  // namespace
}  // namespace hegui
