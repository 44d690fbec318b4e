#include "engine/reading/segments.h"

#include <algorithm>
#include <utility>

namespace hegui {
namespace {

const Span* Holding(const std::vector<Span>& spans, std::uint32_t offset) {
  const auto after = std::upper_bound(spans.begin(), spans.end(), offset,
                                      [](std::uint32_t at, Span span) { return at < span.begin; });
  if (after == spans.begin()) {
    return nullptr;
  }
  const Span& candidate = *std::prev(after);
  return candidate.Contains(offset) ? &candidate : nullptr;
}

Span UnitAt(const std::vector<Span>& spans, std::uint32_t offset) {
  const Span* unit = Holding(spans, offset);
  return unit != nullptr ? *unit : Span{offset, offset};
}

void Append(std::vector<Span> spans, std::vector<Span>& out) {
  out.insert(out.end(), spans.begin(), spans.end());
}

}  // namespace

Segments::Segments(const Document& document, const Stops& stops) {
  // Members of a list end at list stops only, so clauses are cut with an empty set of clause stops.
  Stops member_stops = stops;
  member_stops.clause.clear();
  for (const Paragraph& paragraph : document.paragraphs) {
    // A run-in heading ends where its sentence does, so one cut serves both.
    Append(SplitSentences(document.text, paragraph.text, stops), sentences_);
    Append(SplitClauses(document.text, paragraph.text, member_stops), members_);
    Append(SplitClauses(document.text, paragraph.text, stops), clauses_);
  }
  titles_ = FindTitles(document.text, stops);
}

Span Segments::SentenceAt(std::uint32_t offset) const {
  return UnitAt(sentences_, offset);
}

Span Segments::ListMemberAt(std::uint32_t offset) const {
  return UnitAt(members_, offset);
}

Span Segments::ClauseAt(std::uint32_t offset) const {
  return UnitAt(clauses_, offset);
}

Span Segments::TitleAt(Span span) const {
  const Span* title = Holding(titles_, span.begin);
  return title != nullptr && title->Contains(span) ? *title : Span{span.begin, span.begin};
}

bool Segments::BeginsSentence(std::uint32_t offset) const {
  const Span* sentence = Holding(sentences_, offset);
  return sentence != nullptr && sentence->begin == offset;
}

}  // namespace hegui
