// The entries of a part of a document: its subsections, or the members enumerated in its text, or else its list members and
// sentences. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "engine/scan/rule_context.h"

namespace hegui {

// Spans of the entries of all parts with the role, without numbers and markers, in order.
std::vector<Span> EntriesOf(std::string_view role, const RuleContext& context);

// Whether two entries say the same: the share of character pairs they have in common (Jaccard) is at least `percent`.
bool SameEntry(std::string_view a, std::string_view b, int percent);

}  // namespace hegui
