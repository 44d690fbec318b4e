// Evaluates `validity`: what the document names of laws, plans and terms, by the year it reports on.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateValidity(const ValidityRule& rule, const RuleContext& context);

}  // namespace hegui
