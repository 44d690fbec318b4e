// Evaluates `names`: what the frames of the rule hold is compared with the chain of the unit, and the sources of the
// unit's name with each other. A foreign name in a strong frame fails; what cannot be decided is for a person.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateNames(const NamesRule& rule, const RuleContext& context);

}  // namespace hegui
