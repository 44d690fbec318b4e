#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/match/compiled_phrase.h"
#include "engine/match/phrase_run.h"
#include "engine/match/phrase_set.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A literal of fewer characters stands nearly everywhere and announces nothing.
constexpr std::size_t kMinCharacters = 2;

// Up to so many characters of words and gaps the expression of a phrase surely fits RE2's budget: one takes 11 to 30
// instructions of more than 100,000. A capture is counted as so many characters.
constexpr std::size_t kSurelySmall = 2000;
constexpr std::size_t kCaptureCharacters = 250;

// A text that tells equal phrases from different ones: the pieces with their lengths, and the mask.
class Key {
 public:
  Key(char kind, std::uint64_t mask) : text_(1, kind) { Add(std::to_string(mask)); }
  void Add(std::string_view part) { ((text_ += std::to_string(part.size())) += ':') += part; }
  std::string Take() && { return std::move(text_); }

 private:
  std::string text_;
};

std::string KeyOf(const Phrase& phrase, std::uint64_t mask) {
  Key key('p', mask);
  for (const PhrasePiece& piece : phrase.pieces) {
    key.Add(std::to_string(static_cast<int>(piece.kind)));
    key.Add(piece.text);
    key.Add(piece.name);
    key.Add(std::to_string(piece.max_characters));
    key.Add(std::to_string(piece.choices.size()));
    for (const std::string& choice : piece.choices) {
      key.Add(choice);
    }
  }
  return std::move(key).Take();
}

std::string KeyOf(std::string_view pattern, std::uint64_t mask) {
  Key key('r', mask);
  key.Add(pattern);
  return std::move(key).Take();
}

std::size_t SizeOf(const Phrase& phrase, const std::vector<LiteralRun>& runs) {
  std::size_t size = 0;
  for (const LiteralRun& run : runs) {
    for (const std::string& literal : run.literals) {
      size += CountCharacters(literal);
    }
  }
  for (const PhrasePiece& piece : phrase.pieces) {
    size += static_cast<std::size_t>(piece.max_characters);
    size += piece.kind == PhrasePiece::Kind::kCapture ? kCaptureCharacters : 0;
  }
  return size;
}

// Whether the character has no other case, or, being of ASCII, one that the automaton knows. Beyond ASCII these are the
// blocks of East Asian scripts and of punctuation; any other character is taken to have one.
bool CaseIsKnown(char32_t code) {
  constexpr std::array<std::pair<char32_t, char32_t>, 7> kCaseless = {{{0x0, 0x7F},
                                                                       {0x2010, 0x206F},
                                                                       {0x2E80, 0xA63F},
                                                                       {0xAC00, 0xD7FF},
                                                                       {0xF900, 0xFAFF},
                                                                       {0xFE30, 0xFF20},
                                                                       {0x20000, 0x3FFFF}}};
  return std::any_of(kCaseless.begin(), kCaseless.end(), [code](const auto& range) {
    return code >= range.first && code <= range.second;
  });
}

// The part of an atom that the automaton can look for: without transparent characters, which it passes over, and
// the longest that holds no character of unknown case.
std::string Searchable(std::string_view atom, std::string_view transparent) {
  std::string best;
  std::string part;
  for (std::size_t offset = 0; offset < atom.size();) {
    const Utf8Character character = CharacterAt(atom, offset);
    const std::string_view bytes = atom.substr(offset, character.size);
    if (!CaseIsKnown(character.code)) {
      part.clear();
    } else if (transparent.find(bytes) == std::string_view::npos) {
      part += bytes;
    }
    if (part.size() > best.size()) {
      best = part;
    }
    offset += character.size;
  }
  return best;
}

tl::unexpected<Error> TooSlow(std::string_view authored) {
  return Fail("R015", {{"phrase", std::string(authored)}});
}

}  // namespace

struct PhraseSetBuilder::State {
  PhraseSyntax syntax;
  std::deque<CompiledPhrase> phrases;
  std::unordered_map<std::string, PhraseId> known;  // by key
  std::unordered_set<std::string> checked_captures;
  std::vector<LiteralAutomaton::Literal> literals;
  std::array<std::unordered_map<std::string, std::uint32_t>, 2> literal_ids;  // by ignore_case
  std::vector<std::pair<std::uint32_t, LiteralUse>> uses;                     // by literal

