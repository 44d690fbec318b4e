// Kind `list`: the entries of a part (its subsections, enumerated members, or else its sentences) and what
// each must or must not have.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/value.h"
#include "engine/rule/verdict.h"

namespace hegui {

enum class ListCheck {
  kCount,  // distinct entries: at least `at_least` is pass, at least one partial, none fail
  kShare,  // entries that have one of `has`: more than `pass_above` percent is pass, any partial, none fail
  kNone,   // entries that have one of `has`: none is pass, up to `fail_above` percent partial, more fail
  // Another part takes up more than `pass_above` percent of the entries, and holds one of `has`: both is pass, one of the
  // two partial, none fail.
  kAnswered,
};

struct ListRule {
  std::string role;
  ListCheck check = ListCheck::kCount;
  PhraseList entry_has;  // what makes something an entry at all; empty: every candidate is one
  PhraseList entry_not;  // what makes it none, unless one of `entry_has` stands before it
  // A counted entry (一是…, a subsection) needs none of `entry_has` when it has none of these; empty: it does need one.
  PhraseList counted_unless;
  // A sentence with one of these lists its entries clause by clause, from there on.
  PhraseList clauses_after;
  bool entry_not_wins = false;  // … even then
  PhraseList has;
  PhraseList has_not;    // an entry with one of these has not what `has` asks for, whatever else it says
  // Counts like `has` in an entry that the author counts, unless it has one of the second list.
  PhraseList counted_has, counted_has_unless;
  PhraseList or_has;     // counts like `has`, but not in an entry that has one of `unless`
  PhraseList unless;
  // One of these anywhere in the part speaks for all its entries (「产生上述问题的原因…」).
  PhraseList common;
  Reason lacking = Reason::kIncomplete;  // of `partial` and `fail` by share or none; by share none at all is `missing` unless set
  bool digits_count = false;      // a digit in the entry counts as one of `has`
  int distinct_percent = 80;      // two entries whose character pairs agree in this share are one
  std::optional<IntValue> at_least;
  int pass_above = 50;            // percent
  int fail_above = 50;            // percent
  // answered
  std::string by;                       // the role of the other part
  std::vector<std::string> stop_words;  // words that two texts may share without speaking of the same
  std::vector<std::string> common_words;  // words of the subject, which say less than others
};

}  // namespace hegui
