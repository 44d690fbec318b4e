// The inside of a PhraseSet, shared by its builder and its scan; nothing else includes this. Immutable once built, but
// for expressions that are compiled on first use, by one thread while the others wait.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/match/literal_automaton.h"
#include "engine/match/phrase.h"
#include "engine/match/phrase_set.h"
#include "engine/match/regex.h"

namespace hegui {

class CompiledPhrase {
 public:
  enum class Kind {
    kLiterals,  // a finite phrase: where one of its literals stands, it matches
    kSequence,  // a phrase with gaps or captures: its steps, one behind the other, make a unit a candidate
    kExpression,  // a regular expression: its atoms do
  };

  CompiledPhrase(Kind kind, Phrase phrase, std::uint64_t mask);
  CompiledPhrase(Regex regex, std::uint64_t mask);

  Kind kind() const { return kind_; }
  std::uint64_t mask() const { return mask_; }

  // Its expression. A phrase's is compiled on first use, as few documents hold candidates for all of them; a large
  // phrase's by the builder, who can say that it is too large.
  const Regex& regex(const PhraseSyntax& syntax) const;
  Result<void> CompileNow(const PhraseSyntax& syntax) const;

  std::vector<std::string> capture_names;
  // Whether no literal of two characters can be required of it.
  bool is_slow = false;
  // kSequence: how many literal runs must follow one another in a candidate, and whether each match begins where a
  // literal of the first of them does.
  std::uint32_t steps = 0;
  bool begins_with_step = false;
  // kExpression: atoms that are too weak to be looked for, and so taken to stand everywhere.
  std::vector<int> weak_atoms;

 private:
  Kind kind_;
  std::uint64_t mask_;
  Phrase phrase_;
  mutable std::once_flag once_;
  mutable std::optional<Regex> regex_;
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
  std::vector<PhraseId>
      unannounced;  // those that no literal makes a candidate: they run in every unit
  LiteralAutomaton automaton;
  // The uses of literal i: uses[first_use[i]] up to uses[first_use[i + 1]].
  std::vector<LiteralUse> uses;
  std::vector<std::uint32_t> first_use;
};

struct PhraseSet::Compiled : CompiledPhrases {};

}  // namespace hegui
