// What was found for each phrase list of a rule set in one document, by list id, in order of place. Immutable once filled; can be
// moved, not copied.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/base/span.h"
#include "engine/match/phrase_set.h"
#include "engine/rule/phrase_list.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct Hit {
  Span span;
  PhraseId phrase = 0;                      // of the pass it was found in
  std::span<const PhraseCapture> captures;  // owned by the Hits it is of
};

class Hits {
 public:
  Hits() = default;
  explicit Hits(int list_count) : by_list_(static_cast<std::size_t>(list_count)) {}
  Hits(const Hits&) = delete;
  Hits& operator=(const Hits&) = delete;
  Hits(Hits&&) = default;
  Hits& operator=(Hits&&) = default;

  // Runs one pass over `text` and files what it finds. `reference` runs every phrase by itself instead.
  void Run(const CompiledPass& pass, std::string_view text, const std::vector<ScanUnit>& units,
           bool reference);

  // The hits of a list, by place; an empty list has none.
  const std::vector<Hit>& Of(int list) const;
  const std::vector<Hit>& Of(const PhraseList& list) const { return Of(list.id); }

  // Whether some hit of the list holds `span` / lies within `part` / the first one that lies within it.
  bool Covers(int list, Span span) const;
  bool AnyWithin(int list, Span part) const { return FirstWithin(list, part) != nullptr; }
  const Hit* FirstWithin(int list, Span part) const;

 private:
  std::span<const PhraseCapture> Keep(const std::vector<PhraseCapture>& captures);

  std::vector<std::vector<Hit>> by_list_;
  std::vector<std::vector<PhraseCapture>>
      captures_;  // in blocks that never grow beyond what they reserved
  std::uint32_t longest_ =
      0;  // bytes of the longest hit: how far back one that holds a place may begin
};

}  // namespace hegui
