// The quantities that a sentence states, and how its marks divide them: 「共24个，其中镇级1个、村级23个」 is three segments with one
// quantity each. What stands in brackets is a stretch of its own, behind the quantity that it explains. Spans are bytes of
// the reading text. Pure and thread-safe; linear in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"
#include "engine/language/language.h"
#include "engine/language/numeral.h"
#include "engine/rule/arithmetic_rule.h"

namespace hegui {

struct Quantity {
  Number number;
  Span span;               // number and counter
  Span written;            // the number alone
  std::uint32_t from = 0;  // where its segment begins
  int counter = -1;        // group in NumeralTable::counters; -1: none, the number stands alone
  double precision =
      0;  // worth of the last digit written, where that is not one: 1.2万 1000; else 0
  std::string before;  // the words before it in its segment, without brackets and titles …
  std::string after;   // … and behind it, up to the next quantity
};

enum class Mark { kBegin, kPause, kJoin, kClause, kList, kSentence, kWord };

struct NumberSegment {
  Mark mark = Mark::kBegin;  // before it
  std::size_t word = 0;      // kWord: index into the words asked for
  Span span;                 // without the mark
  std::string words;         // its text, without brackets and titles
  std::vector<Quantity> quantities;

  bool blank() const { return words.empty() && quantities.empty(); }
};

struct NumberStretch {
  std::vector<NumberSegment> segments;
  // The quantity right before the brackets that the stretch stands in; -1 for none.
  int owner_stretch = -1, owner_segment = -1, owner_quantity = -1;
};

struct NumberSyntax {
  const Language* language = nullptr;
  Words pauses, joins;
  Words words;  // begin a segment wherever they stand
};

// The stretches of `text[part]`: first the whole without brackets, then one per pair of brackets, in order. `titles` are spans
// whose content is a name and no statement, in order.
std::vector<NumberStretch> ReadNumbers(std::string_view text, Span part,
                                       const std::vector<Span>& titles, const NumberSyntax& syntax);

// Whether `text` begins with / ends in / has one of the words; the length of the longest that it begins with, 0 for none.
std::size_t SizeOfWordAt(std::string_view text, const Words& words);
std::size_t SizeOfWordAtEnd(std::string_view text, const Words& words);
bool HasWord(std::string_view text, const Words& words);

}  // namespace hegui
