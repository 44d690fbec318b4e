// The expression of a phrase, compiled on first use: few documents hold candidates for all phrases
// of a pack, and a start must not wait for the others. One thread compiles while the others wait;
// otherwise immutable.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "engine/base/result.h"
#include "engine/match/phrase.h"
#include "engine/match/regex.h"

namespace hegui {

class LazyRegex {
 public:
  explicit LazyRegex(Phrase phrase) : phrase_(std::move(phrase)) {}
  explicit LazyRegex(Regex regex) : regex_(std::move(regex)) {}

  // REQUIRES: `syntax` is always the same one.
  const Regex& Get(const PhraseSyntax& syntax) const;
  // For phrases so large that they may exceed RE2's budget: R002 {pattern} if they do. Get() has
  // nobody to tell; for such a phrase it gives an expression that matches nothing. Not safe beside
  // Get().
  Result<void> CompileNow(const PhraseSyntax& syntax) const;

 private:
  Phrase phrase_;
  std::unique_ptr<std::once_flag> once_ =
      std::make_unique<std::once_flag>();  // so that it can move
  mutable std::optional<Regex> regex_;
};

}  // namespace hegui
