// A cue: words that say how the words around them are meant (the method is that of NegEx, Chapman et al. 2001, and ConText,
// Harkema et al. 2009, from clinical text processing: cue, direction, scope, terminators, pseudo-cues).
// Cues are data of a language or a pack; this is their definition as authored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"

namespace hegui {

// How a statement is meant. The names of the values are those of the JSON output.
enum class Assertion { kNone, kAffirmed, kNegated, kPlanned, kProblem, kSuggestion, kQuoted };

enum class CueEffect {
  kNegated,     // 尚未, 缺乏
  kPlanned,     // 下一步, 拟
  kProblem,     // 不够到位: named as a shortcoming
  kSuggestion,  // 建议
  kConcessive,  // 虽然 … 但: the clause is conceded, hence true
  kGoodNews,    // 未发生: a negation that is an achievement; undoes a negation
  kWeak,        // 进一步, 着力: said without fact; lifted by a fact in the same sentence
};

enum class CueDirection { kForward, kBackward, kBoth };  // where the scope lies, seen from the cue
enum class CueScope { kClause, kListMember, kSentence, kParagraph };

// A phrase of a cue, and where it is written.
struct CueWord {
  std::string text;
  FilePlace place;
};

struct CueDefinition {
  std::string id;
  CueEffect effect = CueEffect::kNegated;
  std::vector<CueWord> phrases;
  CueDirection direction = CueDirection::kForward;
  CueScope scope = CueScope::kClause;
  int priority = 0;            // of two cues on one statement the higher one holds
  std::vector<CueWord> stops;  // words at which its scope ends
  std::vector<CueWord>
      except;  // false friends: longer words that contain the cue and mean something else
  std::vector<CueWord> unless;  // words in the same sentence that lift it
  // The phrase captures a {year} that must be the report year plus this, for the cue to hold (「2025年」 in the report of 2024).
  std::optional<int> year_offset;
  // A fact in the same list member (PackDefinition::concrete) lifts it: 「继续聘请律师，全年审核合同42份」 is done.
  bool lifted_by_fact = false;
  int reach = 0;  // characters its scope reaches at most; 0: to the scope's end
  FilePlace place;
};

}  // namespace hegui
