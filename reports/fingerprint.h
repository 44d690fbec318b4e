// Names a result so that it can be known again in a later run, though lines have moved and other parts were edited: from the
// rule, the part of the document, and the words it rests on (for absence: from what is absent). Pure; thread-safe.
#pragma once

#include <string>

#include "engine/reading/reading.h"
#include "engine/rule/rule.h"
#include "engine/scan/outcome.h"

namespace hegui {

// 32 hexadecimal digits.
std::string Fingerprint(const RuleDefinition& rule, const Outcome& outcome,
                        const std::vector<RoleSection>& sections);

}  // namespace hegui
