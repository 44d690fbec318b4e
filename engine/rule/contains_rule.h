// Kind `contains`: the document affirms something, in the parts where it counts. One or more items, each with its
// phrases; `need` says how many of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/value.h"
#include "engine/rule/verdict.h"

namespace hegui {

enum class WithinScope { kClause, kSentence, kParagraph, kSection };

struct ContainsItem {
  std::string label;
  PhraseList any;                // one of these satisfies the item
  std::vector<PhraseList> all;   // or: one of each of these does
  PhraseList weak;               // these are worth `partial` at most, for this reason
  Reason weak_reason = Reason::kWeak;
  PhraseList except;             // a match inside one of these is none
  PhraseList with;               // one of these must stand within `within` of the match
  WithinScope within = WithinScope::kSentence;
  // The first number captured by a phrase of `any` must be at least / at most this; a phrase without a number satisfies nothing then.
  std::optional<IntValue> at_least, at_most;
  // The first {year} captured by a phrase of `any` must be the report year plus this.
  std::optional<int> year_offset;
  bool headings_count = false;  // a heading that is a paragraph of its own counts as text
  int points = 0;  // hundredths; 0: the rule's points are shared evenly
  std::vector<std::string> profiles;  // empty: all; else the item does not exist for others
};

struct ContainsRule {
  std::vector<ContainsItem> items;
  int need = 1;           // items that must be satisfied for `pass`
  int partial_from = 1;   // satisfied (or weakly satisfied) items from which it is `partial`
};

}  // namespace hegui
