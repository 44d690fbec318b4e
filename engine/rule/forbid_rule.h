// Kind `forbid`: words that must not stand, with what to write instead.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/verdict.h"

namespace hegui {

struct ForbiddenEntry {
  PhraseList any;
  PhraseList except;  // a match inside one of these is none, beside those of the rule
  std::string use;    // what to write instead; may be empty
  std::string note;   // why not, for people; may be empty
  Reason reason = Reason::kWrongTerm;
  std::optional<Severity> severity;   // the rule's for the reason, unless set
  std::vector<std::string> profiles;  // empty: all
  std::vector<std::string> where;     // roles and elements; empty: anywhere
  // Only where the words are meant: not where they are denied, forbidden (ForbidRule::unless), quoted, suggested or told
  // as a shortcoming. A plan means what it says.
  bool affirmed = false;
};

struct ForbidRule {
  std::vector<ForbiddenEntry> entries;
  PhraseList except;  // a match inside one of these is none
  PhraseList
      unless;  // before a match in its list member or behind it in its clause: the words are forbidden there
  bool ignore_quoted = true;  // words inside a title 《…》 are the title's
  int each = 0;               // hundredths lost per place; 0: one place costs all
};

}  // namespace hegui
