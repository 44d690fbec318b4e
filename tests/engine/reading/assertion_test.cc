// The word-level traps: what a sentence says of 法律顾问 (and the like), by the cues of the Chinese language.
#include "engine/reading/assertion.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

struct Trap {
  const char* role;  // heading under which the sentence stands
  const char* sentence;
  const char* verdict;  // of a rule that asks for 法律顾问
};

void PrintTo(const Trap& trap, std::ostream* out) {
  *out << trap.sentence;
}

std::string VerdictOn(const Trap& trap) {
  static const std::shared_ptr<const RuleSet> rules = test::PackOf(R"(
[[rule]]
id = "r"
group = "g"
title = "t"
kind = "contains"
severity = "major"
points = 1
any = ["法律顾问", "合法性审查"]
)");
  const std::string text = "某镇2024年报告\n\n一、" + std::string(trap.role) + "\n" + trap.sentence + "\n";
  const DocumentAudit audit = test::AuditOf(*rules, text);
  std::string verdict = test::Verdict(test::OutcomeOf(*rules, audit, "r"));
  return verdict.substr(0, verdict.find(" 4"));
}

class AssertionTest : public testing::TestWithParam<Trap> {};

TEST_P(AssertionTest, TellsHowTheStatementIsMeant) {
  EXPECT_EQ(VerdictOn(GetParam()), GetParam().verdict);
}

constexpr const char* kDone = "主要成效";
constexpr const char* kProblems = "存在的问题";
constexpr const char* kPlan = "工作计划";

INSTANTIATE_TEST_SUITE_P(
    Affirmed, AssertionTest,
    testing::Values(
        Trap{kDone, "我镇聘请法律顾问2名。", "pass"},
        Trap{kDone, "法律顾问全程参与，我镇未发生重大决策失误。", "pass"},
        Trap{kDone, "没有一份合同未经合法性审查。", "pass"},
        Trap{kDone, "全年没有一件重大决策未经合法性审查。", "pass"},
        Trap{kDone, "法律顾问为未成年人讲法治课。", "pass"},
        Trap{kDone, "法律顾问不断提高服务质量。", "pass"},
        Trap{kDone, "法律顾问不仅审合同，而且列席会议。", "pass"},
        Trap{kDone, "将法律顾问意见纳入决策必经程序。", "pass"},
        Trap{kDone, "针对审查力量不足的问题，聘请法律顾问1名。", "pass"},
        Trap{kDone, "未经合法性审查的，一律不得提交讨论。", "pass"},
        Trap{kDone, "法律顾问主要负责合同审查。", "pass"},
        Trap{kDone, "根据工作需要聘请法律顾问。", "pass"},
        Trap{kDone, "按照要求建立法律顾问制度。", "pass"},
        Trap{kDone, "为填补专业力量空白，聘请法律顾问1名。", "pass"},
        Trap{kDone, "继续聘请某律师事务所律师担任法律顾问，审核合同42份。", "pass"}));

INSTANTIATE_TEST_SUITE_P(
    Negated, AssertionTest,
    testing::Values(Trap{kDone, "我镇尚未聘请法律顾问。", "fail negated"},
                    Trap{kDone, "法律顾问尚未聘请。", "fail negated"},
                    Trap{kDone, "受经费限制，没有聘请法律顾问。", "fail negated"},
                    Trap{kDone, "法律顾问制度不健全。", "fail negated"},
                    Trap{kDone, "法律顾问作用发挥有待加强。", "fail negated"},
                    Trap{kDone, "缺乏专职法律顾问。", "fail negated"},
                    Trap{kDone, "法律顾问制度流于形式。", "fail negated"},
                    Trap{kDone, "聘请法律顾问的手续还在走程序。", "fail negated"},
                    Trap{kDone, "三资管理规范，但法律顾问尚未到位。", "fail negated"}));

INSTANTIATE_TEST_SUITE_P(
    Planned, AssertionTest,
    testing::Values(Trap{kPlan, "聘请法律顾问。", "fail planned-only"},
                    Trap{kDone, "下一步，聘请法律顾问，健全制度。", "fail planned-only"},
                    Trap{kDone, "拟聘请法律顾问。", "fail planned-only"},
                    Trap{kDone, "我镇将聘请法律顾问。", "fail planned-only"},
                    Trap{kDone, "力争年内配齐法律顾问。", "fail planned-only"},
                    Trap{kDone, "要加快建立法律顾问制度。", "fail planned-only"}));

INSTANTIATE_TEST_SUITE_P(
    Otherwise, AssertionTest,
    testing::Values(Trap{kProblems, "法律顾问坐班次数少。", "fail problem-only"},
                    Trap{kProblems, "虽然聘请了法律顾问，但作用发挥有限。", "partial problem-only"},
                    Trap{"工作建议", "为各镇统一配备法律顾问。", "fail suggestion-only"},
                    Trap{kDone, "组织学习《关于推行法律顾问制度的意见》。", "fail title-only"},
                    Trap{kDone, "进一步推行法律顾问制度。", "partial weak"},
                    Trap{kDone, "进一步推行法律顾问制度，全年审核合同42份。", "pass"},
                    Trap{kDone, "虽然经费紧张，但全年法律顾问审核合同42份。", "pass"}));

}  // namespace
}  // namespace hegui
