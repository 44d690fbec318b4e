// Evaluates `compare`: years and days that the document states at several places, against one another and against parameters.
// Pure; thread-safe.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateCompare(const CompareRule& rule, const RuleContext& context);

// The checks, each in the file of its name.
Outcome CheckYears(const CompareRule& rule, const RuleContext& context);     // year_check.cc
Outcome CheckDeadline(const CompareRule& rule, const RuleContext& context);  // deadline_check.cc

}  // namespace hegui
