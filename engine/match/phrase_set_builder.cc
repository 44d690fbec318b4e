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

#include "engine/match/atom.h"
#include "engine/match/compiled_phrase.h"
#include "engine/match/phrase_run.h"
#include "engine/match/phrase_set.h"
#include "engine/match/regex.h"
#include "engine/match/sequence.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A literal of fewer characters stands nearly everywhere and announces nothing.
constexpr std::size_t kMinCharacters = 2;

// Up to so many characters of words and gaps the expression of a phrase surely fits RE2's budget:
// one takes 11 to 30 instructions of more than 100,000. A capture is counted as so many characters.
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

tl::unexpected<Error> TooSlow(std::string_view authored) {
  return Fail("R015", {{"phrase", std::string(authored)}});
}

}  // namespace

struct PhraseSetBuilder::State {
  PhraseSyntax syntax;
  std::deque<CompiledPhrase> phrases;
  std::unordered_map<std::string, PhraseId> known;  // by key
  std::deque<LazyRegex> tails;
  std::unordered_map<std::string, std::size_t> known_tails;  // by key
  std::unordered_set<std::string> checked_captures;
  std::vector<LiteralAutomaton::Literal> literals;
  std::array<std::unordered_map<std::string, std::uint32_t>, 2> literal_ids;  // by ignore_case
  std::vector<std::pair<std::uint32_t, LiteralUse>> uses;                     // by literal

  // The phrase of that key, if it was added before; an error if it is slow and must not be.
  Result<std::optional<PhraseId>> Find(const std::string& key, const std::string& authored,
                                       bool allow_slow) const;
  Result<void> CheckCaptures(const Phrase& phrase);
  PhraseId Append(std::string key, CompiledPhrase phrase);

  // The rest concerns the phrase that was appended last.
  std::uint32_t AddUse(const std::string& text, bool ignore_case, std::uint32_t part);
  void AddSequence(const Phrase& phrase, const std::vector<LiteralRun>& runs);
  std::size_t TailOf(const Phrase& phrase, std::size_t tail_piece);
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

// A fragment that RE2 refuses, or that has groups of its own, would break every phrase that names
// it.
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

// Its uses and steps are added afterwards.
PhraseId PhraseSetBuilder::State::Append(std::string key, CompiledPhrase phrase) {
  const auto id = static_cast<PhraseId>(phrases.size());
  phrases.push_back(std::move(phrase));
  known.emplace(std::move(key), id);
  return id;
}

// Gives the literal's number in the automaton.
std::uint32_t PhraseSetBuilder::State::AddUse(const std::string& text, bool ignore_case,
                                              std::uint32_t part) {
  const auto next = static_cast<std::uint32_t>(literals.size());
  const auto [found, is_new] = literal_ids[ignore_case ? 1 : 0].emplace(text, next);
  if (is_new) {
    literals.push_back({text, ignore_case});
  }
  const CompiledPhrase& phrase = phrases.back();
  uses.push_back(
      {found->second, {phrase.mask, static_cast<PhraseId>(phrases.size() - 1), phrase.kind, part}});
  return found->second;
}

void PhraseSetBuilder::State::AddSequence(const Phrase& phrase,
                                          const std::vector<LiteralRun>& runs) {
  CompiledPhrase& compiled = phrases.back();
  const SequencePlan plan = PlanSequence(phrase, runs);
  for (const SequencePlan::Link& link : plan.links) {
    CompiledPhrase::Link& added = compiled.links.emplace_back();
    added.max_gap = link.max_gap;
    for (const std::string& literal : runs[link.run].literals) {
      added.literals.push_back(AddUse(literal, false, compiled.steps));
    }
    ++compiled.steps;
  }
  const std::size_t min_characters = compiled.is_slow ? 1 : kMinCharacters;
  for (std::size_t run = plan.links.size(); run < runs.size(); ++run) {
    if (runs[run].min_characters >= min_characters) {
      for (const std::string& literal : runs[run].literals) {
        AddUse(literal, false, compiled.steps);
      }
      ++compiled.steps;
    }
  }
  if (plan.tail_piece < phrase.pieces.size() && !plan.links.empty()) {
    compiled.tail = TailOf(phrase, plan.tail_piece);
    compiled.max_tail_gap = plan.max_tail_gap;
  }
}

std::size_t PhraseSetBuilder::State::TailOf(const Phrase& phrase, std::size_t tail_piece) {
  Phrase tail{
      phrase.authored,
      {phrase.pieces.begin() + static_cast<std::ptrdiff_t>(tail_piece), phrase.pieces.end()}};
  for (PhrasePiece& piece : tail.pieces) {
    piece.name.clear();  // so that tails are equal which differ in nothing else
  }
  const auto [found, is_new] = known_tails.emplace(KeyOf(tail, 0), tails.size());
  if (is_new) {
    tails.emplace_back(std::move(tail));
  }
  return found->second;
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

  CompiledPhrase compiled(is_finite ? Kind::kLiterals : Kind::kSequence, mask, LazyRegex(phrase));
  compiled.is_slow = is_slow;
  if (SizeOf(phrase, runs) > kSurelySmall) {
    if (const Result<void> small = compiled.whole.CompileNow(state_->syntax); !small) {
      return tl::unexpected(small.error());
    }
  }
  for (const PhrasePiece& piece : phrase.pieces) {
    if (piece.kind == PhrasePiece::Kind::kCapture) {
      compiled.capture_names.push_back(piece.name);
    }
  }
  const PhraseId id = state_->Append(std::move(key), std::move(compiled));
  if (is_finite) {
    for (const std::string& literal : phrase.Expand()) {
      state_->AddUse(literal, false, 0);
    }
  } else {
    state_->AddSequence(phrase, runs);
  }
  return id;
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
    atoms[atom] = SearchableAtom(atoms[atom], state_->syntax.transparent);
    if (CountCharacters(atoms[atom]) < kMinCharacters) {
      weak_atoms.push_back(static_cast<int>(atom));
      atoms[atom].clear();
    }
  }
  std::vector<std::string> names = regex->group_names();
  const bool is_slow = regex->MayMatch(weak_atoms);
  if (is_slow && !allow_slow) {
    return TooSlow(pattern);
  }

  CompiledPhrase compiled(CompiledPhrase::Kind::kExpression, mask, LazyRegex(*std::move(regex)));
  compiled.capture_names = std::move(names);
  compiled.is_slow = is_slow;
  compiled.weak_atoms = std::move(weak_atoms);
  const PhraseId id = state_->Append(std::move(key), std::move(compiled));
  for (std::size_t atom = 0; atom < atoms.size() && !is_slow; ++atom) {
    if (!atoms[atom].empty()) {
      state_->AddUse(atoms[atom], true, static_cast<std::uint32_t>(atom));
    }
  }
  return id;
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
  compiled->is_in_link.resize(state_->literals.size());
  for (PhraseId id = 0; id < state_->phrases.size(); ++id) {
    const CompiledPhrase& phrase = state_->phrases[id];
    for (const CompiledPhrase::Link& link : phrase.links) {
      for (const std::uint32_t literal : link.literals) {
        compiled->is_in_link[literal] = true;
      }
    }
    if (phrase.is_slow && phrase.steps == 0) {
      compiled->unannounced.push_back(id);
    }
  }
  compiled->automaton = LiteralAutomaton(std::move(state_->literals), state_->syntax.transparent);
  compiled->phrases = std::move(state_->phrases);
  compiled->tails = std::move(state_->tails);
  compiled->syntax = std::move(state_->syntax);
  return PhraseSet(std::move(compiled));
}

}  // namespace hegui
