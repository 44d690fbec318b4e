// Evaluates `forbid`: every place of a word that must not stand is evidence; what to write instead travels with it.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateForbid(const ForbidRule& rule, const RuleContext& context);

}  // namespace hegui
