// A reading text cut into sentences, list members and clauses, with lookups by offset. Each finer cut refines the
// coarser one. Immutable; thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/document/document.h"
#include "engine/language/sentence.h"

namespace hegui {

class Segments {
 public:
  Segments() = default;
  Segments(const Document& document, const Stops& stops);

  const std::vector<Span>& sentences() const { return sentences_; }
  const std::vector<Span>& clauses() const { return clauses_; }
  const std::vector<Span>& titles() const { return titles_; }  // 《…》, marks included

  // The unit that holds `offset`; an empty span at `offset` when none does (a line end).
  Span SentenceAt(std::uint32_t offset) const;
  Span ListMemberAt(std::uint32_t offset) const;
  Span ClauseAt(std::uint32_t offset) const;
  // The title 《…》 that holds the span, marks included; an empty span when none does.
  Span TitleAt(Span span) const;
  bool InTitle(Span span) const { return !TitleAt(span).empty(); }
  bool BeginsSentence(std::uint32_t offset) const;

 private:
  std::vector<Span> sentences_;
  std::vector<Span> members_;
  std::vector<Span> clauses_;
  std::vector<Span> titles_;
};

}  // namespace hegui
