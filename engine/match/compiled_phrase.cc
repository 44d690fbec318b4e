#include "engine/match/compiled_phrase.h"

#include <utility>

#include "engine/match/phrase_pattern.h"

namespace hegui {
namespace {

// Matches no text at all.
constexpr const char* kNothing = "[^\\x{0}-\\x{10FFFF}]";

}  // namespace

CompiledPhrase::CompiledPhrase(Kind kind, Phrase phrase, std::uint64_t mask)
    : kind_(kind), mask_(mask), phrase_(std::move(phrase)) {}

CompiledPhrase::CompiledPhrase(Regex regex, std::uint64_t mask)
    : capture_names(regex.group_names()),
      kind_(Kind::kExpression),
      mask_(mask),
      regex_(std::move(regex)) {}

const Regex& CompiledPhrase::regex(const PhraseSyntax& syntax) const {
  std::call_once(once_, [&] {
    if (!regex_ && !CompileNow(syntax)) {
      regex_ = *Regex::Compile(kNothing);
    }
  });
  return *regex_;
}

Result<void> CompiledPhrase::CompileNow(const PhraseSyntax& syntax) const {
  Result<Regex> compiled = Regex::Compile(PhrasePattern(phrase_, syntax));
  if (!compiled) {
    return Fail("R002", {{"pattern", phrase_.authored}});
  }
  regex_ = *std::move(compiled);
  return {};
}

}  // namespace hegui
