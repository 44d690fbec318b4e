#include "tests/support/zh_tables.h"

#include <toml++/toml.h>

#include <algorithm>
#include <string>

#include "engine/text/utf8.h"

namespace hegui::testing {
namespace {

toml::table ReadToml(const std::string& name) {
  return toml::parse_file(std::string(HEGUI_SOURCE_DIR "/rules/languages/zh/") + name);
}

// The only character of a string; U+0000 for an empty one.
char32_t Character(const toml::node& node) {
  const std::u32string codes = ToUtf32(node.value_or(std::string()));
  return codes.empty() ? U'\0' : codes.at(0);
}

template <typename Take>
void ForEachPair(const toml::table& table, const char* key, Take take) {
  for (const toml::node& pair : *table["fold"][key].as_array()) {
    take(Character(pair.as_array()->at(0)), Character(pair.as_array()->at(1)));
  }
}

FoldTable ReadFold() {
  const toml::table file = ReadToml("fold.toml");
  FoldTable fold;
  ForEachPair(file, "characters", [&](char32_t from, char32_t to) { fold.characters[from] = to; });
  ForEachPair(file, "punctuation",
              [&](char32_t narrow, char32_t wide) { fold.punctuation[narrow] = wide; });
  ForEachPair(file, "blankless",
              [&](char32_t first, char32_t last) { fold.blankless.emplace_back(first, last); });
  fold.BuildIndex();
  return fold;
}

CharsetProof ReadCharset() {
  const toml::table file = ReadToml("charset.toml");
  CharsetProof proof{ToUtf32(file["charset"]["common"].value_or(std::string()))};
  std::sort(proof.common.begin(), proof.common.end());
  proof.common.erase(std::unique(proof.common.begin(), proof.common.end()), proof.common.end());
  return proof;
}

}  // namespace

const FoldTable& ZhFold() {
  static const FoldTable kFold = ReadFold();
  return kFold;
}

const CharsetProof& ZhCharset() {
  static const CharsetProof kProof = ReadCharset();
  return kProof;
}

}  // namespace hegui::testing
