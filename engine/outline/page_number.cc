#include "engine/outline/page_number.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/outline/cue_match.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxPageNumberBytes = 32;
constexpr std::size_t kMaxBareDigits = 3;
// A page of the standard layout holds 616 characters; one with large type or many short lines far fewer, one of a
// dense print at most some 2500. A bare number must lie between.
constexpr std::size_t kFewestCharactersPerPage = 80;
constexpr std::size_t kMostCharactersPerPage = 2500;

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

std::uint32_t FirstNumber(std::string_view text) {
  const auto begin = std::find_if(text.begin(), text.end(), IsDigit);
  std::uint32_t value = 0;
  for (auto digit = begin; digit != text.end() && IsDigit(*digit); ++digit) {
    value = value * 10 + static_cast<std::uint32_t>(*digit - '0');
  }
  return value;
}

bool IsBareNumber(const Line& line) {
  return line.folded.size() <= kMaxBareDigits &&
         std::all_of(line.folded.begin(), line.folded.end(), IsDigit);
}

bool IsMarkedNumber(const Line& line, const LayoutCues& layout) {
  return line.folded.size() <= kMaxPageNumberBytes && MatchesAny(layout.page_number, line.folded);
}

// Cells of a table that a conversion took apart stand side by side; a page number stands alone.
bool StandsAlone(const std::vector<Line>& lines, std::size_t index) {
  const auto is_cell = [&lines](std::size_t other) { return IsBareNumber(lines[other]); };
  return !(index > 0 && is_cell(index - 1)) && !(index + 1 < lines.size() && is_cell(index + 1));
}

bool IsPlausible(std::uint32_t page, std::uint32_t previous_page, std::size_t characters) {
  if (page == 0 || (previous_page > 0 && page != previous_page + 1)) {
    return false;
  }
  return page <= 1 + characters / kFewestCharactersPerPage &&
         page + 1 >= characters / kMostCharactersPerPage;
}

}  // namespace

std::vector<std::uint32_t> DropPageNumbers(std::vector<Line>& lines, const LayoutCues& layout) {
  std::vector<bool> drop(lines.size(), false);
  std::uint32_t page = 0;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    characters += line.shape.characters;
    if (line.IsWhole()) {
      continue;
    }
    const std::uint32_t number = FirstNumber(line.folded.substr(0, kMaxPageNumberBytes));
    drop[i] = IsMarkedNumber(line, layout) || (IsBareNumber(line) && StandsAlone(lines, i) &&
                                               IsPlausible(number, page, characters));
    if (drop[i]) {
      page = number;
    }
  }

  std::vector<std::uint32_t> dropped;
  std::vector<Line> kept;
  kept.reserve(lines.size());
  std::uint32_t gap = 0;
  bool page_break = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (drop[i]) {
      dropped.push_back(line.number);
      gap += line.gap;
      page_break = true;
      continue;
    }
    line.gap += std::exchange(gap, 0);
    line.page_break = std::exchange(page_break, false) || line.page_break;
    kept.push_back(std::move(line));
  }
  lines = std::move(kept);
  return dropped;
}

}  // namespace hegui
