// Findings are known again though the document was edited elsewhere, and new ones are told from them.
#include "engine/audit/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <regex>
#include <string>
#include <vector>

#include "engine/audit/fingerprint.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string ReadExample(const std::string& name) {
  std::ifstream file(HEGUI_SOURCE_DIR "/examples/reports/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const RuleDefinition& RuleOf(const RuleSet& rules, const Outcome& outcome) {
  return rules.pack->rules[static_cast<std::size_t>(outcome.rule)];
}

std::shared_ptr<const Baseline> BaselineOf(const RuleSet& rules, const DocumentAudit& audit) {
  auto baseline = std::make_shared<Baseline>();
  for (const Outcome& outcome : audit.outcomes) {
    for (const std::string& print :
         FindingFingerprints(RuleOf(rules, outcome), outcome, audit.sections)) {
      baseline->findings.emplace(audit.known_as, print);
    }
  }
  return baseline;
}

std::vector<std::string> NewFindings(const RuleSet& rules, const DocumentAudit& audit) {
  std::vector<std::string> ids;
  for (const Outcome& outcome : audit.outcomes) {
    const bool finding = outcome.status == Status::kFail || outcome.status == Status::kPartial;
    if (finding && !outcome.known) {
      ids.push_back(RuleOf(rules, outcome).id);
    }
  }
  return ids;
}

class BaselineTest : public ::testing::TestWithParam<const char*> {
 protected:
  BaselineTest() : text_(ReadExample(GetParam())) {
    request_.baseline = BaselineOf(*rules_, test::AuditOf(*rules_, text_));
  }

  DocumentAudit Audit(const std::string& text) const {
    return test::AuditOf(*rules_, text, request_);
  }

  void ExpectNothingNew(const std::string& text) const {
    const DocumentAudit audit = Audit(text);
    EXPECT_THAT(NewFindings(*rules_, audit), IsEmpty());
    EXPECT_TRUE(audit.gate_passes);
    EXPECT_TRUE(audit.against_baseline);
  }

  // The text with `added` before its first line that begins with `line`.
  std::string With(const std::string& line, const std::string& added) const {
    const std::size_t at = text_.find("\n" + line);
    EXPECT_NE(at, std::string::npos) << line;
    std::string text = text_;
    return text.insert(at + 1, added);
  }

  std::shared_ptr<const RuleSet> rules_ = test::EmbeddedPack();
  std::string text_;
  AuditRequest request_;
};

TEST_P(BaselineTest, NothingIsNewInTheSameText) { ExpectNothingNew(text_); }

TEST_P(BaselineTest, NothingIsNewAfterParagraphsBefore) {
  ExpectNothingNew(With("二、",
                        "全镇组织党员志愿者清扫街道，整修水渠，栽种行道树。\n"
                        "\n村村通了公交，老人出行方便多了。\n"));
}

TEST_P(BaselineTest, NothingIsNewAfterOtherLineBreaksAndBlanks) {
  std::string text;
  for (const char c : text_) {
    text += c == '\n' ? "\r\n\r\n" : std::string(1, c);
  }
  ExpectNothingNew(std::regex_replace(text, std::regex("，"), "， "));
}

TEST_P(BaselineTest, AWrongTermMoreIsNew) {
  const DocumentAudit audit =
      Audit(With("二、", "全镇推进法制建设，法制建设成效明显，法制建设深入人心。\n"));
  EXPECT_THAT(NewFindings(*rules_, audit), ElementsAre("l07-term"));
}

INSTANTIATE_TEST_SUITE_P(Examples, BaselineTest,
                         ::testing::Values("township-middling-2023.txt", "township-poor-2023.txt"));

constexpr std::string_view kRules = R"(
[[rule]]
id = "a01-hotline"
group = "g"
title = "t"
kind = "contains"
severity = "major"
points = 6
any = ["设立热线"]
[[rule]]
id = "a02-term"
group = "g"
title = "t"
kind = "forbid"
severity = "minor"
points = 4
  [[rule.entry]]
  any = ["法制建设"]
  use = "法治建设"
)";
constexpr std::string_view kReport =
    "石桥镇2023年法治政府建设情况报告\n\n一、主要成效\n（一）推进法制建设。\n\n"
    "二、存在的问题\n人手不足。\n\n三、下一步打算\n继续办好学习。\n";

class SmallBaselineTest : public ::testing::Test {
 protected:
  SmallBaselineTest() { request_.baseline = BaselineOf(*rules_, test::AuditOf(*rules_, kReport)); }

  DocumentAudit Audit(std::string_view from, std::string_view to) const {
    std::string text(kReport);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos);
    return test::AuditOf(*rules_, text.replace(at, from.size(), to), request_);
  }

  std::vector<std::string> New(std::string_view from, std::string_view to) const {
    return NewFindings(*rules_, Audit(from, to));
  }

  std::shared_ptr<const RuleSet> rules_ = test::PackOf(kRules);
  AuditRequest request_;
};

TEST_F(SmallBaselineTest, HeadingsMayBeNumberedAnew) {
  EXPECT_THAT(New("一、主要成效", "前言\n\n一、概况\n石桥镇依山。\n\n二、主要成效"), IsEmpty());
  EXPECT_THAT(New("（一）推进", "（三）推进"), IsEmpty());
}

TEST_F(SmallBaselineTest, TheSameTermInAnotherPartOrOnceMoreIsNew) {
  EXPECT_THAT(New("继续办好学习", "推进法制建设"), ElementsAre("a02-term"));
  EXPECT_THAT(New("推进法制建设。", "推进法制建设，抓法制建设。"), ElementsAre("a02-term"));
}

TEST_F(SmallBaselineTest, ThePlanForWhatIsMissingIsNothingNew) {
  EXPECT_THAT(New("继续办好学习", "明年设立热线"), IsEmpty());
}

TEST_F(SmallBaselineTest, TheGateAsksForWhatTheUserNames) {
  request_.gate.min_score_hundredths = 9000;
  const DocumentAudit audit = Audit("人手", "人员");
  ASSERT_EQ(audit.gate_reasons.size(), 1U);
  EXPECT_EQ(audit.gate_reasons[0].code, "gate.min-score");
  request_.gate = {};
  request_.gate.fail_on = Severity::kMajor;
  EXPECT_TRUE(Audit("继续办好学习", "推进法制建设").gate_passes) << "the new one is minor";
}

TEST(BaselinePathTest, NamesAFileInOneWay) {
  EXPECT_EQ(BaselinePath("./reports//a.txt"), "reports/a.txt");
  EXPECT_EQ(BaselinePath("/srv/./a.txt"), "/srv/a.txt");
  EXPECT_EQ(BaselinePath("../a.txt"), "../a.txt");
}

}  // namespace
}  // namespace hegui
