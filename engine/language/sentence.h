// Cuts a text into sentences and clauses at the stops of the language. A closing quotation mark or bracket that
// follows a stop belongs to the sentence it closes; stops inside a title (《…》) cut nothing. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

struct Stops {
  std::u32string sentence;  // 。！？
  std::u32string list;      // ；  ends a member of a list of clauses
  std::u32string clause;    // ，：
  std::u32string closing;   // ”’）》
  std::vector<std::pair<char32_t, char32_t>> titles;  // 《 》
};

// Spans of the sentences of `text[part]`, their stop included, in order, without gaps but for '\n', which always
// ends a sentence. Never empty spans.
std::vector<Span> SplitSentences(std::string_view text, Span part, const Stops& stops);

// The same for clauses: at sentence, list and clause stops.
std::vector<Span> SplitClauses(std::string_view text, Span part, const Stops& stops);

// Spans between title marks, marks included, innermost pairs joined into their outermost one.
std::vector<Span> FindTitles(std::string_view text, const Stops& stops);

}  // namespace hegui
