// The documentation of a pack as Markdown pages, for the people who write and read the documents it audits: README.md (all rules by
// group), basis.md (the same by what they rest on) and a page per rule: what is asked and why, on what basis, where it counts,
// examples of each verdict. Everything on them comes from the pack and the catalogue; the same pack gives the same bytes. Pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/rule/pack.h"
#include "reports/catalogue.h"

namespace hegui {

struct PackPage {
  std::string name;  // of the file
  std::string text;
};

// The roles or elements in which a rule looks for evidence; none: everywhere.
using RolesOfRule = std::function<std::vector<std::string>(const RuleDefinition& rule)>;

std::vector<PackPage> WritePackPages(const PackDefinition& pack, const RolesOfRule& roles,
                                     const Catalogue& words);

}  // namespace hegui
