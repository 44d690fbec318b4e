#include "engine/scan/expr.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

std::string VerdictOf(const std::string& keys, std::map<std::string, std::string> set = {}) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[fact]]\nname = \"report_year\"\nfrom = \"title\"\npattern = '(?P<value>20[0-9]{2})年'\n"
      "[[fact]]\nname = \"villages\"\nfrom = \"done\"\npattern = '(?P<value>[0-9]+)个村'\n"
      "[[fact]]\nname = \"towns\"\nfrom = \"done\"\npattern = '(?P<value>[0-9]+)个镇'\n"
      "[params.least]\nlabel = \"l\"\ntype = \"int\"\n"
      "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\nkind = \"expr\"\nwhere = "
      "[\"done\"]\npoints = 2\n" +
      keys);
  AuditRequest request;
  request.set = std::move(set);
  const DocumentAudit audit =
      test::AuditOf(*rules,
                    "某镇2024年报告\n\n一、主要成效\n全镇12个村，聘请法律顾问12名。审查合同31份。\n"
                    "二、工作计划\n审查合同40份。\n\n"
                    "某镇人民政府\n2025年1月8日\n",
                    request);
  const Outcome& outcome = test::OutcomeOf(*rules, audit, "r");
  return std::string(Name(outcome.status)) + " " + std::string(Name(outcome.reason));
}

std::string Expect(const std::string& expression, std::map<std::string, std::string> set = {}) {
  return VerdictOf("expect = '''" + expression + "'''\n", std::move(set));
}

TEST(ExprTest, ComparesFactsCountsAndValues) {
  EXPECT_EQ(Expect("fact(\"villages\") == value(\"法律顾问{int}名\")"), "pass ");
  EXPECT_EQ(Expect("value(\"审查合同{int}份\") > 31"), "fail inconsistent");
  EXPECT_EQ(Expect("count(\"审查合同\") == 1 and mentions(\"审查合同\") == 2"), "pass ");
  EXPECT_EQ(Expect("fact(\"signed_date\") < 2025-03-01 and report_year() + 1 == 2025"), "pass ");
  EXPECT_EQ(Expect("section(\"plan\") and not section(\"problems\")"), "pass ");
  EXPECT_EQ(Expect("entries(\"plan\") == 1 and characters(\"plan\") == 5"), "pass ");
}

TEST(ExprTest, WhatTheDocumentDoesNotGiveIsForAPerson) {
  EXPECT_EQ(Expect("fact(\"towns\") == 3"), "review undetermined");
  EXPECT_EQ(Expect("count(\"审查合同\") >= param(\"least\")"), "review undetermined");
  EXPECT_EQ(Expect("count(\"审查合同\") >= param(\"least\")", {{"least", "1"}}), "pass ");
  EXPECT_EQ(Expect("1 / 0 == 1"), "review undetermined");
  EXPECT_EQ(Expect("value(\"采购{int}台\") == 1 or true"), "pass ");
  EXPECT_EQ(Expect("fact(\"towns\") == 3 and false"), "fail inconsistent");
}

TEST(ExprTest, ASecondExpressionSaysWhatIsPartial) {
  EXPECT_EQ(VerdictOf("expect = 'count(\"合同\") > 5'\npartial = 'count(\"合同\") > 0'\nreason = "
                      "\"below-threshold\"\n"),
            "partial below-threshold");
  EXPECT_EQ(VerdictOf("expect = 'count(\"合同\") > 5'\npartial = 'count(\"合同\") > 3'\n"),
            "fail inconsistent");
}

}  // namespace
}  // namespace hegui
