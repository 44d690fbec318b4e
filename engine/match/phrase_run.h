// The stretches of a phrase that are plain words: literal and choice pieces side by side,
// multiplied out. Gaps and captures stand between them. The matcher looks for runs; what lies
// between is left to RE2. Pure, thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/match/phrase.h"

namespace hegui {

struct LiteralRun {
  // Its pieces: [first_piece, end_piece) of the phrase.
  std::size_t first_piece = 0;
  std::size_t end_piece = 0;
  // What it can read as: distinct, longest first (bytes), so that an empty one stands last.
  std::vector<std::string> literals;
  std::size_t min_characters = 0;

  bool CanBeEmpty() const { return min_characters == 0; }
};

// The runs of a phrase in order. A run stands for at most limits::kMaxPhraseExpansions literals; a
// longer stretch is cut into several adjacent ones, and a choice that is larger by itself is a run
// of its own.
std::vector<LiteralRun> LiteralRuns(const Phrase& phrase);

}  // namespace hegui
