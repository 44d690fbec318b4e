#include "engine/match/phrase_set.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "engine/match/compiled_phrase.h"
#include "engine/match/sequence.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool StandsBefore(const PhraseMatch& a, const PhraseMatch& b) {
  return a.span == b.span ? a.phrase < b.phrase : a.span < b.span;
}

// `groups` as in Regex::Find(), counted from `unit_begin`.
PhraseMatch MakeMatch(PhraseId phrase, const std::vector<Span>& groups, std::uint32_t unit_begin) {
  PhraseMatch match{phrase, groups[0].Shift(unit_begin), {}};
  for (std::uint32_t group = 1; group < groups.size(); ++group) {
    if (!groups[group].empty()) {
      match.captures.push_back({group - 1, groups[group].Shift(unit_begin)});
    }
  }
  return match;
}

// Appends the matches of a phrase within the unit, found by its whole expression.
void FindByExpression(const CompiledPhrases& set, PhraseId phrase, std::string_view text, Span unit,
                      std::vector<PhraseMatch>& matches) {
  const Regex& regex = set.phrases[phrase].whole.Get(set.syntax);
  const std::string_view unit_text = unit.Of(text);
  std::vector<Span> groups;
  std::uint32_t from = 0;
  while (regex.Find(unit_text, from, groups)) {
    from = groups[0].end;
    if (!groups[0].empty()) {
      matches.push_back(MakeMatch(phrase, groups, unit.begin));
    } else if (from < unit_text.size()) {
      from += CharacterAt(unit_text, from).size;
    } else {
      return;
    }
  }
}

// What no gap crosses, the end of a line included.
std::vector<char32_t> Stops(const PhraseSyntax& syntax) {
  std::vector<char32_t> stops = {U'\n'};
  for (const char32_t code : ToUtf32(syntax.gap_stops)) {
    stops.push_back(code);
  }
  return stops;
}

// One pass over the units of a text.
class Scanner {
 public:
  Scanner(const CompiledPhrases& set, std::string_view text)
      : set_(set),
        text_(text),
        free_from_(set.phrases.size()),
        progress_(set.phrases.size()),
        sequence_(Stops(set.syntax)) {}

  void Scan(const ScanUnit& unit) {
    const std::size_t first_match = matches_.size();
    ++unit_count_;
    LiteralAutomaton::Walk walk(unit.span);
    while (!walk.IsDone()) {
      hits_.clear();
      const std::uint32_t settled = set_.automaton.Advance(text_, walk, hits_);
      for (const LiteralAutomaton::Hit& hit : hits_) {
        if (set_.is_in_link[hit.literal]) {
          link_hits_.push_back(hit);
        }
        Take(hit, unit.mask);
      }
      Settle(settled);
    }
    const std::size_t literal_matches = matches_.size();
    RunSequences(unit);
    RunExpressions(unit);
    RunUnannounced(unit);
    if (matches_.size() > literal_matches) {
      std::sort(matches_.begin() + static_cast<std::ptrdiff_t>(first_match), matches_.end(),
                StandsBefore);
    }
  }

  std::vector<PhraseMatch> TakeMatches() && { return std::move(matches_); }

 private:
  // A literal of a finite phrase: a match, unless one further left or longer overlaps it.
  struct Candidate {
    Span span;
    PhraseId phrase = 0;
    friend bool operator<(const Candidate& a, const Candidate& b) {
      return a.span == b.span ? a.phrase < b.phrase : a.span < b.span;
    }
  };
  // How many steps of a sequence were found in a unit, each behind the one before it. Hits come by
  // their ends, so that the first fitting one leaves the most room for the next.
  struct Progress {
    std::uint32_t unit = 0;
    std::uint32_t steps = 0;
    std::uint32_t end = 0;
  };
  using FoundAtom = std::pair<PhraseId, std::uint32_t>;

  static bool ByLiteralAndPlace(const LiteralAutomaton::Hit& a, const LiteralAutomaton::Hit& b) {
    return a.literal != b.literal ? a.literal < b.literal : a.span < b.span;
  }
  static bool ByLiteral(const LiteralAutomaton::Hit& a, const LiteralAutomaton::Hit& b) {
    return a.literal < b.literal;
  }

  void Take(const LiteralAutomaton::Hit& hit, std::uint64_t unit_mask) {
    const std::uint32_t end = set_.first_use[hit.literal + 1];
    for (std::uint32_t index = set_.first_use[hit.literal]; index < end; ++index) {
      const LiteralUse& use = set_.uses[index];
      if ((use.mask & unit_mask) == 0) {
        continue;
      }
      switch (use.kind) {
        case CompiledPhrase::Kind::kLiterals:
          candidates_.push_back({hit.span, use.phrase});
          break;
        case CompiledPhrase::Kind::kSequence:
          TakeStep(use, hit.span);
          break;
        case CompiledPhrase::Kind::kExpression:
          atoms_.emplace_back(use.phrase, use.part);
          break;
      }
    }
  }

  void TakeStep(const LiteralUse& use, Span span) {
    const CompiledPhrase& phrase = set_.phrases[use.phrase];
    Progress& progress = progress_[use.phrase];
    if (progress.unit != unit_count_) {
      progress = {unit_count_, 0, 0};
    }
    if (use.part == progress.steps && span.begin >= progress.end) {
      ++progress.steps;
      progress.end = span.end;
      if (progress.steps == phrase.steps) {
        complete_.push_back(use.phrase);
      }
    }
  }

