// Names a result so that it can be known again in a later run, though lines have moved and other parts were edited: from the
// rule, the part of the document, and the words it rests on (for absence: from what is absent). Pure; thread-safe.
#pragma once

#include <string>
#include <vector>

#include "engine/reading/reading.h"
#include "engine/rule/rule.h"
#include "engine/scan/outcome.h"

namespace hegui {

// Of the result as a whole, 32 hexadecimal digits.
std::string Fingerprint(const RuleDefinition& rule, const Outcome& outcome,
                        const std::vector<RoleSection>& sections);

// Of everything that is wrong, so that what came anew can be told from what was there: each place of what must not stand; else the rule, or
// each of its items, that is not met. What is not met at all has the fingerprint of what is met in part as well: it can only get better
// unnoticed. Empty unless the status is partial or fail.
std::vector<std::string> FindingFingerprints(const RuleDefinition& rule, const Outcome& outcome,
                                             const std::vector<RoleSection>& sections);

}  // namespace hegui
