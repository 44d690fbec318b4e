// Kind `list`, see docs/rule-language.md.
#include <array>

#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array kChecks = {
    Word<ListCheck>{"count", ListCheck::kCount},
    Word<ListCheck>{"share", ListCheck::kShare},
    Word<ListCheck>{"none", ListCheck::kNone},
    Word<ListCheck>{"answered", ListCheck::kAnswered},
};

constexpr IntRange kPercent = {0, 100};

// What an entry must have, or must not.
void ReadHas(TableReader& table, PackScope& scope, ListRule& rule) {
  scope.phrases.Read(table, "has", rule.has);
  scope.phrases.Read(table, "has_not", rule.has_not);
  scope.phrases.Read(table, "counted_has", rule.counted_has);
  scope.phrases.Read(table, "counted_has_unless", rule.counted_has_unless);
  scope.phrases.Read(table, "or_has", rule.or_has);
  scope.phrases.Read(table, "unless", rule.unless);
  scope.phrases.Read(table, "common", rule.common);
  table.Read("digits_count", rule.digits_count);
  table.ReadNamed("lacking", rule.lacking, AllReasons());
  CheckNotEmpty(table, "list", {"has", "or_has", "digits_count"});
}

}  // namespace

ListRule ReadList(TableReader& table, PackScope& scope) {
  ListRule rule;
  if (table.Require("role")) {
    scope.ReadRole(table, "role", rule.role);
  }
  if (!table.ReadRequired("check", rule.check, kChecks)) {
    table.AcceptAnyKey();
    return rule;
  }
  scope.phrases.Read(table, "entry_has", rule.entry_has);
  scope.phrases.Read(table, "entry_not", rule.entry_not);
  scope.phrases.Read(table, "counted_unless", rule.counted_unless);
  scope.phrases.Read(table, "clauses_after", rule.clauses_after);
  table.Read("entry_not_wins", rule.entry_not_wins);
  table.Read("distinct_percent", rule.distinct_percent, kPercent);
  switch (rule.check) {
    case ListCheck::kCount:
      if (table.Require("at_least")) {
        scope.ReadIntValue(table, "at_least", rule.at_least);
      }
      break;
    case ListCheck::kShare:
      ReadHas(table, scope, rule);
      table.Read("pass_above", rule.pass_above, kPercent);
      break;
    case ListCheck::kNone:
      ReadHas(table, scope, rule);
      table.Read("fail_above", rule.fail_above, kPercent);
      break;
    case ListCheck::kAnswered:
      if (table.Require("by")) {
        scope.ReadRole(table, "by", rule.by);
      }
      if (table.Require("has")) {
        scope.phrases.Read(table, "has", rule.has);
      }
      scope.phrases.Read(table, "has_not", rule.has_not);
      table.Read("stop_words", rule.stop_words);
      table.Read("common_words", rule.common_words);
      table.ReadNamed("lacking", rule.lacking, AllReasons());
      table.Read("pass_above", rule.pass_above, kPercent);
      break;
  }
  return rule;
}

}  // namespace hegui
