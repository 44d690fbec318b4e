// The kinds of rules: each reads the keys of its own from a [[rule]], after those that all rules have. One file per kind.
//   P017 {need, items} more items are needed than there are      P018 {kind} a rule that looks for nothing
// Not thread-safe.
#pragma once

#include "engine/rule/rule.h"
#include "rules/pack/pack_scope.h"

namespace hegui {

ContainsRule ReadContains(TableReader& table, PackScope& scope, int rule_points);
ForbidRule ReadForbid(TableReader& table, PackScope& scope);
SectionRule ReadSection(TableReader& table, PackScope& scope);
ListRule ReadList(TableReader& table, PackScope& scope);
FormRule ReadForm(TableReader& table, PackScope& scope);

// For a rule without anything to look for.
void ReportEmptyRule(TableReader& table, std::string_view kind);

}  // namespace hegui
