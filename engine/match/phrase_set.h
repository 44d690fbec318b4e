// All phrases and expressions of a rule set, compiled to one pass of literals over a text.
//
// How it works: one automaton over the literals of all phrases walks the text once. A finite phrase
// matches where one of its literals stands. A phrase with gaps or captures is looked at in a unit
// that holds all its literal runs in their order, and joined from them; RE2 runs only for what
// begins with a capture. An expression runs in a unit that holds the literals its matches require.
//
// Meaning of a match, the same for both engines: matches of one phrase do not overlap; the leftmost
// one wins; of those that begin together the longest literal does (finite phrases), or RE2's
// leftmost-first choice (others); none is empty, and none leaves its unit. In phrases, not in
// expressions, quotation marks (PhraseSyntax::transparent) between the characters of a literal are
// passed over, and the span covers them.
//
// PhraseSet is immutable and safe to share between threads; copies share what was compiled. Offsets are bytes.
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

// A part of the text that matches must stay within, and a mask of what it is; a phrase is looked
// for only where its own mask and the unit's have a bit in common.
struct ScanUnit {
  Span span;
  std::uint64_t mask = ~std::uint64_t{0};
};

struct PhraseCapture {
  std::uint32_t index = 0;  // of capture_names()
  Span span;

  friend bool operator==(const PhraseCapture&, const PhraseCapture&) = default;
};

struct PhraseMatch {
  PhraseId phrase = 0;
  Span span;
  std::vector<PhraseCapture> captures;  // in order; those that took no part are left out

  friend bool operator==(const PhraseMatch&, const PhraseMatch&);
};

class PhraseSet {
 public:
  PhraseSet();

  // Matches of all phrases within the units, sorted by (begin, longer first, phrase). REQUIRES:
  // `text` is valid UTF-8; units are sorted, do not overlap, and cut no character.
  std::vector<PhraseMatch> Scan(std::string_view text, const std::vector<ScanUnit>& units) const;
  // The same result by running every phrase by itself over every unit with RE2: the reference.
  std::vector<PhraseMatch> ScanReference(std::string_view text,
                                         const std::vector<ScanUnit>& units) const;

  std::size_t size() const;
  // The captures of a phrase in order, by name; of an expression its groups, where "" is one
  // without a name.
  const std::vector<std::string>& capture_names(PhraseId phrase) const;

 private:
  friend class PhraseSetBuilder;
  struct Compiled;
  explicit PhraseSet(std::shared_ptr<const Compiled> compiled);
  std::shared_ptr<const Compiled> compiled_;
};

class PhraseSetBuilder {
 public:
  explicit PhraseSetBuilder(PhraseSyntax syntax);
  ~PhraseSetBuilder();

  // Each gives the id by which matches name it, from 0; equal phrases with equal masks share one.
  // `mask` says in which units it is looked for. Errors as in regex.h; R015 {phrase} when no
  // literal of two characters can be required of every match, as such a pattern costs a pass of its
  // own, unless `allow_slow`. REQUIRES: the phrase was parsed with the builder's syntax.
  Result<PhraseId> Add(const Phrase& phrase, std::uint64_t mask = ~std::uint64_t{0},
                       bool allow_slow = false);
  Result<PhraseId> AddRegex(std::string_view pattern, std::uint64_t mask = ~std::uint64_t{0},
                            bool allow_slow = false);
  PhraseSet Build() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hegui
