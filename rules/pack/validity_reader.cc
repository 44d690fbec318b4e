// Kind `validity`, see docs/rule-language.md.
#include <algorithm>
#include <array>

#include "engine/base/edit_distance.h"
#include "rules/pack/report.h"
#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array kChecks = {
    Word<ValidityCheck>{"references", ValidityCheck::kReferences},
    Word<ValidityCheck>{"current", ValidityCheck::kCurrent},
};

// Names of series; P033 for one that no instrument belongs to.
void ReadSeries(TableReader& table, std::string_view key, const PackScope& scope,
                std::vector<std::string>& names) {
  table.Read(key, names);
  for (const std::string& name : names) {
    const bool known =
        std::find(scope.series.begin(), scope.series.end(), name) != scope.series.end();
    if (!known && !scope.assume_more) {
      Report(table.diagnostics(), "P033", {{"series", name}}, table.Take(key)->place(),
             Nearest(name, scope.series));
    }
  }
}

}  // namespace

ValidityRule ReadValidity(TableReader& table, PackScope& scope) {
  ValidityRule rule;
  if (table.Require("check")) {
    table.Read("check", rule.check, kChecks);
  }
  ReadSeries(table, "series", scope, rule.series);
  ReadSeries(table, "leaves", scope, rule.leaves);
  if (rule.check == ValidityCheck::kCurrent) {
    table.Require("series");
  }
  scope.ReadRoles(table, "next_year", rule.next_year);
  scope.phrases.Read(table, "relied", rule.relied);
  scope.phrases.Read(table, "studied", rule.studied);
  table.ReadNamed("studied_severity", rule.studied_severity, AllSeverities());
  scope.phrases.Read(table, "history", rule.history);
  table.Read("former", rule.former);
  table.Read("prefixes", rule.prefixes);
  table.Read("local", rule.local);
  scope.phrases.Read(table, "except", rule.except);
  return rule;
}

}  // namespace hegui
