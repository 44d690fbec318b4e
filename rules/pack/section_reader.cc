// Kind `section`, see docs/rule-language.md.
#include <array>
#include <utility>

#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array kPlaces = {
    Word<ElementPlace>{"heading", ElementPlace::kHeading},
    Word<ElementPlace>{"text", ElementPlace::kText},
    Word<ElementPlace>{"either", ElementPlace::kEither},
};

SectionElement ReadElement(TableReader& table, PackScope& scope) {
  SectionElement element;
  table.ReadRequired("label", element.label);
  if (table.Require("any")) {
    scope.phrases.Read(table, "any", element.any);
  }
  table.Read("in", element.in, kPlaces);
  table.ReadNamed("severity", element.severity, AllSeverities());
  return element;
}

}  // namespace

SectionRule ReadSection(TableReader& table, PackScope& scope) {
  SectionRule rule;
  if (table.Require("role")) {
    scope.ReadRole(table, "role", rule.role);
  }
  scope.ReadRoles(table, "also", rule.also);
  scope.ReadIntValue(table, "min_characters", rule.min_characters);
  for (const TomlValue& written : table.ReadTables("element")) {
    TableReader element_table(written, table.NameOf("element", true), table.diagnostics());
    rule.elements.push_back(ReadElement(element_table, scope));
  }
  scope.ReadRoles(table, "merged_with", rule.merged_with);
  scope.phrases.Read(table, "labelled", rule.labelled);
  scope.phrases.Read(table, "mentioned", rule.mentioned);
  scope.ReadRoles(table, "mentioned_roles", rule.mentioned_roles);
  table.ReadNamed("mentioned_severity", rule.mentioned_severity, AllSeverities());
  return rule;
}

}  // namespace hegui
