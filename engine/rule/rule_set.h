// A pack, compiled: definitions with the ids of their phrase lists, and two passes of literals: one for what gives a
// document its structure (role headings, cue words that begin a role, facts, parameters), one for all rules and cues of assertion.
// Immutable; safe to share between threads; made once, used for many documents.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/language/language.h"
#include "engine/match/phrase_set.h"
#include "engine/match/regex.h"
#include "engine/rule/pack.h"

namespace hegui {

// A cue of the language or the pack, its phrase lists compiled.
struct CompiledCue {
  CueDefinition definition;
  int phrases = -1, stops = -1, except = -1, unless = -1;  // ids of lists, -1 for empty
};

struct CompiledResidue {
  int rule = 0;     // index into PackDefinition::rules
  int residue = 0;  // index into FormRule::residues
  Regex regex;
};

// One literal pass, and which lists each of its phrases belongs to.
struct CompiledPass {
  PhraseSet phrases;
  std::vector<std::vector<int>> lists;  // by PhraseId: ids of lists
  std::vector<std::string> authored;    // by PhraseId: the phrase as written, folded
};

struct RuleSet {
  std::shared_ptr<const PackDefinition> pack;  // list ids filled in
  std::shared_ptr<const Language> language;
  int list_count = 0;
  std::vector<std::vector<PhraseId>>
      phrase_ids;  // by list id: of its phrases, in their order, in the list's pass
  CompiledPass structure;
  CompiledPass rules;
  std::vector<CompiledCue> cues;
  std::vector<Regex> fact_patterns;               // by index into PackDefinition::facts
  std::vector<std::vector<Regex>> profile_units;  // by index into PackDefinition::profiles
  std::vector<CompiledResidue> residues;
};

}  // namespace hegui
