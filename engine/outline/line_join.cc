#include "engine/outline/line_join.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "engine/outline/cue_match.h"
#include "engine/outline/sibling_shapes.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Lines are joined when what speaks for it outweighs what speaks against it by this much.
constexpr int kEnough = 2;
// What the signals weigh.
constexpr int kUnfinishedText = 2;  // running text that ends without a stop
constexpr int kNameOrHeading = -2;  // a short line that may be complete as it is
constexpr int kSiblingsAreText = 2;
constexpr int kSiblingsAreHeadings = -3;
constexpr int kNoSiblings = -1;
constexpr int kEndsInMidPhrase = 1;  // 和, 的, 对
constexpr int kPageEnded = 1;
constexpr int kIndentedNext = -3;
constexpr int kFlushNext = 1;  // without the indent that paragraphs have here
constexpr int kNextOpensParagraph = -2;

constexpr std::uint32_t kLongestStockHeading = 50;
constexpr std::uint32_t kLongestTwoClauses = 30;  // 「加强…，切实提高…」 as a heading
constexpr std::size_t kSearchedLines = 40;        // a paragraph has hardly more
constexpr std::uint32_t kRowCells = 3;            // a wide blank after a number makes two
constexpr std::size_t kCueBytes = 192;            // how far cues at a line's ends may look

