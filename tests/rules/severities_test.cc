// Severities of our own pack that depend on the sender and on the copy, as criteria ask.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

Severity SeverityOf(std::string_view rule, const std::string& profile,
                    std::map<std::string, std::string> set = {}) {
  const std::shared_ptr<const RuleSet> rules = test::EmbeddedPack();
  AuditRequest request;
  request.profile = profile;
  request.set = std::move(set);
  const DocumentAudit audit = test::AuditOf(
      *rules,
      "关于2024年法治政府建设情况的报告\n\n一、主要举措和成效\n依法行政，推进法治政府建设。\n",
      request);
  return test::OutcomeOf(*rules, audit, rule).severity;
}

TEST(PackSeverityTest, DependsOnTheKindOfUnit) {
  EXPECT_EQ(SeverityOf("e01-public-participation", "county"), Severity::kMajor);
  EXPECT_EQ(SeverityOf("e01-public-participation", "township"), Severity::kMinor);
  EXPECT_EQ(SeverityOf("e06-normative-docs", "department"), Severity::kMajor);
  EXPECT_EQ(SeverityOf("g01-reconsideration", "subdistrict"), Severity::kMinor);
  EXPECT_EQ(SeverityOf("g02-court-appearance", "city"), Severity::kMajor);
  EXPECT_EQ(SeverityOf("d07-discretion", "township"), Severity::kInfo);
  EXPECT_EQ(SeverityOf("i01-publicity", "township"), Severity::kMajor);
}

TEST(PackSeverityTest, AMissingAddresseeIsATrifleInAWebCopy) {
  EXPECT_EQ(SeverityOf("a03-addressee", "township"), Severity::kMajor);
  EXPECT_EQ(SeverityOf("a03-addressee", "township", {{"copy", "web"}}), Severity::kInfo);
}

}  // namespace
}  // namespace hegui
