#include "engine/outline/bare_heading.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>

#include "engine/outline/cue_match.h"

namespace hegui {
namespace {

constexpr std::uint32_t kMinCharacters = 2;
constexpr std::uint32_t kMaxCharacters = 30;
constexpr std::uint32_t kMaxKnownCharacters =
    50;                                    // of stock headings, and of those whose number is missed
constexpr std::size_t kKnowsHeadings = 2;  // a single style of a heading is an accident
constexpr std::uint32_t kMaxFormatHeading = 80;  // of what the format calls a heading
constexpr std::uint32_t kMaxClauseStops = 1;     // 「加强领导，形成合力」
constexpr std::uint32_t kLongText = 40;

struct Candidate {
  int paragraph = 0;
  bool stock = false;
  int next_rank = 0;  // of the first number before the next candidate, if it begins a count; else 0
  std::optional<int> rank;
};

class BareHeadingFinder {
 public:
  BareHeadingFinder(const std::vector<HeadingEntry>& numbered, const Document& document,
                    const std::vector<ParagraphFacts>& facts, const Language& language)
      : numbered_(numbered), document_(document), facts_(facts), language_(language) {
    for (const HeadingEntry& entry : numbered) {
      outermost_ = outermost_ == 0 ? entry.number.rank : std::min(outermost_, entry.number.rank);
    }
    std::copy_if(numbered.begin(), numbered.end(), std::back_inserter(first_level_),
                 [this](const HeadingEntry& entry) { return entry.number.rank == outermost_; });
  }

  std::vector<HeadingEntry> Run() {
    const std::size_t by_format = FindByFormat();
    if (by_format < kKnowsHeadings) {
      FindCandidates();
      RankCandidates();
    }
    return std::move(found_);
  }

 private:
  const Paragraph& ParagraphOf(int index) const {
    return document_.paragraphs[static_cast<std::size_t>(index)];
  }
  const TextShape& ShapeOf(int index) const {
    return facts_[static_cast<std::size_t>(index)].shape;
  }

  bool IsBody(int index) const {
    return index >= 0 && index < static_cast<int>(document_.paragraphs.size()) &&
           ParagraphOf(index).element == Element::kBody;
  }

  // A format that knows headings knows all of them. Its levels are those of the numbers that stand at them.
  std::size_t FindByFormat() {
    std::map<int, int> rank_of_level;
    for (const HeadingEntry& entry : numbered_) {
      const BlockHint* hint = facts_[static_cast<std::size_t>(entry.paragraph)].hint;
      if (hint != nullptr && hint->heading_level > 0) {
        rank_of_level.emplace(hint->heading_level, entry.number.rank);
      }
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const BlockHint* hint = facts_[i].hint;
      const int paragraph = static_cast<int>(i);
      if (hint == nullptr || hint->heading_level <= 0 || !IsBody(paragraph)) {
        continue;
      }
      const std::optional<Label>& label = ParagraphOf(paragraph).label;
      if ((!label || label->form < 0) && IsText(paragraph)) {
        continue;  // running text that was given the style of a heading
      }
      ++count;
      if (!label || label->form < 0) {
        const auto rank = rank_of_level.find(hint->heading_level);
        Add(paragraph,
            rank != rank_of_level.end() ? rank->second : RankOfForm(hint->heading_level));
      }
    }
    return count;
  }

  bool IsOfFormat(int index) const {
    const BlockHint* hint = facts_[static_cast<std::size_t>(index)].hint;
    return hint != nullptr && hint->heading_level > 0;
  }

  bool IsText(int index) const {
    const TextShape& shape = ShapeOf(index);
    return shape.inner_stop || shape.characters > kMaxFormatHeading ||
           (shape.ending == Ending::kSentence && shape.characters > kLongText);
  }

  void FindCandidates() {
    const int count = static_cast<int>(document_.paragraphs.size());
    // From the end, as a stock heading may stand over another heading.
    for (int i = count - 1; i >= 0; --i) {
      const bool shaped = IsBody(i) && !ParagraphOf(i).label && !IsOfFormat(i) && HasShape(i);
      if (!shaped || !IsBody(i + 1) || !MayFollow(i - 1)) {
        continue;
      }
      const bool stock = IsStock(i);
      const bool over_heading = !candidates_.empty() && candidates_.back().paragraph == i + 1;
      if (StandsOverText(i + 1) || (stock && over_heading)) {
        candidates_.push_back({i, stock, 0, std::nullopt});
      }
    }
    std::reverse(candidates_.begin(), candidates_.end());
  }

