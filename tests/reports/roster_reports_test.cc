// How reports tell of a roster.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "engine/text/utf8.h"
#include "reports/html_writer.h"
#include "reports/json_writer.h"
#include "reports/markdown_writer.h"
#include "reports/report_view.h"
#include "reports/report_writer.h"
#include "reports/text_writer.h"
#include "tests/support/golden.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

using Json = nlohmann::json;

std::string Written(ReportFormat format, const Audit& audit,
                    ReportLanguage language = ReportLanguage::kChinese) {
  WriteOptions options;
  options.language = language;
  switch (format) {
    case ReportFormat::kText:
      return WriteText(audit, options);
    case ReportFormat::kMarkdown:
      return WriteMarkdown(audit, options);
    case ReportFormat::kHtml:
      return WriteHtml(audit, options);
    default:
      return WriteJson(audit, options);
  }
}

// From a heading of the report on.
std::string From(const std::string& report, std::string_view begin) {
  const std::size_t at = report.find(begin);
  return at == std::string::npos ? std::string() : report.substr(at);
}

TEST(RosterReportsGoldenTest, WriteWhatWasReviewed) {
  const Audit audit = test::SampleRoster();
  testing::CompareWithGolden("reports/roster.zh.txt",
                             From(Written(ReportFormat::kText, audit), "\n报送情况"));
  testing::CompareWithGolden(
      "reports/roster.en.txt",
      From(Written(ReportFormat::kText, audit, ReportLanguage::kEnglish), "\nSubmissions"));
  std::string markdown = From(Written(ReportFormat::kMarkdown, audit), "## 报送情况");
  markdown.resize(markdown.find("\n## ", 1));
  testing::CompareWithGolden("reports/roster.zh.md", markdown);
  std::string html = From(Written(ReportFormat::kHtml, audit), "<section class=\"roster\"");
  html.resize(html.find("</section>"));
  testing::CompareWithGolden("reports/roster.zh.html", html);
}

TEST(RosterReportsTest, SayNothingWithoutARoster) {
  const Audit audit = test::SampleBatch();
  EXPECT_FALSE(BuildReportView(audit, ReportLanguage::kChinese).roster);
  for (const ReportFormat format :
       {ReportFormat::kText, ReportFormat::kMarkdown, ReportFormat::kHtml, ReportFormat::kJson}) {
    EXPECT_THAT(Written(format, audit), Not(HasSubstr("报送情况")));
  }
  EXPECT_FALSE(Json::parse(Written(ReportFormat::kJson, audit)).contains("roster"));
}

TEST(RosterReportsTest, ViewPointsAtDocumentsAndAtThoseThatCouldNotBeRead) {
  const ReportView view = BuildReportView(test::SampleRoster(), ReportLanguage::kChinese);
  ASSERT_TRUE(view.roster);
  const RosterView& roster = *view.roster;
  EXPECT_THAT(roster.units[0].documents, ElementsAre(0, 1));
  EXPECT_THAT(roster.units[0].failed, IsEmpty());
  EXPECT_TRUE(roster.units[0].twice);
  EXPECT_THAT(roster.units[0].remarks, ElementsAre("报送 2 份", "不是应报的报告"));
  EXPECT_THAT(roster.units[1].failed, ElementsAre(0));
  EXPECT_THAT(roster.units[4].remarks, ElementsAre(StartsWith("名册登记为已报送")));
  EXPECT_THAT(roster.unknown_documents, ElementsAre(2));
  EXPECT_EQ(roster.units[0].received, "2025-01-06（成文日期）");
  EXPECT_EQ(roster.units[2].state_word, "未报送，已逾期 688 日");
}

TEST(RosterReportsTest, TellOfAUnitThatSentSomethingElse) {
  Audit audit = test::SampleRoster();
  audit.submissions->units[0].inputs = {2};
  audit.submissions->units[0].state = SubmissionState::kWrong;
  audit.submissions->units[0].days_late = 77;
  for (const ReportFormat format :
       {ReportFormat::kText, ReportFormat::kMarkdown, ReportFormat::kHtml}) {
    EXPECT_THAT(Written(format, audit),
                AllOf(HasSubstr("报送有误，已逾期 77 日"), HasSubstr("报送有误 1 个")));
  }
  const Json json = Json::parse(Written(ReportFormat::kJson, audit));
  EXPECT_EQ(json.at("roster").at("units")[0].at("state"), "wrong");
  EXPECT_TRUE(BuildReportView(audit, ReportLanguage::kChinese).documents[1].of_another_kind);
}

TEST(RosterReportsTest, HtmlOfOneDocumentHasTheRowOfItsUnitAndNoContact) {
  Audit audit = test::SampleRoster();
  audit.inputs.resize(1);
  audit.submissions->units[0].inputs = {0};
  audit.submissions->units[1].inputs.clear();
  audit.submissions->unknown.clear();
  const std::string html = Written(ReportFormat::kHtml, audit);
  const std::string page = html.substr(0, html.find("id=\"audit-data\""));
  EXPECT_THAT(
      page, AllOf(HasSubstr("逾期 4 日"), Not(HasSubstr("柳湾镇")), Not(HasSubstr("张某 0000-1"))));
}

TEST(RosterReportsTest, HtmlStaysWhole) {
  const test::HtmlFacts facts = test::ReadHtml(Written(ReportFormat::kHtml, test::SampleRoster()));
  EXPECT_THAT(facts.problems, IsEmpty());
  EXPECT_TRUE(facts.ids.contains("roster"));
  for (const std::string& link : facts.links) {
    EXPECT_TRUE(link[0] != '#' || facts.ids.contains(link.substr(1))) << link;
  }
}

TEST(RosterReportsTest, JsonNamesPathsAsTheDocumentsDo) {
  const Json json = Json::parse(Written(ReportFormat::kJson, test::SampleRoster()));
  const Json& roster = json.at("roster");
  EXPECT_EQ(roster.at("units")[0].at("documents")[0], json.at("documents")[0].at("path"));
  EXPECT_EQ(roster.at("units")[1].at("documents")[0], json.at("errors")[0].at("path"));
  EXPECT_EQ(roster.at("unknown")[0], json.at("documents")[2].at("path"));
  EXPECT_EQ(roster.at("units")[0].at("received_origin"), "signature");
  EXPECT_EQ(roster.at("units")[3].at("state"), "awaited");
}

TEST(RosterReportsTest, SayThatOnlySomeDocumentsWereAudited) {
  Audit audit = test::SampleRoster();
  audit.submissions->only_some = true;
  for (const ReportFormat format :
       {ReportFormat::kText, ReportFormat::kMarkdown, ReportFormat::kHtml}) {
    EXPECT_THAT(Written(format, audit), HasSubstr("本次只检查了部分文件"));
  }
  EXPECT_EQ(Json::parse(Written(ReportFormat::kJson, audit)).at("roster").at("only_some"), true);
}

TEST(RosterReportsTest, MarkdownKeepsWithinACommentWithManyUnits) {
  Audit audit = test::SampleRoster();
  auto roster = std::make_shared<Roster>(*audit.submissions->roster);
  for (int i = 0; i < 3000; ++i) {
    roster->entries.push_back(roster->entries[2]);
    audit.submissions->units.push_back(audit.submissions->units[2]);
    audit.submissions->units.back().entry = roster->entries.size() - 1;
  }
  audit.submissions->roster = roster;
  const std::string markdown = Written(ReportFormat::kMarkdown, audit);
  EXPECT_LE(CountCharacters(markdown), 65000U);
  EXPECT_THAT(markdown, HasSubstr("个单位未列出"));
}

}  // namespace
}  // namespace hegui
