// From a pack and its language to an immutable rule set: folds and parses every phrase, compiles expressions under RE2's memory
// budget, gives every list its id. All problems at once, at the places of the phrases they are about. Pure.
#pragma once

#include <memory>

#include "engine/base/diagnostic.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct CompiledRules {
  std::shared_ptr<const RuleSet> rules;  // null when `diagnostics` holds an error
  Diagnostics diagnostics;               // R0xx
};

CompiledRules CompileRules(PackDefinition pack, std::shared_ptr<const Language> language);

}  // namespace hegui
