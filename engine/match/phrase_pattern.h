// A phrase as an RE2 pattern: what it means, in the words of a regular expression. The reference
// engine runs it for every phrase; the fast one for those with gaps or captures, in sentences where
// it can match. Pure, thread-safe.
#pragma once

#include <string>

#include "engine/match/phrase.h"

namespace hegui {

// One group per capture, in order; transparent characters may stand between the characters of
// words, not at their ends. Of words that begin together the longest is tried first, of gaps the
// shortest.
std::string PhrasePattern(const Phrase& phrase, const PhraseSyntax& syntax);

}  // namespace hegui
