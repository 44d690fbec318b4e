// Kind `forbid`: words that must not stand, with what to write instead.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"

namespace hegui {

struct ForbiddenEntry {
  PhraseList any;
  std::string use;  // what to write instead; may be empty
};

struct ForbidRule {
  std::vector<ForbiddenEntry> entries;
  PhraseList except;           // a match inside one of these is none
  bool ignore_quoted = true;   // words inside a title 《…》 are the title's
  int each = 0;                // hundredths lost per place; 0: one place costs all
};

}  // namespace hegui
