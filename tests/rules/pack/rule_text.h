// Rules written in tests, as their readers make them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/rules/pack/pack_text.h"

namespace hegui::testing {

// The only rule of a pack without mistakes.
inline RuleDefinition RuleOf(std::string_view toml) {
  LoadedPack loaded = LoadWithHead(toml);
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.rules.size(), 1u);
  return loaded.pack.rules.empty() ? RuleDefinition() : loaded.pack.rules.front();
}

inline std::string Texts(const PhraseList& list) {
  std::string texts;
  for (const AuthoredPhrase& phrase : list.phrases) {
    texts += (texts.empty() ? "" : " ") + phrase.text;
  }
  return texts;
}

}  // namespace hegui::testing
