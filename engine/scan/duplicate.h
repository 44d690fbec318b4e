// Evaluates `duplicate`: sentences (members of lists apart) that stand twice in the running text, spacing, punctuation and
// numbers before them left out. The same twice fails; nearly the same is partial. Headings are not judged. Linear in the
// text: near candidates come from an index of a few characters of each sentence, and every bucket is bounded.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateDuplicate(const DuplicateRule& rule, const RuleContext& context);

}  // namespace hegui
