// Severities that depend on sender, parameter, reason and place.
#include <gtest/gtest.h>

#include <string>

#include "engine/scan/rule_context.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

constexpr std::string_view kPack = R"(
[params.web]
label = "公开稿"
type = "bool"
default = false

[[profile]]
id = "town"
label = "镇"

[[profile]]
id = "county"
label = "县"

[[rule]]
id = "r"
group = "g"
title = "t"
kind = "forbid"
severity = "minor"
severities = { wrong-term = "major" }
any = ["法制{政府|建设}"]
severity_for = [
  { when = { web = true }, severity = "info" },
  { profiles = ["county"], reasons = ["missing"], severity = "info" },
  { profiles = ["county"], in = ["title"], words = ["法制 政府"], severity = "fatal" },
]
)";

Severity SeverityOf(const std::string& title, const std::string& text, const std::string& profile,
                    std::map<std::string, std::string> set = {}) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kPack);
  AuditRequest request;
  request.profile = profile;
  request.set = std::move(set);
  const DocumentAudit audit =
      test::AuditOf(*rules, title + "\n\n一、主要成效\n" + text + "\n", request);
  return test::OutcomeOf(*rules, audit, "r").severity;
}

TEST(SeverityCaseTest, TheFirstCaseThatFitsOutweighsTheReasons) {
  EXPECT_EQ(SeverityOf("某县2024年法制政府建设报告", "办理案件。", "county"), Severity::kFatal);
  EXPECT_EQ(SeverityOf("某县2024年法制政府建设报告", "办理案件。", "county", {{"web", "true"}}),
            Severity::kInfo);
}

TEST(SeverityCaseTest, EveryConditionMustHold) {
  EXPECT_EQ(SeverityOf("某县2024年法制政府建设报告", "办理案件。", "town"), Severity::kMajor);
  EXPECT_EQ(SeverityOf("某县2024年法治政府建设报告", "推进法制政府。", "county"), Severity::kMajor);
  EXPECT_EQ(SeverityOf("某县2024年法制建设报告", "办理案件。", "county"), Severity::kMajor);
}

}  // namespace
}  // namespace hegui
