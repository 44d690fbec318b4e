// Laws of rosters: whatever the documents are called, each is in exactly one place, and their order decides nothing.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit/match_roster.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

rc::Gen<std::string> AnyName() {
  return rc::gen::element<std::string>(
      "城关镇", "新城关镇", "栖川县", "栖川县人民政府", "栖川县人民政府办公室", "栖川县城关镇",
      "临渚县城关镇", "县水利局", "栖川县水利局", "砚北市水利局", "中共栖川县委宣传部",
      "石碾坪镇人民政府", "石碾坪镇", "清溪土家族乡", "清溪乡", "市政府", "城关", "", "2024年",
      "x");
}

AuditInput AnyInput(std::size_t number) {
  AuditInput input;
  const std::string path = *AnyName() + "/" + std::to_string(number) + "-" + *AnyName() + ".txt";
  if (*rc::gen::inRange(0, 5) == 0) {
    input.failed = FailedDocument{path, {"D030", {}}};
    return input;
  }
  DocumentAudit audit;
  audit.path = path;
  const std::string unit = *AnyName();
  if (!unit.empty()) {
    audit.facts.push_back({"unit", unit, "title", {}});
  }
  audit.facts.push_back({"title", *AnyName() + *AnyName() + "关于2024年工作的报告", "title", {}});
  audit.signatories = {*AnyName()};
  audit.wrong_document = *rc::gen::arbitrary<bool>();
  input.audited = std::move(audit);
  return input;
}

std::string PathOf(const AuditInput& input) {
  return input.failed ? input.failed->path : input.audited->path;
}

// For each document, the unit that it is taken for; -1 for none.
std::map<std::string, int> Taken(const Submissions& submissions,
                                 const std::vector<AuditInput>& inputs) {
  std::map<std::string, int> taken;
  for (const UnitSubmission& unit : submissions.units) {
    RC_ASSERT(std::is_sorted(unit.inputs.begin(), unit.inputs.end()));
    for (const std::size_t input : unit.inputs) {
      RC_ASSERT(taken.emplace(PathOf(inputs[input]), static_cast<int>(unit.entry)).second);
    }
  }
  RC_ASSERT(std::is_sorted(submissions.unknown.begin(), submissions.unknown.end()));
  for (const std::size_t input : submissions.unknown) {
    RC_ASSERT(taken.emplace(PathOf(inputs[input]), -1).second);
  }
  RC_ASSERT(taken.size() == inputs.size());
  return taken;
}

RC_GTEST_PROP(RosterTest, EveryDocumentHasOnePlaceWhateverTheOrder, ()) {
  auto roster = std::make_shared<Roster>();
  for (const std::string& unit : *rc::gen::unique<std::vector<std::string>>(AnyName())) {
    if (!unit.empty()) {
      roster->entries.emplace_back().unit = unit;
    }
  }
  std::vector<AuditInput> inputs;
  const std::size_t count = *rc::gen::inRange<std::size_t>(0, 8);
  for (std::size_t i = 0; i < count; ++i) {
    inputs.push_back(AnyInput(i));
  }
  const RosterQuestion question{{2025, 3, 20}, false};
  const RuleSet& rules = *test::EmbeddedPack();
  const RosterMatch match = MatchRoster(roster, inputs, rules, question);
  RC_ASSERT(match.submissions.units.size() == roster->entries.size());
  std::vector<AuditInput> reversed(inputs.rbegin(), inputs.rend());
  const RosterMatch other = MatchRoster(roster, reversed, rules, question);
  RC_ASSERT(Taken(match.submissions, inputs) == Taken(other.submissions, reversed));
  RC_ASSERT(match.notices.size() == other.notices.size());
}

}  // namespace
}  // namespace hegui
