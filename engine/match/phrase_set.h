// All phrases and expressions of a rule set, compiled to one pass of literals over a text.
//
// How it works: every finite phrase becomes literals; every other phrase or expression gives the literals one of which each of
// its matches must contain (its anchors). One Aho-Corasick automaton over all of them walks the text once.
// Literals of finite phrases are matches at once; an anchor makes its sentence a candidate, and only there RE2 runs.
// Quotation marks (PhraseSyntax::transparent) between the characters of a literal are passed over; the span covers them.
//
// Meaning of a match, the same for both engines: matches of one phrase do not overlap, the leftmost one wins, of
// those that begin together the longest literal (finite phrases) or RE2's leftmost-first choice (others); no
// match leaves its sentence.
//
// PhraseSet is immutable and safe to share between threads. Sources: Aho and Corasick 1975.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/span.h"
#include "engine/match/phrase.h"

namespace hegui {

using PhraseId = std::uint32_t;

// A part of the text that matches must stay within, and a mask of what it is; a phrase is looked for only
// where its own mask and the unit's have a bit in common.
struct ScanUnit {
  Span span;
  std::uint64_t mask = ~std::uint64_t{0};
};

struct PhraseCapture {
  std::uint32_t index = 0;  // which capture of the phrase, in order, from 0
  Span span;

  friend bool operator==(const PhraseCapture&, const PhraseCapture&) = default;
};

struct PhraseMatch {
  PhraseId phrase = 0;
  Span span;
  std::vector<PhraseCapture> captures;

  friend bool operator==(const PhraseMatch&, const PhraseMatch&);
};

class PhraseSet {
 public:
  PhraseSet();
  PhraseSet(PhraseSet&&) noexcept;
  PhraseSet& operator=(PhraseSet&&) noexcept;
  ~PhraseSet();

  // Matches of all phrases within the units, sorted by (begin, longer first, phrase). REQUIRES: units are sorted
  // and do not overlap.
  std::vector<PhraseMatch> Scan(std::string_view text, const std::vector<ScanUnit>& units) const;
  // The same result by running every phrase by itself over every unit with RE2: the reference.
  std::vector<PhraseMatch> ScanReference(std::string_view text,
                                         const std::vector<ScanUnit>& units) const;

  std::size_t size() const;
  const std::vector<std::string>& capture_names(PhraseId phrase) const;

 private:
  friend class PhraseSetBuilder;
  struct Compiled;
  explicit PhraseSet(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

class PhraseSetBuilder {
 public:
  explicit PhraseSetBuilder(PhraseSyntax syntax);
  ~PhraseSetBuilder();

  // Each gives the id by which matches name it; equal phrases with equal masks share one. `mask` says in which
  // units it is looked for. Errors as in regex.h; R015 {phrase} when no literal of at least two characters can be
  // required of every match (each such pattern would be a whole pass), unless `allow_slow`.
  Result<PhraseId> Add(const Phrase& phrase, std::uint64_t mask = ~std::uint64_t{0}, bool allow_slow = false);
  Result<PhraseId> AddRegex(std::string_view pattern, std::uint64_t mask = ~std::uint64_t{0},
                            bool allow_slow = false);
  PhraseSet Build() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hegui
