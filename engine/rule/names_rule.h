// Kind `names`: names of places and units are those of the unit's own chain. A name is judged only where a frame holds it
// (「××镇人民政府」, 「建设法治××」); without a gazetteer everything else stays unjudged.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"

namespace hegui {

struct NameFrame {
  std::string label;
  PhraseList any;                     // expressions whose group `name` ends in the name
  std::vector<std::string> profiles;  // empty: all
  bool strong = true;                 // a foreign name here is `fail`, else `review`
  bool quoted = false;                // the name stands in a title 《…》
  bool single = false;  // there is one name of a kind here: two of them are a conflict
};

// What may follow a name that belongs to units of these profiles: 村 for a town, 镇 for a county.
struct SubordinateNames {
  std::vector<std::string> profiles;  // empty: all
  std::vector<std::string> suffixes;
};

struct NamesRule {
  std::vector<NameFrame> frames;
  std::vector<SubordinateNames> subordinates;
  PhraseList partner;                   // in the sentence: the other unit is named on purpose
  std::vector<std::string> beside;      // right before the name: so it is
  std::vector<std::string> known;       // names that are foreign to nobody
  std::vector<std::string> common;      // words that are no names
  std::vector<std::string> boundaries;  // words before a name that are no part of it
  std::string characters;               // a name must have one of these
  std::string parameter;                // a parameter of type list with more `known`; may be empty
};

}  // namespace hegui
