#include "engine/outline/cue_match.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {

bool MatchesAny(const std::vector<Regex>& cues, std::string_view line) {
  return std::any_of(cues.begin(), cues.end(),
                     [line](const Regex& cue) { return cue.Matches(line); });
}

bool IsIn(const std::u32string& set, char32_t code) {
  return set.find(code) != std::u32string::npos;
}

bool IsBlank(char32_t code, const FoldTable& fold) {
  if (code == U' ' || code == U'\t') {
    return true;
  }
  const auto folded = fold.characters.find(code);
  return folded != fold.characters.end() && folded->second == U' ';
}

char32_t FirstCharacter(std::string_view text) { return CharacterAt(text, 0).code; }

char32_t LastCharacter(std::string_view text) {
  return CharacterAt(text, PreviousCharacter(text, text.size())).code;
}

std::string_view Prefix(std::string_view text, std::size_t size) {
  if (size >= text.size()) {
    return text;
  }
  while (size > 0 && IsContinuation(text[size])) {
    --size;
  }
  return text.substr(0, size);
}

std::string_view Suffix(std::string_view text, std::size_t size) {
  if (size >= text.size()) {
    return text;
  }
  std::size_t begin = text.size() - size;
  while (IsContinuation(text[begin])) {
    ++begin;
  }
  return text.substr(begin);
}

}  // namespace hegui
