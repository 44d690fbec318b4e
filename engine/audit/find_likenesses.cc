#include "engine/audit/find_likenesses.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>

#include "engine/audit/text_pieces.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

// A piece that stands in so few documents is no set phrase, however few documents there are; and one in so many is, however many.
constexpr std::size_t kFewDocuments = 3;
constexpr std::size_t kManyDocuments = 100;
// Pieces that two documents must share for a share to mean something.
constexpr std::size_t kLeastPieces = 4;
// Passages that are kept as samples.
constexpr std::size_t kSamples = 3;
// Hundredths of a percent of a document's text that, being in many others, are told of.
constexpr std::size_t kMostly = 5'000;

constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kWhole = 10'000;  // hundredths of a percent

// A document that is compared.
struct Subject {
  std::size_t input = 0;
  std::vector<HashedPiece> pieces;
  // Of each piece that another document has too and not too many have: its group, and its index. Sorted.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> shared;
  std::size_t whole = 0;                // characters of all pieces
  std::size_t common = 0;               // of those that many documents have
  std::optional<std::size_t> original;  // another subject that has the same text from end to end
};

// Pieces that are alike: which documents have them, how often.
struct Group {
  std::uint32_t characters = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> holders;  // document, times; by document
};

struct Match {
  std::uint32_t first, second;  // indices of pieces
};

// Two subjects that are alike.
struct Pair {
  std::size_t first, second;
  std::size_t shared;  // characters
  std::size_t share;   // hundredths of a percent
};

bool HasMore(const Pair& a, const Pair& b) {
  return std::tie(b.share, b.shared, a.first, a.second) <
         std::tie(a.share, a.shared, b.first, b.second);
}

class LikenessFinder {
 public:
  LikenessFinder(const Audit& audit, const RuleSet& rules)
      : audit_(audit), rules_(rules), policy_(rules.pack->likeness) {}

  LikenessSearch Find() && {
    CutAll();
    if (subjects_.size() < 2) {
      return std::move(search_);
    }
    JoinCopies();
    GroupPieces();
    common_.assign(subjects_.size(), 0);
    for (std::size_t first = 0; first + 1 < subjects_.size(); ++first) {
      Compare(first);
    }
    Prune();
    for (const Pair& pair : pairs_) {
      search_.likenesses.push_back(Describe(pair));
    }
    TellOfTheRest();
    return std::move(search_);
  }

 private:
  void CutAll() {
    const auto documents = static_cast<std::size_t>(
        std::count_if(audit_.inputs.begin(), audit_.inputs.end(),
                      [](const AuditInput& input) { return input.audited.has_value(); }));
    if (documents < 2) {
      return;
    }
    const std::size_t most = std::min(limits::kMaxPieces, limits::kMaxPiecesOfAll / documents);
    for (std::size_t i = 0; i < audit_.inputs.size(); ++i) {
      if (!audit_.inputs[i].audited) {
        continue;
      }
      const DocumentAudit& document = *audit_.inputs[i].audited;
      TextPieces cut = CutIntoPieces(document, *rules_.language, rules_.pack->units,
                                     static_cast<std::size_t>(policy_.min_characters), most);
      if (!cut.complete) {
        Notice("C127", {{"path", document.path}});
      }
      Subject& subject = subjects_.emplace_back();
      subject.input = i;
      subject.pieces = std::move(cut.pieces);
      for (const HashedPiece& piece : subject.pieces) {
        subject.whole += piece.characters;
      }
    }
  }

