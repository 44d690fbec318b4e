// Cuts a text into sentences and clauses at the stops of the language. What closes right after a stop (quotation
// marks, brackets) and further stops of the same or a higher rank (？！) belong to what the stop ends; stops
// inside a title (《…》) cut nothing. Linear in the text; pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

struct Stops {
  std::u32string sentence;                            // 。！？
  std::u32string list;                                // ；  ends a member of a list of clauses
  std::u32string clause;                              // ，：
  std::u32string closing;                             // ”’）》
  std::vector<std::pair<char32_t, char32_t>> titles;  // 《 》
  std::vector<std::pair<char32_t, char32_t>> quotes;  // “ ”: somebody else's words
};

// Spans of the sentences of `text[part]`, their stop included, in order, without gaps but for '\n', which always
// ends a sentence. Never empty spans. REQUIRES: `part` begins and ends between characters and lies in `text`.
std::vector<Span> SplitSentences(std::string_view text, Span part, const Stops& stops);

// The same for clauses: at sentence, list and clause stops. No clause reaches over the end of a sentence.
std::vector<Span> SplitClauses(std::string_view text, Span part, const Stops& stops);

// Spans between title marks, marks included, in order; a title within a title belongs to the outer one. A mark
// without its partner in the same line marks nothing.
std::vector<Span> FindTitles(std::string_view text, const Stops& stops);

}  // namespace hegui