  // The phrase of that key, if it was added before; an error if it is slow and must not be.
  Result<std::optional<PhraseId>> Find(const std::string& key, const std::string& authored,
                                       bool allow_slow) const;
  Result<void> CheckCaptures(const Phrase& phrase);
  // The rest concerns the phrase that was added last.
  PhraseId last() const { return static_cast<PhraseId>(phrases.size() - 1); }
  void AddUse(const std::string& text, bool ignore_case, std::uint32_t part);
  void AddSteps(const std::vector<LiteralRun>& runs);
};

Result<std::optional<PhraseId>> PhraseSetBuilder::State::Find(const std::string& key,
                                                              const std::string& authored,
                                                              bool allow_slow) const {
  const auto found = known.find(key);
  if (found == known.end()) {
    return std::nullopt;
  }
  if (phrases[found->second].is_slow && !allow_slow) {
    return TooSlow(authored);
  }
  return found->second;
}

// A fragment that RE2 refuses, or that has groups of its own, would break every phrase that names it.
Result<void> PhraseSetBuilder::State::CheckCaptures(const Phrase& phrase) {
  for (const PhrasePiece& piece : phrase.pieces) {
    if (piece.kind != PhrasePiece::Kind::kCapture || checked_captures.contains(piece.text)) {
      continue;
    }
    const auto fragment = syntax.captures.find(piece.text);
    if (fragment == syntax.captures.end()) {
      return Fail("R011", {{"class", piece.text}, {"suggestion", ""}});
    }
    const Result<Regex> regex = Regex::Compile(fragment->second);
    if (!regex) {
      return tl::unexpected(regex.error());
    }
    if (regex->group_count() > 0) {
      return Fail("R001", {{"pattern", fragment->second},
                           {"reason", "capture with groups of its own"},
                           {"piece", "("}});
    }
    checked_captures.insert(piece.text);
  }
  return {};
}

void PhraseSetBuilder::State::AddUse(const std::string& text, bool ignore_case,
                                     std::uint32_t part) {
  const auto next = static_cast<std::uint32_t>(literals.size());
  const auto [found, is_new] = literal_ids[ignore_case ? 1 : 0].emplace(text, next);
  if (is_new) {
    literals.push_back({text, ignore_case});
  }
  uses.push_back({found->second, {phrases.back().mask(), last(), phrases.back().kind(), part}});
}

void PhraseSetBuilder::State::AddSteps(const std::vector<LiteralRun>& runs) {
  CompiledPhrase& phrase = phrases.back();
  const std::size_t min_characters = phrase.is_slow ? 1 : kMinCharacters;
  for (const LiteralRun& run : runs) {
    if (run.min_characters < min_characters) {
      continue;
    }
    for (const std::string& literal : run.literals) {
      AddUse(literal, false, phrase.steps);
    }
    phrase.begins_with_step = phrase.begins_with_step || run.first_piece == 0;
    ++phrase.steps;
  }
}

PhraseSetBuilder::PhraseSetBuilder(PhraseSyntax syntax) : state_(std::make_unique<State>()) {
  state_->syntax = std::move(syntax);
}

PhraseSetBuilder::~PhraseSetBuilder() = default;

