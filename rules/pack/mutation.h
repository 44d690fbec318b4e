// A mutation takes one thing out of a pack: a phrase, an item, an entry, a cue, …. A pack whose
// examples pass all the same has an example too few, or a phrase too many. What is listed here is what can be taken out; it is
// done on the compiled rules, so that nothing has to be compiled again. Pure; thread-safe.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/list_visitor.h"
#include "engine/rule/rule_set.h"

namespace hegui {

enum class MutationKind {
  kPhrase,      // of a rule or a term
  kRolePhrase,  // of a role, a parameter, a profile or an instrument, or one that counts as a fact
  kCuePhrase,   // of a cue: a phrase, a stop, an exception
  kCue,         // all phrases of a cue
  kItem,        // an item of a rule, or one of the lists of which all are needed
  kEntry,       // an entry of a `forbid` rule
  kElement,     // an element of a section or of the form
  kResidue,     // an expression for residue of a conversion
  kFact,        // a source of a fact
};
std::string_view Name(MutationKind kind);

// A phrase of a list, as compiled.
struct PhraseUse {
  LiteralPass pass = LiteralPass::kRules;
  int list = -1;
  PhraseId phrase = 0;
};

struct Mutation {
  MutationKind kind = MutationKind::kPhrase;
  // Whose it is: the id of a rule; "terms" when it stands in the lists of several; "role/…", "param/…",
  // "profile/…", "cue/…" of the pack, "zh/…" for a cue of the language, "instruments", "evidence", "facts".
  std::string owner;
  std::string text;  // the phrase; the label of an item
  FilePlace place;
  std::vector<int> rules;       // whose examples may notice; empty: those of all
  std::vector<PhraseUse> uses;  // what is taken out of which lists; of phrases and cues
  int part = -1, list = -1;  // what is taken out of the one rule, or of the rule set; of all others
};

struct MutationChoice {
  // Of the rules that it says yes to; whatever belongs to no rule is left alone then. Empty: everything.
  std::function<bool(const RuleDefinition&)> rules;
  bool language = true;  // the cues of the language too
};

// In the order of the pack.
std::vector<Mutation> ListMutations(const RuleSet& rules, const MutationChoice& choice);

// The rules without what the mutation takes out.
RuleSet Mutate(const RuleSet& rules, const Mutation& mutation);

}  // namespace hegui
