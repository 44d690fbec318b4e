#include "engine/outline/head_block.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/outline/cue_match.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxHeadLines = 60;       // the head of a web page with its table of metadata
constexpr std::size_t kMaxTitleLinesAbove = 3;  // two units and a broken line
constexpr std::uint32_t kMaxHeadCharacters = 100;
constexpr std::uint32_t kMaxTitleLine = 60;
constexpr std::uint32_t kMinBareTitle = 6;
constexpr std::uint32_t kMaxBareTitle = 45;
constexpr std::uint32_t kShortTitleTail = 8;  // 「情况的报告」

enum class HeadLine { kMasthead, kAddressee, kTitleEnd, kShort, kText };

// A line of bars or dashes.
bool HasNoWord(std::string_view folded) {
  const auto is_alphanumeric = [](char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
  };
  return CountHan(folded) == 0 && std::none_of(folded.begin(), folded.end(), is_alphanumeric);
}

class HeadReader {
 public:
  HeadReader(std::vector<Line>& lines, const WrapProfile& wrap, const Language& language)
      : lines_(lines), wrap_(wrap), layout_(language.layout), stops_(language.stops) {}

  std::size_t Run() {
    const std::size_t limit = std::min(lines_.size(), kMaxHeadLines);
    while (kinds_.size() < limit) {
      const Line& line = lines_[kinds_.size()];
      HeadLine kind = KindOf(line);
      if (kind == HeadLine::kText || (line.IsRow() && HasTitle())) {
        break;
      }
      if (kind == HeadLine::kShort && EndsBrokenTitle(kinds_.size())) {
        kind = HeadLine::kTitleEnd;
      }
      kinds_.push_back(kind);
    }
    if (const std::optional<std::size_t> last = TitleEnd()) {
      return MarkTitle(TitleBegin(*last), *last);
    }
    if (const std::optional<std::size_t> bare = BareTitle()) {
      return MarkTitle(*bare, *bare);
    }
    return MarkUnder(0);
  }

 private:
  HeadLine KindOf(const Line& line) const {
    const TextShape& shape = line.shape;
    if (shape.characters > kMaxHeadCharacters || shape.inner_stop) {
      return HeadLine::kText;
    }
    if (line.IsRow()) {
      return HeadLine::kMasthead;  // a red head, or the table above a web copy
    }
    if (HasNoWord(line.folded) || MatchesAny(layout_.masthead, line.folded) ||
        MatchesAny(layout_.imprint, line.folded)) {
      return HeadLine::kMasthead;
    }
    if (MatchesAny(layout_.addressee, line.folded)) {
      return HeadLine::kAddressee;
    }
    if (line.label || MatchesAny(layout_.heading, line.folded)) {
      return HeadLine::kText;
    }
    const bool pause_at_end =
        shape.ending == Ending::kUnfinished && !IsIn(stops_.clause, LastCharacter(line.folded));
    if (shape.ending == Ending::kOpen && MatchesAny(layout_.title_end, line.folded) &&
        !MatchesAny(layout_.not_title, line.folded)) {
      return HeadLine::kTitleEnd;
    }
    const bool short_line = (shape.ending == Ending::kOpen || pause_at_end) &&
                            shape.clause_stops == 0 && shape.characters <= kMaxTitleLine;
    return short_line ? HeadLine::kShort : HeadLine::kText;
  }

  bool HasTitle() const {
    return std::find(kinds_.begin(), kinds_.end(), HeadLine::kTitleEnd) != kinds_.end();
  }

  // 「…情况的报」, 「告」: neither line ends like a title, both together do.
  bool EndsBrokenTitle(std::size_t index) const {
    if (index == 0 || kinds_[index - 1] != HeadLine::kShort ||
        lines_[index].shape.characters > kShortTitleTail) {
      return false;
    }
    const std::string both = lines_[index - 1].folded + lines_[index].folded;
    return MatchesAny(layout_.title_end, both) && !MatchesAny(layout_.not_title, both);
  }

