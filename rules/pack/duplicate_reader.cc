// Kind `duplicate`, see docs/rule-language.md.
#include "rules/pack/rule_kinds.h"

namespace hegui {
namespace {

constexpr IntRange kCharacters = {4, 1'000};
constexpr IntRange kPercent = {50, 100};

}  // namespace

DuplicateRule ReadDuplicate(TableReader& table, PackScope& scope) {
  DuplicateRule rule;
  table.Read("min_characters", rule.min_characters, kCharacters);
  table.Read("near_characters", rule.near_characters, kCharacters);
  table.Read("near_percent", rule.near_percent, kPercent);
  scope.phrases.Read(table, "except", rule.except);
  return rule;
}

}  // namespace hegui