Result<PhraseId> PhraseSetBuilder::Add(const Phrase& phrase, std::uint64_t mask, bool allow_slow) {
  using Kind = CompiledPhrase::Kind;
  std::string key = KeyOf(phrase, mask);
  const auto found = state_->Find(key, phrase.authored, allow_slow);
  if (!found) {
    return tl::unexpected(found.error());
  }
  if (*found) {
    return **found;
  }
  if (const Result<void> checked = state_->CheckCaptures(phrase); !checked) {
    return tl::unexpected(checked.error());
  }
  const std::vector<LiteralRun> runs = LiteralRuns(phrase);
  const bool is_finite = phrase.IsFinite();
  const bool is_slow =
      !is_finite && std::none_of(runs.begin(), runs.end(), [](const LiteralRun& run) {
        return run.min_characters >= kMinCharacters;
      });
  if (is_slow && !allow_slow) {
    return TooSlow(phrase.authored);
  }

  state_->phrases.emplace_back(is_finite ? Kind::kLiterals : Kind::kSequence, phrase, mask);
  CompiledPhrase& compiled = state_->phrases.back();
  if (SizeOf(phrase, runs) > kSurelySmall) {
    if (const Result<void> small = compiled.CompileNow(state_->syntax); !small) {
      state_->phrases.pop_back();
      return tl::unexpected(small.error());
    }
  }
  for (const PhrasePiece& piece : phrase.pieces) {
    if (piece.kind == PhrasePiece::Kind::kCapture) {
      compiled.capture_names.push_back(piece.name);
    }
  }
  compiled.is_slow = is_slow;
  if (is_finite) {
    for (const std::string& literal : phrase.Expand()) {
      state_->AddUse(literal, false, 0);
    }
  } else {
    state_->AddSteps(runs);
  }
  state_->known.emplace(std::move(key), state_->last());
  return state_->last();
}

Result<PhraseId> PhraseSetBuilder::AddRegex(std::string_view pattern, std::uint64_t mask,
                                            bool allow_slow) {
  std::string key = KeyOf(pattern, mask);
  const auto found = state_->Find(key, std::string(pattern), allow_slow);
  if (!found) {
    return tl::unexpected(found.error());
  }
  if (*found) {
    return **found;
  }
  std::vector<std::string> atoms;
  Result<Regex> regex = Regex::CompileWithAtoms(pattern, atoms);
  if (!regex) {
    return tl::unexpected(std::move(regex).error());
  }
  std::vector<int> weak_atoms;
  for (std::size_t atom = 0; atom < atoms.size(); ++atom) {
    atoms[atom] = Searchable(atoms[atom], state_->syntax.transparent);
    if (CountCharacters(atoms[atom]) < kMinCharacters) {
      weak_atoms.push_back(static_cast<int>(atom));
      atoms[atom].clear();
    }
  }
  const bool is_slow = regex->MayMatch(weak_atoms);
  if (is_slow && !allow_slow) {
    return TooSlow(pattern);
  }

  CompiledPhrase& compiled = state_->phrases.emplace_back(*std::move(regex), mask);
  compiled.is_slow = is_slow;
  compiled.weak_atoms = std::move(weak_atoms);
  for (std::size_t atom = 0; atom < atoms.size() && !is_slow; ++atom) {
    if (!atoms[atom].empty()) {
      state_->AddUse(atoms[atom], true, static_cast<std::uint32_t>(atom));
    }
  }
  state_->known.emplace(std::move(key), state_->last());
  return state_->last();
}

PhraseSet PhraseSetBuilder::Build() && {
  auto compiled = std::make_unique<PhraseSet::Compiled>();
  std::stable_sort(state_->uses.begin(), state_->uses.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t next = 0;
  for (std::uint32_t literal = 0; literal <= state_->literals.size(); ++literal) {
    compiled->first_use.push_back(static_cast<std::uint32_t>(next));
    while (next < state_->uses.size() && state_->uses[next].first == literal) {
      compiled->uses.push_back(state_->uses[next].second);
      ++next;
    }
  }
  for (PhraseId id = 0; id < state_->phrases.size(); ++id) {
    const CompiledPhrase& phrase = state_->phrases[id];
    const bool is_announced =
        phrase.kind() == CompiledPhrase::Kind::kLiterals || phrase.steps > 0 ||
        (phrase.kind() == CompiledPhrase::Kind::kExpression && !phrase.is_slow);
    if (!is_announced) {
      compiled->unannounced.push_back(id);
    }
  }
  compiled->automaton = LiteralAutomaton(std::move(state_->literals), state_->syntax.transparent);
  compiled->phrases = std::move(state_->phrases);
  compiled->syntax = std::move(state_->syntax);
  return PhraseSet(std::move(compiled));
}

}  // namespace hegui
