// What may stand for the value of an option or for an argument, by the word that help uses for it ("FORMAT=FILE", "fast|reference"):
// for completions. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui {

// What packs bring in: ids of the built-in ones, and of the default one its profiles, rules and parameters.
struct PackWords {
  std::vector<std::string> packs, profiles, rules, parameters;
};

enum class HintedPaths { kNone, kFiles, kFolders };

struct ValueHint {
  std::vector<std::string> words;
  HintedPaths paths = HintedPaths::kNone;  // when `assigns`: what follows "="
  bool assigns = false;                    // the words are followed by "=" and something more

  bool empty() const { return words.empty() && paths == HintedPaths::kNone; }
};

ValueHint HintFor(std::string_view value, const PackWords& packs);

// The words with blanks between them.
std::string WordList(const std::vector<std::string>& words);

}  // namespace hegui
