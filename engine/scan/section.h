// Evaluates `section`: a part with the role stands, by itself, long enough, with its elements; or something less that
// announces or mentions it.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateSection(const SectionRule& rule, const RuleContext& context);

}  // namespace hegui
