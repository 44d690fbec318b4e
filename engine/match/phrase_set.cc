#include "engine/match/phrase_set.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "engine/match/compiled_phrase.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool StandsBefore(const PhraseMatch& a, const PhraseMatch& b) {
  return a.span == b.span ? a.phrase < b.phrase : a.span < b.span;
}

// Finds the matches of one phrase in one unit by its expression, and appends them.
class ExpressionRun {
 public:
  ExpressionRun(const CompiledPhrases& set, PhraseId phrase, std::string_view text, Span unit,
                std::vector<PhraseMatch>& matches)
      : regex_(set.phrases[phrase].regex(set.syntax)),
        phrase_(phrase),
        unit_(unit),
        text_(unit.Of(text)),
        matches_(matches) {}

  // All of them.
  void FindAll() {
    while (regex_.Find(text_, from_, groups_)) {
      if (!groups_[0].empty()) {
        Take();
      } else if (groups_[0].end < text_.size()) {
        from_ = groups_[0].end + CharacterAt(text_, groups_[0].end).size;
      } else {
        return;
      }
    }
  }

  // The one that begins at `offset` of the text, unless it overlaps an earlier one.
  // REQUIRES: offsets come in order.
  void FindAt(std::uint32_t offset) {
    const std::uint32_t at = offset - unit_.begin;
    if (at >= from_ && regex_.FindAt(text_, at, groups_) && !groups_[0].empty()) {
      Take();
    }
  }

 private:
  void Take() {
    PhraseMatch match{phrase_, groups_[0].Shift(unit_.begin), {}};
    for (std::uint32_t group = 1; group < groups_.size(); ++group) {
      if (!groups_[group].empty()) {
        match.captures.push_back({group - 1, groups_[group].Shift(unit_.begin)});
      }
    }
    matches_.push_back(std::move(match));
    from_ = groups_[0].end;
  }

  const Regex& regex_;
  const PhraseId phrase_;
  const Span unit_;
  const std::string_view text_;
  std::vector<PhraseMatch>& matches_;
  std::vector<Span> groups_;
  std::uint32_t from_ = 0;
};

// One pass over the units of a text.
class Scanner {
 public:
  Scanner(const CompiledPhrases& set, std::string_view text)
      : set_(set), text_(text), free_from_(set.phrases.size()), progress_(set.phrases.size()) {}

  void Scan(const ScanUnit& unit) {
    const std::size_t first_match = matches_.size();
    ++unit_count_;
    LiteralAutomaton::Walk walk(unit.span);
    while (!walk.IsDone()) {
      hits_.clear();
      const std::uint32_t settled = set_.automaton.Advance(text_, walk, hits_);
      for (const LiteralAutomaton::Hit& hit : hits_) {
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
  // How many steps of a sequence were found in a unit, each behind the one before it. Hits come by their ends, so that the
  // first fitting one leaves the most room for the next.
  struct Progress {
    std::uint32_t unit = 0;
    std::uint32_t steps = 0;
    std::uint32_t end = 0;
  };
  using Part = std::pair<PhraseId, std::uint32_t>;

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
    if (use.part == 0 && phrase.begins_with_step) {
      begins_.emplace_back(use.phrase, span.begin);
    }
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
      std::sort(begins_.begin(), begins_.end());
    }
    for (const PhraseId phrase : complete_) {
      ExpressionRun run(set_, phrase, text_, unit.span, matches_);
      if (!set_.phrases[phrase].begins_with_step) {
        run.FindAll();
        continue;
      }
      auto begin = std::lower_bound(begins_.begin(), begins_.end(), Part(phrase, 0));
      for (; begin != begins_.end() && begin->first == phrase; ++begin) {
        run.FindAt(begin->second);
      }
    }
    complete_.clear();
    begins_.clear();
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
      if (set_.phrases[phrase].regex(set_.syntax).MayMatch(present)) {
        ExpressionRun(set_, phrase, text_, unit.span, matches_).FindAll();
      }
    }
    atoms_.clear();
  }

  void RunUnannounced(const ScanUnit& unit) {
    for (const PhraseId phrase : set_.unannounced) {
      if ((set_.phrases[phrase].mask() & unit.mask) != 0) {
        ExpressionRun(set_, phrase, text_, unit.span, matches_).FindAll();
      }
    }
  }

  const CompiledPhrases& set_;
  const std::string_view text_;
  std::vector<PhraseMatch> matches_;
  std::vector<std::uint32_t> free_from_;  // by phrase: where its next match may begin
  std::vector<Progress> progress_;        // by phrase
  std::uint32_t unit_count_ = 0;
  // Of the current unit.
  std::vector<LiteralAutomaton::Hit> hits_;
  std::vector<Candidate> candidates_;
  std::vector<Part> begins_;  // of first steps: phrase, offset
  std::vector<PhraseId> complete_;
  std::vector<Part> atoms_;  // found: phrase, atom
};

}  // namespace

bool operator==(const PhraseMatch& a, const PhraseMatch& b) {
  return std::tie(a.phrase, a.span, a.captures) == std::tie(b.phrase, b.span, b.captures);
}

PhraseSet::PhraseSet() : compiled_(std::make_unique<const Compiled>()) {}
PhraseSet::PhraseSet(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
PhraseSet::PhraseSet(PhraseSet&&) noexcept = default;
PhraseSet& PhraseSet::operator=(PhraseSet&&) noexcept = default;
PhraseSet::~PhraseSet() = default;

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
      if ((compiled_->phrases[phrase].mask() & unit.mask) != 0) {
        ExpressionRun(*compiled_, phrase, text, unit.span, matches).FindAll();
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
