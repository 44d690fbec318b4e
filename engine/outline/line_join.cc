#include "engine/outline/line_join.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "engine/outline/cue_match.h"
#include "engine/outline/nesting.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Lines are joined when what speaks for it outweighs what speaks against it by this much.
constexpr int kEnough = 2;
// What the signals weigh.
constexpr int kUnfinishedText = 2;  // running text that ends without a stop
constexpr int kNameOrHeading = -2;  // a short line that may be complete as it is
constexpr int kSiblingsAreText =
    2;  // its siblings end with a stop, and it is too long, or the next line too short
constexpr int kSiblingsAreHeadings = -3;
constexpr int kNoSiblings = -1;
constexpr int kEndsInMidPhrase = 1;  // 和, 的, 对
constexpr int kPageEnded = 1;
constexpr int kIndentedNext = -3;
constexpr int kFlushNext = 1;  // without the indent that paragraphs have here
constexpr int kNextOpensParagraph = -2;

constexpr std::uint32_t kLongestHeading = 40;
constexpr std::uint32_t kLongestTwoClauses = 30;  // 「加强…，切实提高…」 as a heading
constexpr std::uint32_t kShortestBroken =
    20;  // what is broken off at a page's end fills one line of the page
constexpr std::uint32_t kShortRest = 25;  // a paragraph under a heading is longer than this
constexpr std::uint32_t kRowCells = 3;    // a wide blank after a number makes two
constexpr std::size_t kCueBytes = 192;    // how far cues at a line's ends may look

bool HasEnded(const TextShape& shape) {
  return shape.ending == Ending::kSentence || shape.ending == Ending::kList ||
         shape.ending == Ending::kLeadIn;
}

bool LooksLikeText(const TextShape& shape) {
  return shape.inner_stop || shape.ending == Ending::kSentence || shape.ending == Ending::kList;
}

enum class TitleMark { kNone, kOpens, kCloses };

TitleMark FirstTitleMark(std::string_view folded, const Stops& stops) {
  for (std::size_t offset = 0; offset < folded.size();) {
    const Utf8Character character = CharacterAt(folded, offset);
    offset += character.size;
    for (const auto& [open, close] : stops.titles) {
      if (character.code == open || character.code == close) {
        return character.code == open ? TitleMark::kOpens : TitleMark::kCloses;
      }
    }
  }
  return TitleMark::kNone;
}

std::uint32_t LabelCharacters(const Line& line) {
  return line.label
             ? static_cast<std::uint32_t>(CountCharacters(Prefix(line.folded, line.label->size)))
             : 0;
}

// Whether `next` may be the rest of a line rather than the text under it.
bool IsShortRest(const Line& next) {
  return !next.label && next.shape.characters <= kShortRest && HasEnded(next.shape);
}

// Of numbered lines: how many of the siblings surely read like text and how many like headings.
class SiblingShapes {
 public:
  SiblingShapes(const std::vector<Line>& lines, const Language& language)
      : group_of_(lines.size(), -1) {
    std::vector<NumberedEntry> entries;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].element == Element::kBody && lines[i].label) {
        const auto form = static_cast<std::size_t>(lines[i].label->form);
        entries.push_back({RankOfForm(language.numbering[form].rank), lines[i].label->value});
        indices.push_back(i);
      }
    }
    const std::vector<NestedEntry> nested = NestByNumber(std::move(entries));
    for (std::size_t i = 0; i < nested.size(); ++i) {
      const auto group = static_cast<std::size_t>(nested[i].group);
      counts_.resize(std::max(counts_.size(), group + 1));
      const std::size_t index = indices[i];
      group_of_[index] = nested[i].group;
      if (LooksLikeText(lines[index].shape)) {
        ++counts_[group].text;
      } else if (IsSurelyHeading(lines, index)) {
        ++counts_[group].headings;
      }
    }
  }

  struct Counts {
    int text = 0;
    int headings = 0;
  };
  // Of the siblings of a line that does not read like text, itself left out.
  Counts SiblingsOf(const std::vector<Line>& lines, std::size_t index) const {
    Counts counts = counts_[static_cast<std::size_t>(group_of_[index])];
    counts.headings -= IsSurelyHeading(lines, index) ? 1 : 0;
    return counts;
  }

 private:
  // A line without a stop, unless it may itself have been broken off.
  static bool IsSurelyHeading(const std::vector<Line>& lines, std::size_t index) {
    const TextShape& shape = lines[index].shape;
    const bool may_be_broken =
        shape.characters + LabelCharacters(lines[index]) >= kShortestBroken &&
        index + 1 < lines.size() && IsShortRest(lines[index + 1]);
    return shape.ending != Ending::kUnfinished && shape.characters <= kLongestHeading &&
           !may_be_broken;
  }

  std::vector<int> group_of_;
  std::vector<Counts> counts_;
};

class Joiner {
 public:
  Joiner(const std::vector<Line>& lines, const WrapProfile& wrap, const Language& language)
      : lines_(lines), wrap_(wrap), language_(language), siblings_(lines, language) {}

