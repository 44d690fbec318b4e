// The page about one rule; see pack_pages.h. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/pack.h"
#include "reports/catalogue.h"

namespace hegui {

// `roles`: in which the rule looks for evidence. Rules of the same group are linked as `neighbours`.
std::string WriteRulePage(const RuleDefinition& rule, const PackDefinition& pack,
                          const std::vector<std::string>& roles, const Catalogue& words);

// "d01-three-systems.md"
std::string PageOf(const RuleDefinition& rule);

// "checked" or "not checked against the source", in words.
std::string CheckedText(const Basis& basis, const Catalogue& words);

// The units that a rule is for.
std::string UnitsText(const RuleDefinition& rule, const PackDefinition& pack,
                      const Catalogue& words);

}  // namespace hegui