  // The last line that ends like a title, of those before the addressee: a web page has the title in its head, too.
  std::optional<std::size_t> TitleEnd() const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
      if (kinds_[i] == HeadLine::kTitleEnd) {
        found = found && IsRepeated(i) ? found : i;
      } else if (kinds_[i] == HeadLine::kAddressee && found) {
        break;
      }
    }
    return found;
  }

  // A web page's headline right above the document's own.
  bool IsRepeated(std::size_t index) const {
    return index > 0 && lines_[index].folded == lines_[index - 1].folded;
  }

  std::size_t TitleBegin(std::size_t last) const {
    std::size_t begin = last;
    while (begin > 0 && last - begin < kMaxTitleLinesAbove && Continues(begin)) {
      --begin;
    }
    return begin;
  }

  // Whether the title that has the line `index` has the one above, too.
  bool Continues(std::size_t index) const {
    const Line& line = lines_[index];
    const Line& above = lines_[index - 1];
    const bool needs_more = MatchesAny(layout_.title_continued, line.folded) ||
                            line.shape.characters <= kShortTitleTail;
    const std::uint32_t gap = needs_more ? std::max(wrap_.usual_gap, 1U) : wrap_.usual_gap;
    if (line.gap > gap || MatchesAny(layout_.date, above.folded)) {
      return false;
    }
    return kinds_[index - 1] == HeadLine::kShort ||
           (kinds_[index - 1] == HeadLine::kTitleEnd && needs_more && above.folded != line.folded);
  }

  // A short line on top that nothing else explains.
  std::optional<std::size_t> BareTitle() const {
    const auto first = std::find_if(kinds_.begin(), kinds_.end(),
                                    [](HeadLine kind) { return kind != HeadLine::kMasthead; });
    if (first == kinds_.end() || *first != HeadLine::kShort) {
      return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(first - kinds_.begin());
    const Line& line = lines_[index];
    const bool broken_text = wrap_.wrapped && wrap_.IsFull(line) && line.indent < line.columns / 4;
    if (index + 1 == lines_.size() || broken_text || line.shape.characters < kMinBareTitle ||
        line.shape.characters > kMaxBareTitle || line.shape.ending != Ending::kOpen ||
        MatchesAny(layout_.not_title, line.folded) || MatchesAny(layout_.date, line.folded) ||
        MatchesAny(layout_.heading_end_refused, line.folded)) {
      return std::nullopt;
    }
    return index;
  }

  std::size_t MarkTitle(std::size_t begin, std::size_t last) {
    for (std::size_t i = 0; i < begin; ++i) {
      lines_[i].element =
          kinds_[i] == HeadLine::kAddressee ? Element::kAddressee : Element::kMasthead;
    }
    for (std::size_t i = begin; i <= last; ++i) {
      lines_[i].element = Element::kTitle;
    }
    std::size_t next = last + 1;
    while (next < kinds_.size() && IsSubtitle(lines_[next])) {
      lines_[next++].element = Element::kTitle;
    }
    return MarkUnder(next);
  }

  // What may stand between the title and the text, from `next` on.
  std::size_t MarkUnder(std::size_t next) {
    for (; next < kinds_.size(); ++next) {
      Line& line = lines_[next];
      if (kinds_[next] == HeadLine::kAddressee) {
        line.element = Element::kAddressee;
      } else if (kinds_[next] == HeadLine::kMasthead || IsRepeated(next) ||
                 MatchesAny(layout_.date, line.folded) ||
                 MatchesAny(layout_.signature, line.folded)) {
        line.element = Element::kMasthead;
      } else {
        break;
      }
    }
    return next;
  }

  // 「（公开稿）」, 「——在…会议上」; a date in brackets is none.
  bool IsSubtitle(const Line& line) const {
    return (line.folded.starts_with('(') || line.folded.starts_with('-')) &&
           line.shape.ending == Ending::kOpen && !MatchesAny(layout_.date, line.folded) &&
           !MatchesAny(layout_.masthead, line.folded) && !MatchesAny(layout_.imprint, line.folded);
  }

  std::vector<Line>& lines_;
  const WrapProfile& wrap_;
  const LayoutCues& layout_;
  const Stops& stops_;
  std::vector<HeadLine> kinds_;
};

}  // namespace

std::size_t MarkHead(std::vector<Line>& lines, const WrapProfile& wrap, const Language& language) {
  return HeadReader(lines, wrap, language).Run();
}

}  // namespace hegui
