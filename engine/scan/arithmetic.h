// Evaluates rules of kind `arithmetic`.
#pragma once

#include "engine/rule/arithmetic_rule.h"
#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateArithmetic(const ArithmeticRule& rule, const RuleContext& context);

}  // namespace hegui
