#include "rules/pack/cue_reader.h"

#include <array>

namespace hegui {
namespace {

constexpr std::array kEffects = {
    Word<CueEffect>{"negated", CueEffect::kNegated},
    Word<CueEffect>{"planned", CueEffect::kPlanned},
    Word<CueEffect>{"problem", CueEffect::kProblem},
    Word<CueEffect>{"suggestion", CueEffect::kSuggestion},
    Word<CueEffect>{"concessive", CueEffect::kConcessive},
    Word<CueEffect>{"good-news", CueEffect::kGoodNews},
    Word<CueEffect>{"weak", CueEffect::kWeak},
};

constexpr std::array kDirections = {
    Word<CueDirection>{"forward", CueDirection::kForward},
    Word<CueDirection>{"backward", CueDirection::kBackward},
    Word<CueDirection>{"both", CueDirection::kBoth},
};

constexpr std::array kScopes = {
    Word<CueScope>{"clause", CueScope::kClause},
    Word<CueScope>{"list-member", CueScope::kListMember},
    Word<CueScope>{"sentence", CueScope::kSentence},
    Word<CueScope>{"paragraph", CueScope::kParagraph},
};

constexpr IntRange kPriorities = {-100, 100};
constexpr IntRange kYearOffsets = {-10, 10};

}  // namespace

CueDefinition ReadCue(const LayeredTable& layers, PhraseReader& phrases, Diagnostics& diagnostics) {
  TableReader table(layers, "[[cue]]", diagnostics);
  CueDefinition cue;
  cue.place = table.place();
  table.ReadRequired("id", cue.id);
  table.ReadRequired("effect", cue.effect, kEffects);
  if (table.Require("phrases")) {
    phrases.ReadWords(table, "phrases", cue.phrases);
  }
  table.Read("direction", cue.direction, kDirections);
  table.Read("scope", cue.scope, kScopes);
  table.Read("priority", cue.priority, kPriorities);
  phrases.ReadWords(table, "stops", cue.stops);
  phrases.ReadWords(table, "except", cue.except);
  phrases.ReadWords(table, "unless", cue.unless);
  table.Read("year_offset", cue.year_offset, kYearOffsets);
  table.Read("lifted_by_fact", cue.lifted_by_fact);
  table.Read("reach", cue.reach);
  return cue;
}

}  // namespace hegui
