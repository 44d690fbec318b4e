// The parts of rules other than phrases: items, entries, elements. Listed, and taken out by their place in the list. A kind of
// rule that has no parts needs nothing here. Pure.
#pragma once

#include <string>
#include <vector>

#include "rules/pack/mutation.h"

namespace hegui {

struct RulePart {
  MutationKind kind = MutationKind::kItem;
  int part = 0;
  int list = -1;  // of the lists of an item of which all are needed
  std::string text;
  FilePlace place;
};

std::vector<RulePart> PartsOf(const RuleDefinition& rule);

// REQUIRES: PartsOf() names the part.
void DropPart(RuleDefinition& rule, int part, int list);

}  // namespace hegui
