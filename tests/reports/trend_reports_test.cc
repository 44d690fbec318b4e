// How reports tell the way of scores through the runs of a history.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/audit/trend.h"
#include "reports/html_writer.h"
#include "reports/json_writer.h"
#include "reports/markdown_writer.h"
#include "reports/report_view.h"
#include "reports/text_writer.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// The sample batch after two earlier runs of its first document, the first of which had other rules.
Audit WithHistory(Audit audit = test::SampleBatch()) {
  HistoryRun before = RunOf(audit);
  before.documents.resize(1);
  before.as_of = "2026-11-14";
  before.documents[0].score->lower -= 450;
  HistoryRun first = before;
  first.as_of = "2026-11-07";
  first.pack_version = "0.0.1<b>";
  first.documents[0].score->lower -= 1000;
  FillTrend({before, first}, false, audit);
  return audit;
}

TEST(TrendReportsTest, TheViewHasTheFigures) {
  const ReportView view = BuildReportView(WithHistory(), ReportLanguage::kChinese);
  ASSERT_TRUE(view.documents[0].trend);
  std::vector<std::string> rows;
  for (const TrendRowView& row : view.documents[0].trend->rows) {
    rows.push_back(row.day + " " + row.change + (row.comparable ? "" : " *"));
  }
  EXPECT_THAT(rows, ElementsAre("2026-11-07  *", "2026-11-14 +10", "2026-11-21 +4.5"));
  ASSERT_TRUE(view.documents[0].since);
  EXPECT_EQ(view.documents[0].since->points, "+4.5");
  EXPECT_FALSE(view.documents[1].trend);
  ASSERT_TRUE(view.trend);
  EXPECT_EQ(view.trend->rows.size(), 3U);
  EXPECT_EQ(view.trend->rows[0].documents, "1");
  EXPECT_THAT(view.trend->note, HasSubstr("不能直接比较"));
}

TEST(TrendReportsTest, TheEarlierRunThatWasGivenIsTheOneBefore) {
  Audit audit = WithHistory();
  DocumentChange& change = audit.inputs[0].audited->change.emplace();
  change.score = EarlierScore{audit.inputs[0].audited->score->lower + 200, ""};
  EXPECT_EQ(BuildReportView(audit, ReportLanguage::kChinese).documents[0].since->points, "−2");
}

TEST(TrendReportsTest, HtmlDrawsItWithANameAndATable) {
  const std::string html = WriteHtml(WithHistory(), {});
  EXPECT_THAT(html, AllOf(HasSubstr("<svg class=\"trend-line\""), HasSubstr("<svg class=\"spark\""),
                          HasSubstr("共 3 次审查，得分由"), HasSubstr("<circle class=\"other\""),
                          HasSubstr("0.0.1&lt;b&gt;（规则不同 *）"), HasSubstr(">走势<")));
  const test::HtmlFacts facts = test::ReadHtml(html);
  EXPECT_THAT(facts.problems, ::testing::IsEmpty());
  EXPECT_THAT(WriteHtml(test::SampleBatch(), {}),
              AllOf(Not(HasSubstr("<svg class=\"spark\"")), Not(HasSubstr(">走势<"))));
}

TEST(TrendReportsTest, MarkdownHasATableAndALine) {
  const std::string text = WriteMarkdown(WithHistory(), {});
  EXPECT_THAT(text, AllOf(HasSubstr("| 2026-11-14 |"), HasSubstr("得分走势：2026-11-07 "),
                          HasSubstr("+4.5"), Not(HasSubstr("<b>"))));
  EXPECT_THAT(WriteMarkdown(test::SampleBatch(), {}), Not(HasSubstr("走势")));
}

TEST(TrendReportsTest, TextHasALine) {
  EXPECT_THAT(WriteText(WithHistory(), {}), AllOf(HasSubstr("得分走势：2026-11-07 "),
                                                  HasSubstr("平均得分走势"), HasSubstr("+4.5")));
}

TEST(TrendReportsTest, JsonHasTheFigures) {
  const auto json = nlohmann::json::parse(WriteJson(WithHistory(), {}));
  const auto& runs = json.at("trend").at("runs");
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[0].at("comparable"), false);
  EXPECT_EQ(runs[1].at("as_of"), "2026-11-14");
  const auto& points = json.at("documents")[0].at("trend");
  ASSERT_EQ(points.size(), 3U);
  EXPECT_EQ(points[2].at("score"),
            nlohmann::json({{"lower", json.at("documents")[0]["score"]["lower"]},
                            {"upper", json.at("documents")[0]["score"]["upper"]},
                            {"grade", json.at("documents")[0]["score"]["grade"]}}));
  EXPECT_FALSE(json.at("documents")[1].contains("trend"));
}

TEST(TrendReportsTest, ASingleDocumentHasItsOwn) {
  Audit audit = test::SampleAudit();
  audit = WithHistory(std::move(audit));
  const ReportView view = BuildReportView(audit, ReportLanguage::kChinese);
  EXPECT_FALSE(view.trend);
  EXPECT_TRUE(view.documents[0].trend);
  EXPECT_THAT(WriteMarkdown(audit, {}), HasSubstr("得分走势"));
}

TEST(TrendReportsTest, WhereOnlySomeWereAuditedTheBatchHasNone) {
  Audit audit = WithHistory();
  audit.trend->whole = false;
  EXPECT_FALSE(BuildReportView(audit, ReportLanguage::kChinese).trend);
}

}  // namespace
}  // namespace hegui
