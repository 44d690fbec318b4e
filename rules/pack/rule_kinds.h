// The kinds of rules: each reads the keys of its own from a [[rule]], after those that all rules have. One file per kind.
//   P017 {need, items} more items are needed than there are      P018 {kind} a rule that looks for nothing
//   P033 {series} no instrument is of that series
// Not thread-safe.
#pragma once

#include <initializer_list>
#include <string_view>

#include "engine/rule/rule.h"
#include "rules/pack/pack_scope.h"

namespace hegui {

ContainsRule ReadContains(TableReader& table, PackScope& scope, int rule_points);
ForbidRule ReadForbid(TableReader& table, PackScope& scope);
SectionRule ReadSection(TableReader& table, PackScope& scope);
ListRule ReadList(TableReader& table, PackScope& scope);
FormRule ReadForm(TableReader& table, PackScope& scope);
CompareRule ReadCompare(TableReader& table, PackScope& scope);
ExprRule ReadExpr(TableReader& table, PackScope& scope);
ValidityRule ReadValidity(TableReader& table, PackScope& scope);
NamesRule ReadNames(TableReader& table, PackScope& scope);
DuplicateRule ReadDuplicate(TableReader& table, PackScope& scope);
ArithmeticRule ReadArithmetic(TableReader& table);

// Reports P018 unless something is written under one of `keys`, be it right or wrong.
void CheckNotEmpty(TableReader& table, std::string_view kind,
                   std::initializer_list<std::string_view> keys);

}  // namespace hegui
