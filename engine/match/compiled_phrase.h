// The inside of a PhraseSet, shared by its builder and its scan; nothing else includes this. Plain
// values, immutable once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/match/lazy_regex.h"
#include "engine/match/literal_automaton.h"
#include "engine/match/phrase.h"
#include "engine/match/phrase_set.h"

namespace hegui {

struct CompiledPhrase {
  enum class Kind {
    kLiterals,    // a finite phrase: where one of its literals stands, it matches
    kSequence,    // a phrase with gaps or captures: its runs in order make a unit a candidate
    kExpression,  // a regular expression: its atoms do
  };

  // A literal run that matches are joined from (see sequence.h), by what the automaton calls its
  // literals.
  struct Link {
    int max_gap = 0;
    std::vector<std::uint32_t> literals;
  };

  CompiledPhrase(Kind phrase_kind, std::uint64_t phrase_mask, LazyRegex expression)
      : kind(phrase_kind), mask(phrase_mask), whole(std::move(expression)) {}

  Kind kind;
  std::uint64_t mask;
  LazyRegex whole;
  std::vector<std::string> capture_names;
  bool is_slow = false;  // no literal of two characters can be required of it

  // kSequence. The runs that must follow one another in a candidate: the links, and those of the
  // tail that are worth looking for. Without any, every unit is a candidate.
  std::uint32_t steps = 0;
  std::vector<Link> links;
  std::optional<std::size_t> tail;
  int max_tail_gap = 0;

  // kExpression: atoms that are not worth looking for, and so taken to stand everywhere.
  std::vector<int> weak_atoms;
};

// What a literal that was found means to one phrase.
struct LiteralUse {
  std::uint64_t mask = 0;  // the phrase's
  PhraseId phrase = 0;
  CompiledPhrase::Kind kind = CompiledPhrase::Kind::kLiterals;
  std::uint32_t part = 0;  // kSequence: which step; kExpression: which atom
};

struct CompiledPhrases {
  PhraseSyntax syntax;
  std::deque<CompiledPhrase> phrases;
  std::deque<LazyRegex> tails;
  std::vector<PhraseId>
      unannounced;  // those that no literal makes a candidate: they run in every unit

  LiteralAutomaton automaton;
  // The uses of literal i: uses[first_use[i]] up to uses[first_use[i + 1]].
  std::vector<LiteralUse> uses;
  std::vector<std::uint32_t> first_use;
  std::vector<bool> is_in_link;  // by literal
};

struct PhraseSet::Compiled : CompiledPhrases {};

}  // namespace hegui