  std::vector<LineGroup> Run() {
    std::vector<LineGroup> groups;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!groups.empty() && Joins(groups.back(), lines_[i])) {
        ++groups.back().count;
        Extend(lines_[i]);
      } else {
        groups.push_back({i, 1});
        Begin(lines_[i]);
      }
    }
    return groups;
  }

 private:
  void Begin(const Line& line) {
    shape_ = line.shape;
    if (line.label) {
      last_value_[RankOf(*line.label)] = line.label->value;
    }
  }

  void Extend(const Line& line) {
    const bool stop_inside = shape_.ending == Ending::kSentence || shape_.ending == Ending::kList;
    if (FirstTitleMark(line.folded, language_.stops) != TitleMark::kNone) {
      shape_.open_title = line.shape.open_title;
    }
    shape_.inner_stop = shape_.inner_stop || stop_inside || line.shape.inner_stop;
    shape_.ending = line.shape.ending;
    shape_.clause_stops += line.shape.clause_stops;
    shape_.characters += line.shape.characters;
  }

  int RankOf(const LabelMatch& label) const {
    return language_.numbering[static_cast<std::size_t>(label.form)].rank;
  }

  bool Joins(const LineGroup& group, const Line& next) const {
    const Line& first = lines_[group.first];
    if (first.element != Element::kBody || next.element != Element::kBody || first.IsWhole() ||
        next.IsWhole()) {
      return false;
    }
    if (next.label && (HasEnded(shape_) || GoesOn(*next.label))) {
      return false;
    }
    const Line& last = lines_[group.first + group.count - 1];
    if (MustGoOn(first, last, next)) {
      return true;
    }
    if (wrap_.wrapped) {
      return JoinsAtMargin(first, last, next);
    }
    const bool too_short =
        first.shape.characters + LabelCharacters(first) < kShortestBroken && group.count == 1;
    const bool row = last.cells >= kRowCells || next.cells >= kRowCells;
    return !HasEnded(shape_) && !row && !too_short && !IsStockHeading(next) &&
           !(group.count == 1 && IsStockHeading(first)) && Score(group, last, next) >= kEnough;
  }

  // Whether a number is the one that its list expects; another one may stand in running text.
  bool GoesOn(const LabelMatch& label) const {
    const auto last = last_value_.find(RankOf(label));
    return label.value == 1 || (last != last_value_.end() && last->second + 1 == label.value);
  }

  bool IsStockHeading(const Line& line) const {
    return line.shape.characters <= kLongestHeading &&
           MatchesAny(language_.layout.heading, line.folded);
  }

  static bool IsNumberAlone(const Line& line) {
    return line.label && line.label->size == line.folded.size();
  }

  bool MustGoOn(const Line& first, const Line& last, const Line& next) const {
    if (IsIn(language_.layout.never_first, FirstCharacter(next.folded))) {
      return !HasEnded(shape_) || (wrap_.wrapped && wrap_.IsFull(last));
    }
    if (HasEnded(shape_)) {
      return false;
    }
    return shape_.ending == Ending::kUnfinished ||
           (IsNumberAlone(first) && &first == &last && !next.label) ||
           (shape_.open_title &&
            FirstTitleMark(next.folded, language_.stops) == TitleMark::kCloses);
  }

  bool JoinsAtMargin(const Line& first, const Line& last, const Line& next) const {
    if (!wrap_.IsFull(last)) {
      return false;
    }
    if (wrap_.indented) {
      return !wrap_.BeginsParagraph(next);
    }
    const bool heading_before_gap =
        first.label && !shape_.inner_stop && next.gap > wrap_.usual_gap && !next.page_break;
    return !HasEnded(shape_) && !heading_before_gap && !IsStockHeading(next);
  }

  // Whether a numbered line without a stop that runs to the margin ends there nevertheless.
  bool EndsHeading(const Line& last, const Line& next) const {
    return !wrap_.IsQuiteFull(last) || (next.gap > wrap_.usual_gap && !next.page_break) ||
           MatchesAny(language_.layout.paragraph_start, Prefix(next.folded, kCueBytes));
  }

  int Score(const LineGroup& group, const Line& last, const Line& next) const {
    const LayoutCues& layout = language_.layout;
    int score = ShapeScore(group, next);
    if (MatchesAny(layout.unfinished, Suffix(last.folded, kCueBytes))) {
      score += kEndsInMidPhrase;
    }
    if (next.page_break) {
      score += kPageEnded;
    }
    if (wrap_.indented) {
      score += wrap_.BeginsParagraph(next) ? kIndentedNext : kFlushNext;
    }
    if (MatchesAny(layout.paragraph_start, Prefix(next.folded, kCueBytes))) {
      score += kNextOpensParagraph;
    }
    return score;
  }

  // What the lines so far say: broken off, or complete as they are?
  int ShapeScore(const LineGroup& group, const Line& next) const {
    const Line& first = lines_[group.first];
    if (shape_.inner_stop) {
      return kUnfinishedText;
    }
    if (!first.label) {
      const bool text =
          shape_.characters > kLongestHeading || shape_.clause_stops > 1 ||
          (shape_.clause_stops == 1 && shape_.characters > kLongestTwoClauses) ||
          MatchesAny(language_.layout.paragraph_start, Prefix(first.folded, kCueBytes));
      return text ? kUnfinishedText : kNameOrHeading;
    }
    const SiblingShapes::Counts siblings = siblings_.SiblingsOf(lines_, group.first);
    if (siblings.headings > 0 && siblings.headings >= siblings.text) {
      return kSiblingsAreHeadings;
    }
    if (siblings.text == 0) {
      return kNoSiblings;
    }
    return shape_.characters > kLongestHeading || IsShortRest(next) ? kSiblingsAreText : 0;
  }

  const std::vector<Line>& lines_;
  const WrapProfile& wrap_;
  const Language& language_;
  const SiblingShapes siblings_;
  TextShape shape_;  // of the group that is being put together
  std::map<int, int> last_value_;
};

}  // namespace

std::vector<LineGroup> JoinLines(const std::vector<Line>& lines, const WrapProfile& wrap,
                                 const Language& language) {
  return Joiner(lines, wrap, language).Run();
}

}  // namespace hegui