bool HasEnded(const TextShape& shape) {
  return shape.ending == Ending::kSentence || shape.ending == Ending::kList ||
         shape.ending == Ending::kLeadIn;
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
    text_ =
        Prefix(std::string_view(line.folded).substr(line.label ? line.label->size : 0), kCueBytes);
    if (line.label) {
      first_value_ = last_value_.empty() ? line.label->value : first_value_;
      last_value_[RankOf(*line.label)] = line.label->value;
    }
  }

  void Extend(const Line& line) {
    if (text_.size() < kCueBytes) {
      text_ += Prefix(line.folded, kCueBytes);
    }
    const bool stop_inside = shape_.ending == Ending::kSentence || shape_.ending == Ending::kList;
    if (FirstTitleMark(line.folded, language_.stops) != TitleMark::kNone) {
      shape_.open_title = line.shape.open_title;
    }
    shape_.inner_stop = shape_.inner_stop || stop_inside || line.shape.inner_stop;
    shape_.ending = line.shape.ending;
    shape_.clause_stops += line.shape.clause_stops;
    shape_.characters += line.shape.characters;
    shape_.digits = shape_.digits || line.shape.digits;
  }

  int RankOf(const LabelMatch& label) const {
    return language_.numbering[static_cast<std::size_t>(label.form)].rank;
  }

  bool Joins(const LineGroup& group, const Line& next) const {
    const Line& first = lines_[group.first];
    const Line& last = lines_[group.first + group.count - 1];
    if (first.element != next.element || next.IsWhole() ||
        (first.IsWhole() && !next.FollowsBreak())) {
      return false;
    }
    if (first.element == Element::kTitle) {
      // A title may well take several lines; only where it was cut are they one.
      return wrap_.wrapped && wrap_.IsFull(last);
    }
    return first.element == Element::kBody &&
           (wrap_.wrapped ? JoinsAtMargin(group, last, next) : JoinsByShape(group, last, next));
  }

  // Where lines are cut at one width: what runs to the margin goes on, unless something begins.
  bool JoinsAtMargin(const LineGroup& group, const Line& last, const Line& next) const {
    const Line& first = lines_[group.first];
    const bool full = wrap_.IsFull(last);
    const bool quite_full = wrap_.IsQuiteFull(last);
    if (full && wrap_.indented && (!next.label || wrap_.numbers_indented)) {
      return !wrap_.BeginsParagraph(next) && !IsShortHeading(next);
    }
    if (next.label &&
        (GoesOn(*next.label) || (HasEnded(shape_) && !CountsOn(group, *next.label)))) {
      return false;
    }
    if (MustGoOn(first, last, next)) {
      return true;
    }
    if (!full) {
      return false;
    }
    const bool gap = next.gap > wrap_.usual_gap && !next.page_break;
    if (HasEnded(shape_)) {
      return quite_full && !gap && shape_.ending != Ending::kLeadIn && !OpensParagraph(next) &&
             !IsStockHeading(next);
    }
    if (first.label && !shape_.inner_stop && (gap || IsWholeHeading(quite_full, next))) {
      return false;
    }
    return quite_full || !IsStockHeading(next);
  }

  // Whether a line at the margin is the next heading of its list all the same: after a full stop, short, and without a stop.
  bool IsShortHeading(const Line& line) const {
    return line.label && HasEnded(shape_) && GoesOn(*line.label) && !wrap_.IsFull(line) &&
           line.shape.ending == Ending::kOpen;
  }

  // Whether the number before this one stands inside the last lines: 「…。1、…。」 with 「2、」 at the margin.
  bool CountsOn(const LineGroup& group, const LabelMatch& label) const {
    const NumberingForm& form = language_.numbering[static_cast<std::size_t>(label.form)];
    if (form.numeral != NumeralKind::kArabic) {
      return false;
    }
    const std::string before = form.before + std::to_string(label.value - 1) + form.after;
    const std::size_t end = group.first + group.count;
    for (std::size_t i = end - std::min(group.count, kSearchedLines); i < end; ++i) {
      const std::size_t at = lines_[i].folded.find(before);
      if (at != std::string::npos && (i > group.first || at > 0)) {
        return true;
      }
    }
    return false;
  }

  // Whether a numbered line without a stop that runs to the margin ends there nevertheless.
  bool IsWholeHeading(bool quite_full, const Line& next) const {
    const bool rest_of_heading = !wrap_.IsFull(next) && next.shape.ending == Ending::kOpen;
    return !quite_full || OpensParagraph(next) ||
           (!rest_of_heading && MatchesAny(language_.layout.heading, text_));
  }

  // Where each line may be a paragraph: only what was broken off at a page's end goes on.
  bool JoinsByShape(const LineGroup& group, const Line& last, const Line& next) const {
    const Line& first = lines_[group.first];
    if (next.label && (HasEnded(shape_) || GoesOn(*next.label) || !EndsInMidPhrase(last))) {
      return false;
    }
    if (MustGoOn(first, last, next)) {
      return true;
    }
    const bool single = group.count == 1;
    const bool row = last.cells >= kRowCells || next.cells >= kRowCells;
    return !HasEnded(shape_) && !row && !(single && CharactersOf(first) < kShortestBroken) &&
           !IsStockHeading(next) && !(single && IsStockHeading(first)) &&
           Score(group, last, next) >= kEnough;
  }

  // Whether a number is the one that its list expects; another one may stand in running text. Of the outermost list the
  // first number may have another form.
  bool GoesOn(const LabelMatch& label) const {
    const int rank = RankOf(label);
    const auto last = last_value_.find(rank);
    const bool outermost = last_value_.empty() || rank < last_value_.begin()->first;
    const int before = last != last_value_.end() ? last->second : outermost ? first_value_ : 0;
    return label.value == 1 || label.value == before + 1;
  }

  bool EndsInMidPhrase(const Line& line) const {
    return MatchesAny(language_.layout.unfinished, Suffix(line.folded, kCueBytes));
  }

  bool OpensParagraph(const Line& line) const {
    return MatchesAny(language_.layout.paragraph_start, Prefix(line.folded, kCueBytes));
  }

  bool IsStockHeading(const Line& line) const {
    return line.shape.characters <= kLongestStockHeading &&
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

  int Score(const LineGroup& group, const Line& last, const Line& next) const {
    int score = ShapeScore(group, next);
    if (EndsInMidPhrase(last)) {
      score += kEndsInMidPhrase;
    }
    if (next.page_break) {
      score += kPageEnded;
    }
    if (wrap_.indented) {
      score += wrap_.BeginsParagraph(next) ? kIndentedNext : kFlushNext;
    }
    if (OpensParagraph(next)) {
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
      return IsRunningText() || OpensParagraph(first) ? kUnfinishedText : kNameOrHeading;
    }
    const SiblingShapes::Counts siblings = siblings_.SiblingsOf(group.first);
    if (siblings.headings > 0 && siblings.headings >= siblings.text) {
      return kSiblingsAreHeadings;
    }
    if (siblings.text == 0) {
      return kNoSiblings;
    }
    const bool sure = siblings.text > 1 || shape_.characters > kLongestHeading || IsShortRest(next);
    return sure ? kSiblingsAreText : 0;
  }

  // Too long for a name or heading, or with too many commas, or a figure beside a comma.
  bool IsRunningText() const {
    return shape_.characters > kLongestHeading || shape_.clause_stops > 1 ||
           (shape_.clause_stops == 1 && (shape_.digits || shape_.characters > kLongestTwoClauses));
  }

  const std::vector<Line>& lines_;
  const WrapProfile& wrap_;
  const Language& language_;
  const SiblingShapes siblings_;
  TextShape shape_;                // of the group that is being put together
  std::string text_;               // its beginning
  std::map<int, int> last_value_;  // of the numbers of each rank
  int first_value_ = 0;            // of the document's first number
};

}  // namespace

std::vector<LineGroup> JoinLines(const std::vector<Line>& lines, const WrapProfile& wrap,
                                 const Language& language) {
  return Joiner(lines, wrap, language).Run();
}

}  // namespace hegui
