#include "tests/accuracy/comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/audited.h"

namespace hegui::accuracy {
namespace {

Row RowOf(Status expected, Status got) {
  Row row;
  row.expected = expected;
  row.got = got;
  row.status_agrees = expected == got;
  return row;
}

TEST(FiguresTest, OnlyPassIsMet) {
  const Figures figures =
      FiguresOf({RowOf(Status::kPass, Status::kPass), RowOf(Status::kPass, Status::kPartial),
                 RowOf(Status::kPartial, Status::kPass), RowOf(Status::kPass, Status::kReview),
                 RowOf(Status::kFail, Status::kPartial)});
  EXPECT_EQ(PercentText(Percent(figures.precision)), "50.00");
  EXPECT_EQ(PercentText(Percent(figures.recall)), "33.33");
  EXPECT_EQ(PercentText(figures.F1()), "40.00");
  EXPECT_EQ(PercentText(Percent(figures.status)), "20.00");
}

TEST(FiguresTest, WhatBothHoldForNotApplicableCountsForTheStatusAlone) {
  const Figures figures = FiguresOf({RowOf(Status::kNotApplicable, Status::kNotApplicable)});
  EXPECT_EQ(PercentText(figures.F1()), "-");
  EXPECT_EQ(PercentText(Percent(figures.status)), "100.00");
}

TEST(FiguresTest, RulesThatThePackLacksAreLeftOut) {
  Row row = RowOf(Status::kPass, Status::kError);
  row.known = false;
  EXPECT_EQ(FiguresOf({row}).rows, 0);
}

TEST(FiguresTest, PercentagesAreRoundedHalfUp) {
  EXPECT_EQ(Percent({1, 3}), 3333);
  EXPECT_EQ(Percent({2, 3}), 6667);
  EXPECT_EQ(Percent({1, 2000}), 5);
  EXPECT_EQ(PercentText(Percent({1, 2000})), "0.05");
  EXPECT_EQ(Percent({0, 0}), std::nullopt);
}

class CompareTest : public ::testing::Test {
 protected:
  // The row of one label about a small report with law lectures in lines 3 and 4.
  Row RowFor(const std::string& columns) {
    LabelledReport report;
    report.labels =
        ParseLabels("rule\tstatus\treason\tline\tquote\tnote\n" + columns + '\n').labels;
    return Compare(*rules_, report, audit_).at(0);
  }

  const std::shared_ptr<const RuleSet> rules_ = test::PackOf(R"(
[[rule]]
id = "r1"
group = "g"
title = "t"
asks = "t"
points = 50
hint = "h"
kind = "contains"
any = ["法治讲座"]
[[rule]]
id = "r2"
group = "g"
title = "t"
asks = "t"
points = 50
hint = "h"
kind = "contains"
any = ["法律顾问"]
)");
  const DocumentAudit audit_ = test::AuditOf(
      *rules_,
      "关于2024年工作情况的报告\n一、工作成效\n全年举办法治讲座4场。\n尚未聘请法律顾问。\n");
};

TEST_F(CompareTest, AnyOfSeveralStatusesAgrees) {
  EXPECT_TRUE(RowFor("r1\tpartial|pass\tweak\t3\t–\t").status_agrees);
  EXPECT_FALSE(RowFor("r1\tpartial|fail\tweak\t3\t–\t").status_agrees);
}

TEST_F(CompareTest, TheReasonIsJudgedWhereTheStatusAgrees) {
  EXPECT_EQ(RowFor("r2\tfail\tnegated\t4\t–\t").reason_agrees, true);
  EXPECT_EQ(RowFor("r2\tfail\tmissing|negated\t4\t–\t").reason_agrees, true);
  EXPECT_EQ(RowFor("r2\tfail\tmissing\t4\t–\t").reason_agrees, false);
  EXPECT_EQ(RowFor("r2\tpartial\tweak\t4\t–\t").reason_agrees, std::nullopt);
  EXPECT_EQ(RowFor("r2\tfail\t\t4\t–\t").reason_agrees, std::nullopt);
}

TEST_F(CompareTest, EvidenceLiesInALabelledParagraph) {
  EXPECT_EQ(RowFor("r1\tpass\t\t3\t–\t").evidence_agrees, true);
  EXPECT_EQ(RowFor("r1\tpass\t\t2-3\t–\t").evidence_agrees, true);
  EXPECT_EQ(RowFor("r1\tpass\t\t4|3\t–\t").evidence_agrees, true);
  EXPECT_EQ(RowFor("r1\tpass\t\t4\t–\t").evidence_agrees, false);
  EXPECT_EQ(RowFor("r1\tpass\t\t–\t–\t").evidence_agrees, std::nullopt);
}

TEST_F(CompareTest, ARuleThatThePackLacksIsNotKnown) {
  EXPECT_FALSE(RowFor("r3\tpass\t\t–\t–\t").known);
}

}  // namespace
}  // namespace hegui::accuracy
