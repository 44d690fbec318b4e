// What people laid down is shown by every writer, with who and why; and it can be written down for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include "engine/audit/fingerprint.h"
#include "reports/baseline_file.h"
#include "reports/decision_stub.h"
#include "reports/report_writer.h"
#include "rules/project/exception_reader.h"
#include "tests/support/program.h"
#include "tests/support/sample_audit.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xlsx_file.h"

namespace hegui {
namespace {

using Json = nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Outcome& OutcomeWith(DocumentAudit& document, Status status) {
  return *std::find_if(document.outcomes.begin(), document.outcomes.end(),
                       [status](const Outcome& outcome) { return outcome.status == status; });
}

// A waiver, a decision that all is well, one that something is missing, an expired waiver and a stale decision.
Audit RuledAudit() {
  Audit audit = test::SampleAudit();
  DocumentAudit& document = *audit.inputs[0].audited;
  Outcome& waived = OutcomeWith(document, Status::kFail);
  waived.waiver = HumanRuling{"甲某", "waived for a reason", "2027-06-30", waived.possible};
  waived.status = Status::kWaived;
  waived.earned = waived.possible = 0;
  Outcome& passed = OutcomeWith(document, Status::kReview);
  passed.decision = HumanRuling{"乙某", "decided by reading", "2026-02-03", 0, Status::kPass};
  passed.status = Status::kPass;
  passed.reason = Reason::kNone;
  passed.earned = passed.possible;
  Outcome& failed = OutcomeWith(document, Status::kPartial);
  failed.decision = HumanRuling{"丙某", "decided against", "", 0, Status::kFail};
  failed.status = Status::kFail;
  Outcome& expired = OutcomeWith(document, Status::kFail);
  Outcome& other = &expired == &failed ? document.outcomes.back() : expired;
  other.expired_waiver = HumanRuling{"丁某", "was waived once", "2025-06-30", other.possible};
  document.score = Score(document.outcomes, *audit.pack, {});
  return audit;
}

const std::vector<ReportFormat> kFormats = [] {
  std::vector<ReportFormat> formats;
  for (const std::string_view name : ReportFormatNames()) {
    formats.push_back(*ReportFormatNamed(std::string(name)));
  }
  return formats;
}();

// A list of what is wrong has no place for what somebody found to be right.
bool ListsOnlyFindings(ReportFormat format) {
  return format == ReportFormat::kGithub || format == ReportFormat::kGitlab;
}

TEST(RulingsTest, EveryReportShowsThemWithWhoAndWhy) {
  const Audit audit = RuledAudit();
  for (const ReportFormat format : kFormats) {
    const std::string bytes = *WriteReport(format, audit, {});
    // Where a line was broken says nothing.
    const std::string report =
        std::regex_replace(IsBinary(format) ? test::XlsxPart(bytes, "xl/sharedStrings.xml") : bytes,
                           std::regex("\\n +"), " ");
    EXPECT_THAT(report, AllOf(HasSubstr("丙某"), HasSubstr("decided against")));
    EXPECT_THAT(report, AllOf(HasSubstr("丁某"), HasSubstr("was waived once")));
    EXPECT_THAT(report, AllOf(HasSubstr("甲某"), HasSubstr("waived for a reason")));
    if (!ListsOnlyFindings(format)) {
      EXPECT_THAT(report, AllOf(HasSubstr("乙某"), HasSubstr("decided by reading")));
    }
  }
}

TEST(RulingsTest, SarifSuppressesWhatIsSettled) {
  const Json sarif = Json::parse(*WriteReport(ReportFormat::kSarif, RuledAudit(), {}));
  std::vector<std::string> reasons;
  for (const Json& result : sarif["runs"][0]["results"]) {
    for (const Json& suppression : result.value("suppressions", Json::array())) {
      reasons.push_back(suppression.value("justification", ""));
    }
  }
  EXPECT_THAT(reasons, ::testing::IsSupersetOf(std::vector<std::string>{
                           "甲某: waived for a reason", "乙某: decided by reading"}));
}

TEST(RulingsTest, JsonTellsThemByTheirParts) {
  const Json json = Json::parse(*WriteReport(ReportFormat::kJson, RuledAudit(), {}));
  Json waiver, decision;
  for (const Json& result : json["documents"][0]["results"]) {
    waiver = result["waiver"].is_null() ? waiver : result["waiver"];
    decision =
        result["status"] == "pass" && !result["decision"].is_null() ? result["decision"] : decision;
  }
  EXPECT_EQ(waiver["until"], "2027-06-30");
  EXPECT_GT(waiver["points"], 0);
  EXPECT_EQ(decision["by"], "乙某");
  EXPECT_EQ(decision["on"], "2026-02-03");
  EXPECT_EQ(decision["verdict"], "pass");
}

TEST(RulingsTest, TheJsonHoldsAgainstItsSchema) {
  const test::TempFolder folder;
  folder.Write("a.json", *WriteReport(ReportFormat::kJson, RuledAudit(), {}));
  const std::string python = "/usr/bin/python3";
  const std::string schema = HEGUI_SOURCE_DIR "/docs/hegui-audit-1.schema.json";
  if (!std::filesystem::exists(python) ||
      test::RunProgram(python, {"-W", "ignore", "-c", "import jsonschema"}).exit_code != 0) {
    GTEST_SKIP() << "python3-jsonschema is not installed";
  }
  const test::ProgramRun run = test::RunProgram(
      python, {"-W", "ignore", "-m", "jsonschema", "-i", folder.Path("a.json"), schema});
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
}

TEST(RulingsTest, WhatTheBaselineHasIsToldFromWhatIsNew) {
  Audit audit = test::SampleAudit();
  DocumentAudit& document = *audit.inputs[0].audited;
  document.against_baseline = true;
  for (Outcome& outcome : document.outcomes) {
    outcome.known = outcome.status == Status::kFail || outcome.status == Status::kPartial;
  }
  EXPECT_THAT(*WriteReport(ReportFormat::kJunit, audit, {}),
              AllOf(Not(HasSubstr("<failure")), HasSubstr("基线中已有此项")));
  EXPECT_THAT(*WriteReport(ReportFormat::kGithub, audit, {}),
              AllOf(Not(HasSubstr("::error")), HasSubstr("::notice")));
  EXPECT_THAT(*WriteReport(ReportFormat::kSarif, audit, {}),
              HasSubstr("\"baselineState\": \"unchanged\""));
  EXPECT_THAT(*WriteReport(ReportFormat::kJson, audit, {}), HasSubstr("\"known\": true"));
}

TEST(BaselineFileTest, ReadsWhatItWrites) {
  const Audit audit = test::SampleAudit();
  const DocumentAudit& document = *audit.inputs[0].audited;
  const Result<Baseline> baseline = ReadBaseline(WriteBaseline(audit));
  ASSERT_TRUE(baseline);
  std::size_t prints = 0;
  for (const Outcome& outcome : document.outcomes) {
    const RuleDefinition& rule = audit.pack->rules[static_cast<std::size_t>(outcome.rule)];
    for (const std::string& print : FindingFingerprints(rule, outcome, document.sections)) {
      EXPECT_TRUE(baseline->findings.contains({document.known_as, print}));
      ++prints;
    }
  }
  EXPECT_EQ(baseline->findings.size(), prints);
  EXPECT_GT(prints, 0U);
}

TEST(BaselineFileTest, RefusesWhatIsNone) {
  for (const char* const text :
       {"", "[]", "{", R"({"schema": "hegui-baseline/2", "findings": []})",
        R"({"schema": "hegui-baseline/1"})",
        R"({"schema": "hegui-baseline/1", "findings": [{"path": 1, "fingerprint": "a"}]})",
        R"({"schema": "hegui-baseline/1", "findings": [7]})"}) {
    const Result<Baseline> baseline = ReadBaseline(text);
    ASSERT_FALSE(baseline) << text;
    EXPECT_EQ(baseline.error().code, "C070");
  }
}

class DecisionStubTest : public ::testing::Test {
 protected:
  std::string File() const {
    return DecisionFileHead(words_) + DecisionEntries(audit_, words_, {});
  }