  // Decides on the candidates that begin before `settled`; no other one will begin there.
  void Settle(std::uint32_t settled) {
    std::sort(candidates_.begin(), candidates_.end());
    auto candidate = candidates_.begin();
    for (; candidate != candidates_.end() && candidate->span.begin < settled; ++candidate) {
      std::uint32_t& free_from = free_from_[candidate->phrase];
      if (candidate->span.begin >= free_from) {
        matches_.push_back({candidate->phrase, candidate->span, {}});
        free_from = candidate->span.end;
      }
    }
    candidates_.erase(candidates_.begin(), candidate);
  }

  void RunSequences(const ScanUnit& unit) {
    if (!complete_.empty()) {
      std::sort(link_hits_.begin(), link_hits_.end(), ByLiteralAndPlace);
    }
    for (const PhraseId phrase : complete_) {
      if (set_.phrases[phrase].links.empty()) {
        FindByExpression(set_, phrase, text_, unit.span, matches_);
      } else {
        JoinLinks(phrase, unit.span);
      }
    }
    complete_.clear();
    link_hits_.clear();
  }

  void JoinLinks(PhraseId id, Span unit) {
    const CompiledPhrase& phrase = set_.phrases[id];
    sequence_.Reset(unit.Of(text_),
                    phrase.tail ? &set_.tails[*phrase.tail].Get(set_.syntax) : nullptr,
                    phrase.max_tail_gap);
    for (const CompiledPhrase::Link& link : phrase.links) {
      sequence_.AddLink(link.max_gap);
      for (const std::uint32_t literal : link.literals) {
        const auto [begin, end] = std::equal_range(link_hits_.begin(), link_hits_.end(),
                                                   LiteralAutomaton::Hit{literal, {}}, ByLiteral);
        for (auto hit = begin; hit != end; ++hit) {
          sequence_.AddPlace({hit->span.begin - unit.begin, hit->span.end - unit.begin});
        }
      }
    }
    while (sequence_.FindNext(groups_)) {
      matches_.push_back(MakeMatch(id, groups_, unit.begin));
    }
  }

  void RunExpressions(const ScanUnit& unit) {
    std::sort(atoms_.begin(), atoms_.end());
    atoms_.erase(std::unique(atoms_.begin(), atoms_.end()), atoms_.end());
    for (auto atom = atoms_.begin(); atom != atoms_.end();) {
      const PhraseId phrase = atom->first;
      std::vector<int> present = set_.phrases[phrase].weak_atoms;
      for (; atom != atoms_.end() && atom->first == phrase; ++atom) {
        present.push_back(static_cast<int>(atom->second));
      }
      if (set_.phrases[phrase].whole.Get(set_.syntax).MayMatch(present)) {
        FindByExpression(set_, phrase, text_, unit.span, matches_);
      }
    }
    atoms_.clear();
  }

  void RunUnannounced(const ScanUnit& unit) {
    for (const PhraseId phrase : set_.unannounced) {
      if ((set_.phrases[phrase].mask & unit.mask) != 0) {
        FindByExpression(set_, phrase, text_, unit.span, matches_);
      }
    }
  }

  const CompiledPhrases& set_;
  const std::string_view text_;
  std::vector<PhraseMatch> matches_;
  std::vector<std::uint32_t> free_from_;  // by phrase: where its next match may begin
  std::vector<Progress> progress_;        // by phrase
  std::uint32_t unit_count_ = 0;
  SequenceMatcher sequence_;
  std::vector<Span> groups_;
  // Of the current unit.
  std::vector<LiteralAutomaton::Hit> hits_;
  std::vector<Candidate> candidates_;
  std::vector<PhraseId> complete_;  // sequences all of whose steps were found
  std::vector<LiteralAutomaton::Hit> link_hits_;
  std::vector<FoundAtom> atoms_;
};

}  // namespace

bool operator==(const PhraseMatch& a, const PhraseMatch& b) {
  return std::tie(a.phrase, a.span, a.captures) == std::tie(b.phrase, b.span, b.captures);
}

PhraseSet::PhraseSet() : compiled_(std::make_shared<const Compiled>()) {}
PhraseSet::PhraseSet(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

std::vector<PhraseMatch> PhraseSet::Scan(std::string_view text,
                                         const std::vector<ScanUnit>& units) const {
  Scanner scanner(*compiled_, text);
  for (const ScanUnit& unit : units) {
    scanner.Scan(unit);
  }
  return std::move(scanner).TakeMatches();
}

std::vector<PhraseMatch> PhraseSet::ScanReference(std::string_view text,
                                                  const std::vector<ScanUnit>& units) const {
  std::vector<PhraseMatch> matches;
  for (const ScanUnit& unit : units) {
    for (PhraseId phrase = 0; phrase < compiled_->phrases.size(); ++phrase) {
      if ((compiled_->phrases[phrase].mask & unit.mask) != 0) {
        FindByExpression(*compiled_, phrase, text, unit.span, matches);
      }
    }
  }
  std::sort(matches.begin(), matches.end(), StandsBefore);
  return matches;
}

std::size_t PhraseSet::size() const { return compiled_->phrases.size(); }

const std::vector<std::string>& PhraseSet::capture_names(PhraseId phrase) const {
  return compiled_->phrases[phrase].capture_names;
}

}  // namespace hegui
