// Kind `duplicate`: no sentence of the running text stands twice.
#pragma once

#include "engine/rule/phrase_list.h"

namespace hegui {

struct DuplicateRule {
  int min_characters = 16;   // ideographs outside of `except` that a sentence must have to count
  int near_characters = 24;  // … and to be compared with others that are not quite the same
  int near_percent =
      85;  // character pairs that two sentences share to be nearly the same; 100: only the same
  PhraseList except;  // set phrases, which anybody repeats
};

}  // namespace hegui
