// What a redacted audit gives away, through every writer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/audit/redact.h"
#include "reports/report_writer.h"
#include "reports/uri.h"
#include "tests/support/audited.h"
#include "tests/support/report_text.h"

namespace hegui::test {
namespace {

// Everybody who is named anywhere in the audit below.
const std::vector<std::string> kNames{"王小明", "李卫东", "冯雪", "钱志远", "孙丽", "郑爱民"};
const std::vector<std::string> kNumbers{"13800001234", "110101199003071234", "88889999"};

Audit AuditWithPersons() {
  const RuleSet& rules = *EmbeddedPack();
  Audit audit;
  audit.program_version = "0.0.0";
  audit.pack = rules.pack;
  audit.options = {"2026-11-21", "zh-CN", "auto", {{"known_names", "王小明"}}};
  audit.options.command = "hegui check 石桥镇-王小明-13800001234.txt 孙丽.docx";
  AuditRequest request;
  request.trace = true;
  audit.inputs.push_back(AuditDocument(
      rules, "石桥镇-王小明-13800001234.txt",
      "石桥镇人民政府关于2024年法治政府建设情况的报告\n\n县人民政府：\n\n"
      "2024年，石桥镇在镇长王小明的带领下推进依法行政，现将有关情况报告如下：\n\n"
      "一、主要举措和成效\n\n（一）党委书记李卫东带头履职。多次听取汇报，聘请冯雪律师担任法律顾问，"
      "联系电话：13800001234。身份证号110101199003071234已经登记。\n\n"
      "二、李卫东同志存在的不足和原因\n\n主要原因是学习不够。\n\n石桥镇人民政府\n2025年1月8日\n",
      request));
  std::vector<Outcome>& outcomes = audit.inputs[0].audited->outcomes;
  for (std::size_t i = 1; i < outcomes.size(); ++i) {
    if (outcomes[i].status == Status::kFail) {
      outcomes[i].status = Status::kWaived;
      outcomes[i].waiver = HumanRuling{"钱志远", "经李卫东同意", "2026-01-01"};
      break;
    }
  }
  for (Outcome& outcome : outcomes) {
    if (outcome.status == Status::kPartial) {
      outcome.decision = HumanRuling{"钱志远", "问过王小明", "2026-01-01", 0, Status::kPartial};
      break;
    }
  }
  Diagnostic notice;
  notice.code = "C051";
  notice.level = DiagnosticLevel::kNote;
  notice.arguments = {{"path", "孙丽.docx"}};
  audit.inputs[0].audited->notices.push_back(notice);
  audit.notices.push_back(notice);
  audit.inputs.push_back({});
  audit.inputs.back().failed = FailedDocument{"孙丽.docx", {"C030", {{"path", "孙丽.docx"}}}};
  audit.inputs.push_back(audit.inputs[0]);
  audit.inputs.back().audited->path = "柳林镇-李卫东.txt";
  const auto end = static_cast<std::uint32_t>(audit.inputs[0].audited->document.text.find("二、"));
  Likeness likeness;
  likeness.second = 2;
  const auto begin =
      static_cast<std::uint32_t>(audit.inputs[0].audited->document.text.find("党委书记"));
  likeness.passages = {{{begin, end}, {begin, end}, 40}};
  audit.likenesses = {likeness};
  Roster roster;
  roster.entries.push_back({"石桥镇", {}, "", "郑爱民 0571-88889999", {}, {}, {}});
  UnitSubmission submission;
  submission.inputs = {0};
  audit.submissions = Submissions{std::make_shared<const Roster>(roster), {submission}, {1}};
  return audit;
}

std::vector<std::string> FoundIn(const std::string& report) {
  std::vector<std::string> found;
  for (const std::vector<std::string>& list : {kNames, kNumbers}) {
    for (const std::string& person : list) {
      if (report.find(person) != std::string::npos ||
          report.find(UriOfPath(person)) != std::string::npos) {
        found.push_back(person);
      }
    }
  }
  return found;
}

WriteOptions In(ReportLanguage language) {
  WriteOptions options;
  options.language = language;
  return options;
}

TEST(Privacy, NoFormatNamesAPersonOfARedactedAudit) {
  const Audit plain = AuditWithPersons();
  const Audit redacted = Redactor(*EmbeddedPack()->language, "").Redact(plain);
  for (const std::string& name : ReportFormatNames()) {
    for (const ReportLanguage language : {ReportLanguage::kChinese, ReportLanguage::kEnglish}) {
      const ReportFormat format = *ReportFormatNamed(name);
      // The test would find one that is not hidden.
      EXPECT_FALSE(FoundIn(ReportText(format, plain, In(language))).empty()) << name;
      EXPECT_THAT(FoundIn(ReportText(format, redacted, In(language))), testing::IsEmpty()) << name;
    }
  }
}

TEST(Privacy, SamplesOfLikeTextsAreOfTheRedactedText) {
  const Audit redacted = Redactor(*EmbeddedPack()->language, "").Redact(AuditWithPersons());
  const auto json = nlohmann::json::parse(ReportText(ReportFormat::kJson, redacted, {}));
  for (const char* const side : {"first", "second"}) {
    const std::string quote = json["likenesses"][0]["passages"][0][side]["quote"];
    EXPECT_THAT(quote, testing::StartsWith("党委书记"));
    EXPECT_THAT(quote, testing::HasSubstr("带头履职"));
    EXPECT_THAT(FoundIn(quote), testing::IsEmpty());
  }
}

TEST(Privacy, ReportsForPeopleSayThatTheyAreRedacted) {
  const Audit redacted = Redactor(*EmbeddedPack()->language, "").Redact(AuditWithPersons());
  EXPECT_NE(ReportText(ReportFormat::kHtml, redacted, {}).find("以化名代替"), std::string::npos);
  EXPECT_NE(ReportText(ReportFormat::kJson, redacted, {}).find("\"redacted\": true"),
            std::string::npos);
}

}  // namespace
}  // namespace hegui::test
