// Evaluates `expr`. Pure; thread-safe.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateExpr(const ExprRule& rule, const RuleContext& context);

}  // namespace hegui
