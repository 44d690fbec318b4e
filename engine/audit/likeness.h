// Documents of a run that hold the same text, and where. It says that texts agree, never who took them from whom, and changes no
// verdict: it is for a person to look at. Holds places and no text, so that of a redacted document redacted text is shown. How they
// are found is in find_likenesses.h. Plain values.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

// A stretch that both have, with other names and figures at most.
struct LikePassage {
  Span first, second;  // in the reading texts of the pair's documents
  std::size_t characters = 0;
};

enum class LikenessKind {
  kOtherUnits,  // or it is not known whose they are
  kOtherYears,  // one unit, another year: an earlier text used again
  kSameUnit,    // one unit, the same year or one that is not known: submitted twice
};

struct Likeness {
  std::size_t first = 0, second = 0;  // of Audit::inputs, first < second
  LikenessKind kind = LikenessKind::kOtherUnits;
  std::size_t shared = 0;                       // characters that both have
  std::size_t first_text = 0, second_text = 0;  // characters of each that were compared
  int share = 0;                                // of the shorter text, hundredths of a percent
  std::size_t longest = 0;                      // characters of the longest passage
  std::vector<LikePassage> passages;  // some of the longest, by place in the first document
};

// By share, the greatest first.
using Likenesses = std::vector<Likeness>;

}  // namespace hegui
