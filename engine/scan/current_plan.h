// The check `current` of `validity`: the plan of a series that holds in the report year is affirmed, in the parts where it counts.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome CheckCurrentPlan(const ValidityRule& rule, const RuleContext& context);

}  // namespace hegui