  // Finds the documents that are one text from end to end, however many have it. A short one is a form filled in.
  void JoinCopies() {
    std::unordered_map<std::uint64_t, std::size_t> originals;
    texts_ = subjects_.size();
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      Subject& subject = subjects_[i];
      if (subject.whole < static_cast<std::size_t>(policy_.min_passage)) {
        continue;
      }
      std::uint64_t digest = subject.pieces.size();
      for (const HashedPiece& piece : subject.pieces) {
        digest = digest * 0x9E3779B97F4A7C15U + piece.hash;
      }
      const std::size_t original = originals.try_emplace(digest, i).first->second;
      const std::vector<HashedPiece>& pieces = subjects_[original].pieces;
      if (original != i &&
          std::equal(pieces.begin(), pieces.end(), subject.pieces.begin(), subject.pieces.end(),
                     [](const auto& a, const auto& b) { return a.hash == b.hash; })) {
        subject.original = original;
        --texts_;
        Keep({original, i, subject.whole, kWhole});
      }
    }
  }

  void Notice(std::string code, MessageArguments arguments) {
    Diagnostic notice;
    notice.code = std::move(code);
    notice.level = DiagnosticLevel::kNote;
    notice.arguments = std::move(arguments);
    search_.notices.push_back(std::move(notice));
  }

  // In how many texts a piece may stand and still be somebody's own.
  std::size_t MostHolders() const {
    const std::size_t share = texts_ * static_cast<std::size_t>(policy_.common_percent) / 100;
    return std::clamp(share, kFewDocuments, kManyDocuments);
  }

  void GroupPieces() {
    struct Place {
      std::uint64_t hash;
      std::uint32_t subject, piece;
    };
    std::vector<Place> places;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      for (std::size_t k = 0; !subjects_[i].original && k < subjects_[i].pieces.size(); ++k) {
        places.push_back({subjects_[i].pieces[k].hash, static_cast<std::uint32_t>(i),
                          static_cast<std::uint32_t>(k)});
      }
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
      return std::tie(a.hash, a.subject, a.piece) < std::tie(b.hash, b.subject, b.piece);
    });
    const std::size_t most = MostHolders();
    for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
      Group group;
      for (end = begin; end < places.size() && places[end].hash == places[begin].hash; ++end) {
        if (group.holders.empty() || group.holders.back().first != places[end].subject) {
          group.holders.emplace_back(places[end].subject, 0);
        }
        ++group.holders.back().second;
      }
      if (group.holders.size() > most) {
        for (std::size_t i = begin; i < end; ++i) {
          Subject& subject = subjects_[places[i].subject];
          subject.common += subject.pieces[places[i].piece].characters;
        }
        continue;
      }
      if (group.holders.size() == 1) {
        continue;
      }
      const auto index = static_cast<std::uint32_t>(groups_.size());
      for (std::size_t i = begin; i < end; ++i) {
        Subject& subject = subjects_[places[i].subject];
        group.characters = subject.pieces[places[i].piece].characters;
        subject.shared.emplace_back(index, places[i].piece);
      }
      groups_.push_back(std::move(group));
    }
  }

  // Holds a document against all after it.
  void Compare(std::size_t first) {
    std::vector<std::uint32_t> others;
    std::uint32_t last = kNoGroup;
    for (const auto& [index, piece] : subjects_[first].shared) {
      if (index == last) {
        continue;
      }
      last = index;
      const Group& group = groups_[index];
      auto holder = std::lower_bound(group.holders.begin(), group.holders.end(),
                                     std::pair(static_cast<std::uint32_t>(first), 0U));
      const std::uint32_t times = holder->second;
      for (++holder; holder != group.holders.end(); ++holder) {
        std::size_t& common = common_[holder->first];
        if (common == 0) {
          others.push_back(holder->first);
        }
        common += std::size_t{group.characters} * std::min(times, holder->second);
      }
    }
    for (const std::uint32_t second : others) {
      Judge(first, second, std::exchange(common_[second], 0));
    }
  }

  void Judge(std::size_t first, std::size_t second, std::size_t shared) {
    const Subject& a = subjects_[first];
    const Subject& b = subjects_[second];
    const auto least = kLeastPieces * static_cast<std::size_t>(policy_.min_characters);
    const auto min_passage = static_cast<std::size_t>(policy_.min_passage);
    const std::size_t shorter = std::min(a.whole, b.whole);
    const std::size_t share = shared * kWhole / shorter;
    bool enough =
        shared >= least && share >= static_cast<std::size_t>(policy_.min_share_percent) * 100;
    if (!enough && shared >= min_passage) {
      std::size_t longest = 0;
      PassagesOf(a, b, longest);
      enough = longest >= min_passage;
    }
    if (enough) {
      Keep({first, second, shared, share});
    }
  }

  void Keep(const Pair& pair) {
    pairs_.push_back(pair);
    if (pairs_.size() >= 4 * limits::kMaxLikenesses) {
      Prune();
    }
  }

  // Those that have the most in common, in that order.
  void Prune() {
    std::sort(pairs_.begin(), pairs_.end(), HasMore);
    if (pairs_.size() > limits::kMaxLikenesses) {
      left_out_ += pairs_.size() - limits::kMaxLikenesses;
      pairs_.erase(pairs_.begin() + limits::kMaxLikenesses, pairs_.end());
    }
  }

  Likeness Describe(const Pair& pair) const {
    const Subject& a = subjects_[pair.first];
    const Subject& b = subjects_[pair.second];
    Likeness likeness;
    likeness.first = a.input;
    likeness.second = b.input;
    likeness.kind = KindOf(a.input, b.input);
    likeness.first_text = a.whole;
    likeness.second_text = b.whole;
    likeness.shared = pair.shared;
    likeness.share = static_cast<int>(pair.share);
    if (b.original) {
      likeness.longest = b.whole;
      likeness.passages = {{SpanOf(a), SpanOf(b), b.whole}};
    } else {
      likeness.passages = PassagesOf(a, b, likeness.longest);
    }
    return likeness;
  }

  static Span SpanOf(const Subject& subject) {
    return {subject.pieces.front().span.begin, subject.pieces.back().span.end};
  }

  // Like pieces, the n-th of one document with the n-th of the other.
  static std::vector<Match> MatchesOf(const Subject& a, const Subject& b) {
    std::vector<Match> matches;
    auto one = a.shared.begin();
    auto two = b.shared.begin();
    while (one != a.shared.end() && two != b.shared.end()) {
      if (one->first < two->first) {
        ++one;
      } else if (two->first < one->first) {
        ++two;
      } else {
        const std::uint32_t group = one->first;
        while (one != a.shared.end() && two != b.shared.end() && one->first == group &&
               two->first == group) {
          matches.push_back({one++->second, two++->second});
        }
        // What one has more often than the other.
        one = std::find_if(one, a.shared.end(), [&](const auto& s) { return s.first != group; });
        two = std::find_if(two, b.shared.end(), [&](const auto& s) { return s.first != group; });
      }
    }
    std::sort(matches.begin(), matches.end(),
              [](const Match& x, const Match& y) { return x.first < y.first; });
    return matches;
  }

  // Whether nothing stands between two matches but set phrases that both have.
  static bool GoOn(const Subject& a, const Subject& b, const Match& from, const Match& to) {
    if (to.second <= from.second || to.first - from.first != to.second - from.second) {
      return false;
    }
    for (std::uint32_t i = 1; i < to.first - from.first; ++i) {
      if (a.pieces[from.first + i].hash != b.pieces[from.second + i].hash) {
        return false;
      }
    }
    return true;
  }

  static std::vector<LikePassage> PassagesOf(const Subject& a, const Subject& b,
                                             std::size_t& longest) {
    struct Run {
      LikePassage passage;
      std::uint64_t hash = 0;  // tells passages of one length apart, whichever document comes first
    };
    std::vector<Run> runs;
    const std::vector<Match> matches = MatchesOf(a, b);
    for (std::size_t i = 0; i < matches.size(); ++i) {
      const HashedPiece& first = a.pieces[matches[i].first];
      const HashedPiece& second = b.pieces[matches[i].second];
      if (i == 0 || !GoOn(a, b, matches[i - 1], matches[i])) {
        runs.push_back({{first.span, second.span, 0}, first.hash});
      }
      LikePassage& passage = runs.back().passage;
      passage.first.end = first.span.end;
      passage.second.end = second.span.end;
      passage.characters += first.characters;
    }
    const auto longer = [](const Run& x, const Run& y) {
      return x.passage.characters != y.passage.characters
                 ? x.passage.characters > y.passage.characters
                 : x.hash < y.hash;
    };
    const std::size_t kept = std::min(kSamples, runs.size());
    std::partial_sort(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(kept), runs.end(),
                      longer);
    std::vector<LikePassage> passages;
    for (std::size_t i = 0; i < kept; ++i) {
      passages.push_back(runs[i].passage);
    }
    longest = passages.empty() ? 0 : passages.front().characters;
    std::sort(passages.begin(), passages.end(),
              [](const LikePassage& x, const LikePassage& y) { return x.first < y.first; });
    return passages;
  }

  LikenessKind KindOf(std::size_t first, std::size_t second) const {
    if (!AreOneUnits(first, second)) {
      return LikenessKind::kOtherUnits;
    }
    const std::int64_t one = YearOf(first), two = YearOf(second);
    return one != 0 && two != 0 && one != two ? LikenessKind::kOtherYears : LikenessKind::kSameUnit;
  }

  bool AreOneUnits(std::size_t first, std::size_t second) const {
    if (audit_.submissions) {
      bool any = false;
      for (const UnitSubmission& unit : audit_.submissions->units) {
        const bool one = std::binary_search(unit.inputs.begin(), unit.inputs.end(), first);
        const bool two = std::binary_search(unit.inputs.begin(), unit.inputs.end(), second);
        if (one && two) {
          return true;
        }
        any = any || one || two;
      }
      if (any) {
        return false;
      }
    }
    const std::string unit = UnitOf(first);
    return !unit.empty() && unit == UnitOf(second);
  }

  std::string UnitOf(std::size_t input) const {
    const std::vector<Fact>& facts = audit_.inputs[input].audited->facts;
    const auto unit = std::find_if(facts.begin(), facts.end(),
                                   [](const Fact& fact) { return fact.name == "unit"; });
    return unit == facts.end() ? std::string() : unit->value;
  }

  // 0: not known.
  std::int64_t YearOf(std::size_t input) const {
    const std::map<std::string, Parameter>& parameters = audit_.inputs[input].audited->parameters;
    const auto year = parameters.find("report_year");
    const auto* const value =
        year == parameters.end() ? nullptr : std::get_if<std::int64_t>(&year->second.value);
    return value == nullptr ? 0 : *value;
  }

  void TellOfTheRest() {
    if (left_out_ > 0) {
      Notice("C126", {{"count", std::to_string(left_out_)}});
    }
    std::size_t count = 0;
    std::string path;
    for (const Subject& subject : subjects_) {
      if (subject.original || subject.whole < static_cast<std::size_t>(policy_.min_passage) ||
          subject.common * kWhole < subject.whole * kMostly) {
        continue;
      }
      if (count++ == 0) {
        path = audit_.inputs[subject.input].audited->path;
      }
    }
    if (count > 0) {
      Notice("C128", {{"count", std::to_string(count)}, {"path", path}});
    }
  }

  const Audit& audit_;
  const RuleSet& rules_;
  const LikenessPolicy& policy_;
  std::vector<Subject> subjects_;
  std::size_t texts_ = 0;  // of which no two are the same from end to end
  std::vector<Group> groups_;
  std::vector<std::size_t> common_;  // by subject: what it has in common with the one at hand
  std::vector<Pair> pairs_;
  std::size_t left_out_ = 0;  // pairs that had more in common than a person can look at
  LikenessSearch search_;
};

}  // namespace

LikenessSearch FindLikenesses(const Audit& audit, const RuleSet& rules) {
  return LikenessFinder(audit, rules).Find();
}

}  // namespace hegui
