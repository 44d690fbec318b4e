#include "engine/scan/forbid.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

constexpr std::string_view kPack = R"(
[[rule]]
id = "r"
group = "g"
title = "t"
kind = "forbid"
severity = "minor"
points = 2
unless = ["严禁", "杜绝"]
[[rule.entry]]
any = ["法制政府"]
use = "法治政府"
[[rule.entry]]
any = ["法制政府"]
where = ["title"]
severity = "fatal"
[[rule.entry]]
any = ["截访"]
except = ["截访谈"]
affirmed = true
reason = "veto"
severity = "fatal"
[[rule.entry]]
any = ["县政协"]
profiles = ["no-such-level"]
reason = "wrong-level"
)";

struct Found {
  std::string verdict;
  Severity severity = Severity::kInfo;
};

Found Judge(std::string_view title, std::string_view done,
            std::string_view problems = "经费不足。") {
  std::string pack(kPack);
  pack.replace(pack.find("no-such-level"), 13, "county");
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[profile]]\nid = \"town\"\nlabel = \"镇\"\nunits = ['镇$']\n"
      "[[profile]]\nid = \"county\"\nlabel = \"县\"\nunits = ['县$']\n" +
      pack);
  const DocumentAudit audit =
      test::AuditOf(*rules, std::string(title) + "\n\n一、主要成效\n" + std::string(done) +
                                "\n二、存在的问题\n" + std::string(problems) + "\n");
  const Outcome& outcome = test::OutcomeOf(*rules, audit, "r");
  return {test::Verdict(outcome), outcome.severity};
}

TEST(ForbidTest, AnEntryMayCountForMoreInOnePlace) {
  const Found body = Judge("某镇2024年报告", "建设法制政府。");
  EXPECT_EQ(body.verdict, "fail wrong-term 4");
  EXPECT_EQ(body.severity, Severity::kMinor);
  const Found title = Judge("某镇2024年法制政府建设报告", "做了工作。");
  EXPECT_EQ(title.verdict, "fail wrong-term 1");
  EXPECT_EQ(title.severity, Severity::kFatal);
}

TEST(ForbidTest, TheGravestPlaceGivesTheReason) {
  EXPECT_EQ(Judge("某镇2024年报告", "建设法制政府。组织截访3次。").verdict, "fail veto 4 4");
}

TEST(ForbidTest, WordsThatMustBeMeantMayBeForbiddenDeniedOrToldAsAShortcoming) {
  EXPECT_EQ(Judge("某镇2024年报告", "组织截访3次。").verdict, "fail veto 4");
  EXPECT_EQ(Judge("某镇2024年报告", "严禁各村以任何名义，对群众截访。").verdict, "pass");
  EXPECT_EQ(Judge("某镇2024年报告", "截访现象得到杜绝。").verdict, "pass");
  EXPECT_EQ(Judge("某镇2024年报告", "截访谈录音3份。").verdict, "pass");
  EXPECT_EQ(Judge("某镇2024年报告", "做了工作。", "个别村有截访现象。").verdict, "pass");
  EXPECT_EQ(Judge("某镇2024年报告", "严禁吃请；组织截访3次。").verdict, "fail veto 4");
}

}  // namespace
}  // namespace hegui
