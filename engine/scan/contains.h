// Evaluates `contains`: which items the document affirms, in the parts where it counts. Of all that was found for an item the
// best statement decides; where none counts, the way the others were meant is the reason.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateContains(const ContainsRule& rule, const RuleContext& context);

}  // namespace hegui