  bool HasShape(int index) const {
    const TextShape& shape = ShapeOf(index);
    const ParagraphFacts& facts = facts_[static_cast<std::size_t>(index)];
    return shape.characters >= kMinCharacters && shape.characters <= kMaxKnownCharacters &&
           shape.ending == Ending::kOpen && !shape.inner_stop && !facts.is_row &&
           shape.clause_stops <= kMaxClauseStops &&
           !MatchesAny(language_.layout.heading_end_refused, document_.Of(ParagraphOf(index).text));
  }

  // What stands before a heading has come to its end, or is a heading beyond doubt.
  bool MayFollow(int index) const {
    if (!IsBody(index)) {
      return true;
    }
    const TextShape& shape = ShapeOf(index);
    const bool numbered_heading =
        ParagraphOf(index).label && shape.ending == Ending::kOpen && !shape.inner_stop;
    return shape.ending == Ending::kSentence || shape.ending == Ending::kList ||
           shape.ending == Ending::kLeadIn || numbered_heading || IsStock(index);
  }

  bool IsStock(int index) const {
    return ShapeOf(index).characters <= kMaxKnownCharacters &&
           MatchesAny(language_.layout.heading, document_.Of(ParagraphOf(index).text));
  }

  bool StandsOverText(int index) const {
    const TextShape& shape = ShapeOf(index);
    const std::optional<Label>& label = ParagraphOf(index).label;
    return (label && label->value == 1) ||
           (!label && (shape.inner_stop || shape.characters > kLongText ||
                       shape.ending == Ending::kSentence || shape.ending == Ending::kLeadIn));
  }

  void RankCandidates() {
    FillGaps();
    std::erase_if(candidates_, [this](const Candidate& candidate) {
      return !candidate.rank && !candidate.stock &&
             ShapeOf(candidate.paragraph).characters > kMaxCharacters;
    });
    ReadNumbersBetween();
    if (AreOutermost()) {
      for (Candidate& candidate : candidates_) {
        candidate.rank = outermost_ - 1;
      }
    } else {
      RankStock();
      RankInner();
    }
    for (const Candidate& candidate : candidates_) {
      if (candidate.rank) {
        Add(candidate.paragraph, *candidate.rank);
      }
    }
  }

  void ReadNumbersBetween() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      while (next < numbered_.size() && numbered_[next].paragraph < candidates_[i].paragraph) {
        ++next;
      }
      if (next < numbered_.size() && numbered_[next].paragraph < EndOfStretch(i) &&
          numbered_[next].number.value == 1) {
        candidates_[i].next_rank = numbered_[next].number.rank;
      }
    }
  }

