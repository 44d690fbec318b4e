// What a rule looks for and where, as its author wrote it; for people. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/pack.h"

namespace hegui {

// "contains", "forbid", …; of a form rule with its check: "form".
std::string KindOf(const RuleDefinition& rule);

// The parts of the document in which it looks, by id; empty: everywhere.
std::vector<std::string> RolesOf(const RuleDefinition& rule, const PackDefinition& pack);

// Its phrases, in the order of writing and each once; for rules about a part, the headings by which that is known.
std::vector<std::string> TermsOf(const RuleDefinition& rule, const PackDefinition& pack);

}  // namespace hegui
