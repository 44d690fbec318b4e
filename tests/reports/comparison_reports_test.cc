// How reports tell what has changed since an earlier run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "engine/audit/compare.h"
#include "reports/earlier_file.h"
#include "reports/html_writer.h"
#include "reports/json_writer.h"
#include "reports/markdown_writer.h"
#include "reports/report_view.h"
#include "reports/template_model.h"
#include "reports/text_writer.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// The batch beside itself as it was when its first document was a worse one of the same unit, and there was one more.
Audit Compared() {
  Audit audit = test::SampleBatch();
  Result<EarlierAudit> earlier = ReadEarlierAudit(WriteJson(audit, {}));
  EXPECT_TRUE(earlier);
  for (std::size_t i = 0; i < earlier->documents.size(); ++i) {
    // The sample has the same bytes and unit thrice.
    earlier->documents[i].sha256 = "before";
    earlier->documents[i].unit.clear();
  }
  EarlierDocument& first = earlier->documents.front();
  first.score->lower -= 450;
  first.score->grade = "<b>差</b>";
  for (EarlierResult& result : first.results) {
    result.status = result.status == Status::kPass   ? Status::kFail
                    : result.status == Status::kFail ? Status::kPass
                                                     : result.status;
  }
  earlier->documents.emplace_back().path = "/home/someone/last/<script>.txt";
  EXPECT_TRUE(CompareWithEarlier(*earlier, false, audit).empty());
  return audit;
}

TEST(ComparisonReportsTest, TextHasALineAndAColumn) {
  const std::string text = WriteText(Compared(), {});
  EXPECT_THAT(text, AllOf(HasSubstr("（升 4.5 分）"), HasSubstr("较上次"), HasSubstr("前后对比"),
                          HasSubstr("上次有、这次没有：<script>.txt")));
  EXPECT_THAT(WriteText(test::SampleBatch(), {}), Not(HasSubstr("较上次")));
}

TEST(ComparisonReportsTest, MarkdownHasALineAndAColumn) {
  const std::string text = WriteMarkdown(Compared(), {});
  EXPECT_THAT(text, AllOf(HasSubstr("（升 4.5 分）"), HasSubstr("较上次"), HasSubstr("+4.5"),
                          HasSubstr("不再是问题"), Not(HasSubstr("<b>差</b>")),
                          Not(HasSubstr("<script>"))));
}

TEST(ComparisonReportsTest, HtmlStaysWholeAndEscaped) {
  const std::string html = WriteHtml(Compared(), {});
  EXPECT_THAT(html, AllOf(HasSubstr("（升 4.5 分）"), HasSubstr(">较上次<"), HasSubstr(">+4.5<"),
                          Not(HasSubstr("<b>差</b>")), Not(HasSubstr("/home/someone/last"))));
  const test::HtmlFacts facts = test::ReadHtml(html);
  EXPECT_THAT(facts.problems, ::testing::IsEmpty());
  for (const std::string& link : facts.links) {
    EXPECT_TRUE(!link.starts_with("#") || facts.ids.contains(link.substr(1))) << link;
  }
}

TEST(ComparisonReportsTest, JsonHasTheFigures) {
  const auto json = nlohmann::json::parse(WriteJson(Compared(), {}));
  EXPECT_EQ(json.at("comparison").at("rose"), 1);
  EXPECT_EQ(json.at("comparison").at("level"), 1);
  EXPECT_EQ(json.at("comparison").at("unscored"), 1);
  EXPECT_EQ(json.at("comparison").at("absent")[0].at("path"), "<script>.txt");
  EXPECT_EQ(json.at("documents")[0].at("change").at("difference"), 4.5);
}

TEST(ComparisonReportsTest, OtherRulesAreToldBesideTheChange) {
  Audit audit = Compared();
  audit.comparison->other_rules = true;
  audit.comparison->pack_version = "0.0.1";
  EXPECT_THAT(WriteText(audit, {}), HasSubstr("上次 0.0.1"));
  EXPECT_THAT(WriteMarkdown(audit, {}), HasSubstr("上次 0.0.1"));
  EXPECT_THAT(WriteHtml(audit, {}), HasSubstr("上次 0.0.1"));
}

TEST(ComparisonReportsTest, BesideASingleDocumentOtherRulesAreToldInItsHead) {
  Audit audit = Compared();
  audit.inputs.resize(1);
  audit.comparison->other_rules = true;
  audit.comparison->pack_version = "0.0.1";
  EXPECT_THAT(WriteMarkdown(audit, {}), HasSubstr("上次 0.0.1"));
}

TEST(ComparisonReportsTest, TemplatesHaveIt) {
  const auto json = TemplateModel(Compared(), ReportLanguage::kChinese).json();
  EXPECT_EQ(json.at("comparison").at("absent")[0], "<script>.txt");
  EXPECT_EQ(json.at("documents")[0].at("change").at("points"), "+4.5");
  EXPECT_FALSE(json.at("documents")[0].at("change").at("gone").empty());
  const auto none = TemplateModel(test::SampleBatch(), ReportLanguage::kChinese).json();
  EXPECT_TRUE(none.at("comparison").is_null());
  EXPECT_TRUE(none.at("documents")[0].at("change").is_null());
}

TEST(ComparisonReportsTest, TheFooterHasTimeOnlyWhenItWasMeasured) {
  Audit audit = test::SampleAudit();
  EXPECT_THAT(WriteHtml(audit, {}), Not(HasSubstr("开始时间")));
  audit.options.timing = {"2026-11-21T09:30:00+08:00", 1234};
  EXPECT_THAT(WriteHtml(audit, {}),
              AllOf(HasSubstr("2026-11-21T09:30:00+08:00"), HasSubstr("1.23 秒")));
  const auto json = nlohmann::json::parse(WriteJson(audit, {}));
  EXPECT_EQ(json.at("options").at("timing").at("seconds"), 1.234);
}

}  // namespace
}  // namespace hegui
