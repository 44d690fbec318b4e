// Recognises the number that a heading or paragraph begins with: 一、 （一） 1. （1） and their damaged forms. The forms are
// data of the language; what looks like a number and is none (1.5万, 一、二季度) is too. Whether a number makes
// a heading, and of which level, is decided later, from all numbers of the document. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/language/language.h"

namespace hegui {

struct LabelMatch {
  int form = -1;           // index into Language::numbering
  int value = 0;           // 1…999
  std::uint32_t size = 0;  // bytes of the folded line that number and marks take
};

// The number that a line begins with. `folded` is the line after the fold; `source` the same line as it was
// written, without blanks at its ends: some forms are known by a blank that the fold drops.
std::optional<LabelMatch> RecogniseLabel(std::string_view folded, std::string_view source,
                                         const Language& language);

// The number that a format computes for a line and the line does not hold. Its marks may be typed: 「一」 before 「、情况」. `size` is what
// of it stands in the line.
std::optional<LabelMatch> RecogniseComputedLabel(std::string_view label, std::string_view folded,
                                                 std::string_view source, const Language& language);

// A number that `text` begins with, of one kind, without the marks around it.
struct OrdinalMatch {
  int value = 0;
  std::uint32_t size = 0;
};
std::optional<OrdinalMatch> ReadOrdinal(std::string_view text, NumeralKind kind,
                                        const std::vector<std::string>& symbols,
                                        const NumeralTable& numerals);

}  // namespace hegui