  LoadedExceptions Read(const std::string& text) const {
    return LoadExceptions(std::vector<PackFile>{{"d.toml", text}}, *audit_.pack);
  }

  Audit audit_ = test::SampleAudit();
  Catalogue words_{ReportLanguage::kChinese};
};

TEST_F(DecisionStubTest, HasAnEntryForEachReviewThatTheReaderTakes) {
  const LoadedExceptions loaded = Read(File());
  EXPECT_THAT(loaded.diagnostics, IsEmpty());
  const DocumentAudit& document = *audit_.inputs[0].audited;
  const auto reviews =
      std::count_if(document.outcomes.begin(), document.outcomes.end(),
                    [](const Outcome& outcome) { return outcome.status == Status::kReview; });
  EXPECT_GT(reviews, 0);
  EXPECT_EQ(loaded.open.size(), static_cast<std::size_t>(reviews));
}

TEST_F(DecisionStubTest, ShowsWhatIsToBeDecided) {
  const DocumentAudit& document = *audit_.inputs[0].audited;
  for (const Outcome& outcome : document.outcomes) {
    if (outcome.status == Status::kReview) {
      const RuleDefinition& rule = audit_.pack->rules[static_cast<std::size_t>(outcome.rule)];
      EXPECT_THAT(File(), AllOf(HasSubstr("# " + rule.id + " " + rule.title), HasSubstr(rule.asks),
                                HasSubstr(document.sha256)));
    }
  }
}

TEST_F(DecisionStubTest, LeavesOutWhatIsWritten) {
  EXPECT_THAT(DecisionEntries(audit_, words_, Read(File()).open), IsEmpty());
}

TEST_F(DecisionStubTest, TakesNamesOfFilesAsTheyAre) {
  DocumentAudit& document = *audit_.inputs[0].audited;
  document.known_as = "a\"[1]\\*\n\x01镇.docx";
  std::string text = File();
  EXPECT_THAT(Read(text).diagnostics, IsEmpty());
  for (std::size_t at = 0; (at = text.find("\"\"", at)) != std::string::npos;) {
    text.replace(at, 2, "\"pass\"");
  }
  const LoadedExceptions filled = Read(text);
  EXPECT_THAT(filled.diagnostics, IsEmpty());
  ASSERT_FALSE(filled.exceptions.decisions.empty());
  EXPECT_EQ(filled.exceptions.decisions[0].documents[0], "a\"\\[1]\\\\\\*\n\x01镇.docx");
}

}  // namespace
}  // namespace hegui