  // Whether the candidates are the document's first level: there are no numbers at all, or the outermost count begins anew
  // under several of them and never runs on from one to the next.
  bool AreOutermost() const {
    if (candidates_.empty()) {
      return false;
    }
    if (numbered_.empty()) {
      return candidates_.size() >= 2 || candidates_.front().stock;
    }
    if (first_level_.front().paragraph < candidates_.front().paragraph) {
      return false;
    }
    int restarts = 0;
    std::ptrdiff_t stock = 0;
    auto number = first_level_.begin();
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      stock += candidates_[i].stock ? 1 : 0;
      const bool any = number != first_level_.end() && number->paragraph < EndOfStretch(i);
      if (any && number->number.value != 1) {
        return false;
      }
      restarts += any ? 1 : 0;
      while (number != first_level_.end() && number->paragraph < EndOfStretch(i)) {
        ++number;
      }
    }
    return restarts >= 2 || (restarts == 1 && stock >= 2);
  }

  // The paragraph of the next candidate, or the end.
  int EndOfStretch(std::size_t candidate) const {
    return candidate + 1 < candidates_.size() ? candidates_[candidate + 1].paragraph
                                              : static_cast<int>(document_.paragraphs.size());
  }

  // Stock headings are of the first level. Where that is numbered with its own form, they have lost their number; where only
  // inner forms occur, they stand over them.
  void RankStock() {
    for (Candidate& candidate : candidates_) {
      if (candidate.stock && !candidate.rank) {
        candidate.rank = outermost_ <= RankOfForm(1) ? outermost_ : outermost_ - 1;
      }
    }
  }

  // 一、 … a bare heading … 三、: it is the second.
  void FillGaps() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto after = FirstAfter(first_level_, candidates_[i].paragraph);
      if (after == first_level_.begin() || after == first_level_.end() ||
          after->number.value != std::prev(after)->number.value + 2) {
        continue;
      }
      const bool first = i == 0 || candidates_[i - 1].paragraph < std::prev(after)->paragraph;
      if (first && EndOfStretch(i) > after->paragraph) {
        candidates_[i].rank = outermost_;
      }
    }
  }

  // Two or more within one section of the first level are its subheadings.
  void RankInner() {
    for (std::size_t begin = 0; begin < candidates_.size();) {
      const std::ptrdiff_t section = SectionOf(candidates_[begin].paragraph);
      std::size_t end = begin;
      std::size_t free = 0;
      int inner_rank = 0;
      for (; end < candidates_.size() && SectionOf(candidates_[end].paragraph) == section; ++end) {
        free += candidates_[end].rank ? 0U : 1U;
        const int rank = candidates_[end].next_rank;
        if (rank > outermost_) {
          inner_rank = inner_rank == 0 ? rank : std::min(inner_rank, rank);
        }
      }
      if (free >= 2) {
        const int rank = inner_rank > 0 ? inner_rank - 1 : RankUnder(candidates_[begin].paragraph);
        for (std::size_t i = begin; i < end; ++i) {
          candidates_[i].rank = candidates_[i].rank.value_or(rank);
        }
      }
      begin = end;
    }
  }

  using Entries = std::vector<HeadingEntry>;
  static Entries::const_iterator FirstAfter(const Entries& entries, int paragraph) {
    return std::upper_bound(
        entries.begin(), entries.end(), paragraph,
        [](int index, const HeadingEntry& entry) { return index < entry.paragraph; });
  }

  // The section of the first level that a paragraph stands in, by its place among them.
  std::ptrdiff_t SectionOf(int paragraph) const {
    return FirstAfter(first_level_, paragraph) - first_level_.begin();
  }

  // Right under the number before it, if that is a heading; else under the first level.
  int RankUnder(int paragraph) const {
    const auto after = FirstAfter(numbered_, paragraph);
    if (after == numbered_.begin()) {
      return outermost_ + 1;
    }
    const HeadingEntry& before = *std::prev(after);
    const TextShape& shape = ShapeOf(before.paragraph);
    const bool heading = shape.ending == Ending::kOpen && !shape.inner_stop;
    return (heading ? before.number.rank : outermost_) + 1;
  }

  void Add(int paragraph, int rank) {
    HeadingEntry entry;
    entry.paragraph = paragraph;
    entry.number.rank = rank;
    entry.bare = true;
    found_.push_back(entry);
  }

  const std::vector<HeadingEntry>& numbered_;
  const Document& document_;
  const std::vector<ParagraphFacts>& facts_;
  const Language& language_;
  int outermost_ = 0;                      // the smallest rank among the numbers; 0 without numbers
  std::vector<HeadingEntry> first_level_;  // those of that rank
  std::vector<Candidate> candidates_;
  std::vector<HeadingEntry> found_;
};

}  // namespace

std::vector<HeadingEntry> AddBareHeadings(std::vector<HeadingEntry> numbered,
                                          const Document& document,
                                          const std::vector<ParagraphFacts>& facts,
                                          const Language& language) {
  const std::vector<HeadingEntry> bare =
      BareHeadingFinder(numbered, document, facts, language).Run();
  numbered.insert(numbered.end(), bare.begin(), bare.end());
  std::sort(numbered.begin(), numbered.end(),
            [](const HeadingEntry& a, const HeadingEntry& b) { return a.paragraph < b.paragraph; });
  return numbered;
}

}  // namespace hegui
