// The entries of a part of a document: its subsections, or the members enumerated in its text, or else its list members and
// sentences. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "engine/scan/rule_context.h"

namespace hegui {

struct EntryList {
  std::vector<Span> entries;  // without numbers and markers, in order
  bool enumerated = false;    // the author counts them: subsections or members of an enumeration
};

// The entries of all parts with the role.
EntryList ListEntries(std::string_view role, const RuleContext& context);
std::vector<Span> EntriesOf(std::string_view role, const RuleContext& context);

// Whether two entries say the same: the share of character pairs they have in common (Jaccard) is at least `percent`.
bool SameEntry(std::string_view a, std::string_view b, int percent);

}  // namespace hegui
