// A site's overview with a roster, from a view made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "reports/html_page.h"
#include "reports/site_index.h"
#include "reports/site_rows.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

SubmissionView Unit(std::string name, SubmissionState state, std::string word, int days,
                    std::vector<std::size_t> documents) {
  SubmissionView unit;
  unit.unit = std::move(name);
  unit.level = "乡镇";
  unit.contact = "0000-1234567";
  unit.due = "2025-03-01";
  unit.state = state;
  unit.state_word = std::move(word);
  unit.days_late = days;
  unit.documents = std::move(documents);
  return unit;
}

class SiteRosterTest : public ::testing::Test {
 protected:
  SiteRosterTest() : report_(BuildReportView(audit_, ReportLanguage::kChinese, {false})) {
    RosterView roster;
    roster.units = {
        Unit("砚溪镇", SubmissionState::kMissing, "未报送，已逾期 9 日", 9, {}),
        Unit("澜坪镇", SubmissionState::kLate, "逾期 3 日", 3, {0}),
        Unit("栖川县水利局", SubmissionState::kOnTime, "按期", 0, {2}),
        Unit("石碾坪镇", SubmissionState::kLate, "逾期 8 日", 8, {}),
    };
    roster.units[3].failed = {0};
    roster.units[3].twice = true;
    roster.unknown_documents = {1};
    roster.summary = "应报送 4 个单位。";
    report_.roster = std::move(roster);
  }

  std::string Index(bool ranking) {
    const SiteTable table = BuildSiteTable(report_, ranking);
    const Catalogue words(ReportLanguage::kChinese);
    const std::vector<SiteRule> rules = SiteRulesOf(report_, *audit_.pack, words);
    const SiteContent content{report_, table, rules, {}, words};
    PageHead head;
    head.of_batch = true;
    return BuildHtmlPage(head, [&](HtmlBuilder& html) { PrintSiteIndex(html, content); });
  }

  Audit audit_ = test::SampleBatch();
  ReportView report_;
};

TEST_F(SiteRosterTest, ListsWhoIsMissingThenWhoIsLatestFirst) {
  const std::string index = Index(true);
  EXPECT_THAT(test::ReadHtml(index).problems, IsEmpty());
  const std::size_t section = index.find("<section class=\"roster\"");
  ASSERT_NE(section, std::string::npos);
  const std::size_t missing = index.find("<th scope=\"row\">砚溪镇</th>", section);
  const std::size_t latest = index.find("<th scope=\"row\">石碾坪镇</th>", section);
  const std::size_t late =
      index.find("<th scope=\"row\"><a href=\"0001.html\">澜坪镇</a>", section);
  ASSERT_NE(late, std::string::npos);
  EXPECT_LT(missing, latest);
  EXPECT_LT(latest, late);
  EXPECT_THAT(index, HasSubstr("0000-1234567"));
  EXPECT_THAT(index, HasSubstr("应报送 4 个单位。"));
}

TEST_F(SiteRosterTest, NamesWhatCameTwiceAndWhatNobodyKnows) {
  const std::string index = Index(true);
  EXPECT_THAT(index, HasSubstr("重复报送"));
  EXPECT_THAT(index, HasSubstr("石碾坪镇：b.docx（无法读取）"));
  EXPECT_THAT(index, HasSubstr("名册以外的文件</h3>"));
  EXPECT_THAT(index, HasSubstr("<td class=\"state\">不在名册</td>"));
}

// It does not answer for the report that came in late beside it.
TEST_F(SiteRosterTest, ADocumentOfAnotherKindDoesNotBearTheStateOfItsUnit) {
  report_.roster->units[1].documents = {0, 1};
  report_.roster->unknown_documents.clear();
  const std::string beside = Index(true);
  EXPECT_THAT(beside, HasSubstr("data-v=\"4\">逾期 3 日</td>"));
  EXPECT_THAT(beside, HasSubstr("<td class=\"state amiss\" data-v=\"100000\">不是应报的报告</td>"));
  report_.roster->units[1] = Unit("澜坪镇", SubmissionState::kWrong, "报送有误", 0, {1});
  const std::string alone = Index(true);
  EXPECT_THAT(alone, HasSubstr("<td class=\"state amiss\" data-v=\"100002\">报送有误</td>"));
}

TEST_F(SiteRosterTest, HasARowForEveryUnitInTheOrderOfTheRoster) {
  const SiteTable table = BuildSiteTable(report_, false);
  std::vector<std::string> names;
  for (const std::size_t row : table.InOrder(SiteOrder::kGiven)) {
    names.push_back(table.rows[row].name);
  }
  ASSERT_EQ(names.size(), 5U);
  names.pop_back();  // the document that is no unit's
  EXPECT_THAT(names, ElementsAre("砚溪镇", "澜坪镇", "栖川县水利局", "石碾坪镇"));
}

TEST_F(SiteRosterTest, RanksOnlyWhatHasAScore) {
  const SiteTable table = BuildSiteTable(report_, true);
  const std::vector<std::size_t> order = table.InOrder(SiteOrder::kRank);
  EXPECT_EQ(table.rows[order[0]].name, "栖川县水利局");
  EXPECT_EQ(table.rows[order[1]].name, "澜坪镇");
  EXPECT_EQ(table.ranked, 2U);
  EXPECT_FALSE(table.rows[order.back()].document);
}

TEST_F(SiteRosterTest, SaysWhenAllIsInOrder) {
  report_.roster->units.erase(report_.roster->units.begin());
  report_.roster->units.erase(report_.roster->units.begin());
  report_.roster->units.pop_back();
  const std::string index = Index(true);
  EXPECT_THAT(index, HasSubstr("名册内各单位均已按期报送。"));
  EXPECT_THAT(index, Not(HasSubstr("重复报送")));
}

}  // namespace
}  // namespace hegui
