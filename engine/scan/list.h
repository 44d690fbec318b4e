// Evaluates `list`: counts the distinct entries of a part, or asks how many of them have something.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateList(const ListRule& rule, const RuleContext& context);

}  // namespace hegui
