// Visits every phrase list of a pack, with the pass it belongs to and the parts of a document it is looked for in. The one
// place that knows where a pack keeps its lists: a new kind of rule adds its lists here.
#pragma once

#include <functional>
#include <string_view>

#include "engine/rule/pack.h"
#include "engine/rule/region_mask.h"

namespace hegui {

enum class LiteralPass { kStructure, kRules };

using ListVisitor = std::function<void(PhraseList& list, LiteralPass pass, RegionMask mask)>;

void VisitPhraseLists(PackDefinition& pack, const ListVisitor& visit);
// The same for one rule of the pack.
void VisitPhraseListsOf(RuleDefinition& rule, const PackDefinition& pack, const ListVisitor& visit);

// The bit of a role of the pack or of an element by its name; 0 for neither.
RegionMask MaskOfRole(const PackDefinition& pack, std::string_view name);
// The element of that role name ("title", "opening", …).
std::optional<Element> ElementNamed(std::string_view name);
std::string_view Name(Element element);

}  // namespace hegui
