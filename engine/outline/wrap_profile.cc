#include "engine/outline/wrap_profile.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace hegui {
namespace {

// A line may end up to this much before the margin: a mark that may not begin a line takes its character along,
// and letters and digits are narrower than ideographs.
constexpr std::uint32_t kSlackColumns = 6;
constexpr std::uint32_t kSlackCharacters = 1;
constexpr std::uint32_t kIdeographColumns = 2;
constexpr std::uint32_t kMinColumns = 36;  // nobody breaks lines at less than 18 ideographs
constexpr std::uint32_t kMinCharacters = 18;
constexpr std::size_t kMinFullLines = 5;
constexpr std::uint32_t kIndentColumns = 2;
// A paragraph of its own is told from a heading by its length.
constexpr std::uint32_t kLongLine = 40;

std::uint32_t Length(const Line& line, bool in_characters) {
  return in_characters ? line.characters : line.columns;
}

std::uint32_t Slack(bool in_characters) { return in_characters ? kSlackCharacters : kSlackColumns; }

struct Margin {
  std::uint32_t width = 0;
  std::uint32_t usual_width = 0;
  std::size_t usual = 0;  // lines of that length
  std::size_t full = 0;   // lines that reach it
  std::size_t open = 0;   // those of them at whose end nothing ends
};

// The width at which most lines end, leaving out at most one line in twenty that is longer.
Margin FindMargin(const std::vector<Line>& lines, bool in_characters, bool with_whole) {
  struct Count {
    std::size_t lines = 0, open = 0;
  };
  std::map<std::uint32_t, Count> histogram;
  for (const Line& line : lines) {
    if (line.IsWhole() && !with_whole) {
      continue;  // nobody cut it
    }
    Count& count = histogram[Length(line, in_characters)];
    ++count.lines;
    const Ending ending = line.shape.ending;
    count.open += ending == Ending::kOpen || ending == Ending::kUnfinished ? 1U : 0U;
  }
  Margin best;
  std::size_t longer = 0;
  for (auto widest = histogram.rbegin(); widest != histogram.rend() && longer * 20 <= lines.size();
       ++widest) {
    if (widest->first < (in_characters ? kMinCharacters : kMinColumns)) {
      break;
    }
    Margin margin;
    margin.width = widest->first;
    for (auto count = widest;
         count != histogram.rend() && count->first + Slack(in_characters) >= widest->first;
         ++count) {
      margin.full += count->second.lines;
      if (count->second.lines > margin.usual) {
        margin.usual = count->second.lines;
        margin.usual_width = count->first;
      }
      margin.open += count->second.open;
    }
    if (margin.full > best.full) {
      best = margin;
    }
    longer += widest->second.lines;
  }
  return best;
}

// Lines that end where they please do not reach one margin in such numbers, and paragraphs end with a stop.
bool IsMargin(const Margin& margin, std::size_t lines) {
  return margin.full >= kMinFullLines && margin.full * 3 >= lines && margin.open * 3 >= margin.full;
}

void ReadMargin(const std::vector<Line>& lines, WrapProfile& profile) {
  const Margin columns = FindMargin(lines, false, false);
  const Margin characters = FindMargin(lines, true, false);
  // The measure by which lines were cut is the one by which most of them are of one length.
  profile.in_characters = characters.usual > columns.usual;
  const Margin& margin = profile.in_characters ? characters : columns;
  profile.wrapped = IsMargin(margin, lines.size());
  profile.width = margin.width;
  profile.usual_width = margin.usual_width;
}

std::uint32_t Commonest(const std::map<std::uint32_t, std::size_t>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

struct Share {
  std::size_t all = 0;
  std::size_t some = 0;

  void Add(bool one) {
    ++all;
    some += one ? 1U : 0U;
  }
  bool IsMost() const { return some * 4 >= all * 3; }
};

// In a wrapped text: lines that surely go on against lines that surely begin something.
void ReadWrappedIndent(const std::vector<Line>& lines, WrapProfile& profile) {
  std::map<std::uint32_t, std::size_t> going_on;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Line& before = lines[i - 1];
    if (profile.IsFull(before) && before.shape.ending == Ending::kOpen && !lines[i].label) {
      ++going_on[lines[i].indent];
    }
  }
  profile.base_indent = Commonest(going_on);
  Share paragraphs;
  Share numbers;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Line& before = lines[i - 1];
    if (profile.IsFull(before) && !lines[i].label) {
      continue;
    }
    const bool indented = lines[i].indent >= profile.base_indent + kIndentColumns;
    if (lines[i].label && !profile.IsFull(before)) {
      numbers.Add(indented);
    }
    if (lines[i].label || before.shape.ending == Ending::kSentence) {
      paragraphs.Add(indented);
    }
  }
  profile.indented = paragraphs.all >= 2 && paragraphs.IsMost();
  profile.numbers_indented = numbers.all >= 1 && numbers.IsMost();
}

// In any other text: whether long lines, which are paragraphs, are indented. Pieces of broken ones are not, so a clear
// majority is enough.
void ReadIndent(const std::vector<Line>& lines, WrapProfile& profile) {
  std::size_t paragraphs = 0;
  std::size_t with_indent = 0;
  for (const Line& line : lines) {
    const bool is_long = line.shape.characters >= kLongLine;
    paragraphs += is_long ? 1U : 0U;
    with_indent += is_long && line.indent >= kIndentColumns ? 1U : 0U;
  }
  profile.indented = paragraphs >= 3 && with_indent * 3 >= paragraphs * 2;
}

}  // namespace

bool WrapProfile::IsFull(const Line& line) const {
  return Length(line, in_characters) + Slack(in_characters) >= width;
}

bool WrapProfile::IsQuiteFull(const Line& line) const {
  return Length(line, in_characters) + (in_characters ? 0 : kIdeographColumns - 1) >= usual_width;
}

bool WrapProfile::BeginsParagraph(const Line& line) const {
  return line.indent >= base_indent + kIndentColumns;
}

void DoubtParagraphs(std::vector<Line>& lines) {
  const auto is_whole = [](const Line& line) { return line.IsWhole(); };
  const bool cut = IsMargin(FindMargin(lines, false, true), lines.size()) ||
                   IsMargin(FindMargin(lines, true, true), lines.size());
  if (!cut || !std::all_of(lines.begin(), lines.end(), is_whole)) {
    return;
  }
  for (Line& line : lines) {
    const bool known = line.IsRow() || line.computed_label || line.hint->heading_level > 0;
    line.whole = known;
  }
}

WrapProfile ReadWrapProfile(const std::vector<Line>& lines) {
  WrapProfile profile;
  ReadMargin(lines, profile);
  if (profile.wrapped) {
    ReadWrappedIndent(lines, profile);
  } else {
    ReadIndent(lines, profile);
  }
  std::map<std::uint32_t, std::size_t> gaps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    ++gaps[lines[i].gap];
  }
  profile.usual_gap = Commonest(gaps);
  return profile;
}

}  // namespace hegui
