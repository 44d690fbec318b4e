// A list of phrases as authored, each with its place. Names of terms (@adviser) are resolved by the loader: what stands
// here is text. The compiler gives every list an id; what was found for it in a document is looked up by that id.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"

namespace hegui {

struct AuthoredPhrase {
  std::string text;
  bool regex = false;  // { regex = '…' }: an RE2 expression instead of a phrase
  // { phrase = "…", slow = true }: it has no literal of two characters to be found by, and is tried on every sentence. Each such
  // phrase is a pass of its own, so it must be asked for.
  bool slow = false;
  FilePlace place;
};

struct PhraseList {
  std::vector<AuthoredPhrase> phrases;
  int id = -1;  // set by the compiler; -1 for an empty list

  bool empty() const { return phrases.empty(); }
};

}  // namespace hegui
