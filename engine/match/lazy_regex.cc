#include "engine/match/lazy_regex.h"

#include <utility>

#include "engine/match/phrase_pattern.h"

namespace hegui {
namespace {

constexpr const char* kMatchesNothing = "[^\\x{0}-\\x{10FFFF}]";

}  // namespace

const Regex& LazyRegex::Get(const PhraseSyntax& syntax) const {
  std::call_once(*once_, [&] {
    if (!regex_ && !CompileNow(syntax)) {
      regex_ = *Regex::Compile(kMatchesNothing);
    }
  });
  return *regex_;
}

Result<void> LazyRegex::CompileNow(const PhraseSyntax& syntax) const {
  Result<Regex> compiled = Regex::Compile(PhrasePattern(phrase_, syntax));
  if (!compiled) {
    return Fail("R002", {{"pattern", phrase_.authored}});
  }
  regex_ = *std::move(compiled);
  return {};
}

}  // namespace hegui
