// Reads [[rule]]: what all rules have, then what their kind adds.
//   P016 {kind} no such kind      P019 points below zero
// Not thread-safe.
#pragma once

#include "engine/rule/rule.h"
#include "rules/pack/pack_scope.h"
#include "rules/pack/pack_sections.h"

namespace hegui {

// `credit` is the pack's table, which the rule's own lies over.
RuleDefinition ReadRule(const NamedTable& named, PackScope& scope, const CreditTable& credit,
                        Diagnostics& diagnostics);

}  // namespace hegui
