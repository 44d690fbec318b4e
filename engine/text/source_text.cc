#include "engine/text/source_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Characters are counted once, in blocks of this many bytes, so that the column of a place costs the same
// in a line of any length.
constexpr std::uint32_t kBlock = 4096;

// Where `byte` stands next, at or after `offset`; the text's size if nowhere.
std::size_t FindByte(std::string_view text, char byte, std::size_t offset) {
  return std::min(text.find(byte, offset), text.size());
}

std::vector<std::uint32_t> FindLineStarts(std::string_view text) {
  std::vector<std::uint32_t> starts = {0};
  std::size_t next_lf = FindByte(text, '\n', 0);
  std::size_t next_cr = FindByte(text, '\r', 0);
  while (true) {
    std::size_t start = std::min(next_lf, next_cr) + 1;
    if (next_lf == next_cr + 1) {
      start = next_lf + 1;
    }
    if (start >= text.size()) {
      return starts;
    }
    starts.push_back(static_cast<std::uint32_t>(start));
    if (next_lf < start) {
      next_lf = FindByte(text, '\n', start);
    }
    if (next_cr < start) {
      next_cr = FindByte(text, '\r', start);
    }
  }
}

std::vector<std::uint32_t> CountCharactersBeforeBlocks(std::string_view text) {
  std::vector<std::uint32_t> counts = {0};
  for (std::size_t end = kBlock; end <= text.size(); end += kBlock) {
    const std::size_t characters = CountCharacters(text.substr(end - kBlock, kBlock));
    counts.push_back(counts.back() + static_cast<std::uint32_t>(characters));
  }
  return counts;
}

}  // namespace

SourceText::SourceText(std::string text)
    : text_(std::move(text)),
      line_starts_(FindLineStarts(text_)),
      characters_before_block_(CountCharactersBeforeBlocks(text_)) {}

std::uint32_t SourceText::line_count() const {
  return static_cast<std::uint32_t>(line_starts_.size());
}

Span SourceText::LineSpan(std::uint32_t line) const {
  const std::uint32_t begin = line_starts_[line - 1];
  std::uint32_t end =
      line < line_count() ? line_starts_[line] : static_cast<std::uint32_t>(text_.size());
  if (end > begin && text_[end - 1] == '\n') {
    --end;
    if (end > begin && text_[end - 1] == '\r') {
      --end;
    }
  } else if (end > begin && text_[end - 1] == '\r') {
    --end;
  }
  return {begin, end};
}

LineColumn SourceText::At(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  const Span span = LineSpan(line);
  const std::uint32_t end = std::min(offset, span.end);
  if (end - span.begin <= kBlock) {
    return {line, static_cast<std::uint32_t>(CountCharacters(Of({span.begin, end}))) + 1};
  }
  return {line, CharactersBefore(end) - CharactersBefore(span.begin) + 1};
}

std::uint32_t SourceText::OffsetOf(LineColumn place) const {
  const Span line = LineSpan(place.line);
  std::uint32_t offset = line.begin;
  std::uint32_t ahead = place.column - 1;
  if (ahead >= line.size()) {
    return line.end;
  }
  // In a long line, from the last block that begins before the character.
  const std::uint32_t index = CharactersBefore(line.begin) + ahead;
  const auto after =
      std::upper_bound(characters_before_block_.begin(), characters_before_block_.end(), index);
  const auto block = static_cast<std::uint32_t>(after - characters_before_block_.begin()) - 1;
  if (block * kBlock > line.begin) {
    offset = block * kBlock;
    ahead = index - characters_before_block_[block];
  }
  while (offset < line.end && IsContinuation(text_[offset])) {
    ++offset;
  }
  for (; offset < line.end && ahead > 0; --ahead) {
    offset += CharacterAt(text_, offset).size;
  }
  return std::min(offset, line.end);
}

std::uint32_t SourceText::CharactersBefore(std::uint32_t offset) const {
  const std::uint32_t block = offset / kBlock;
  const std::uint32_t begin = block * kBlock;
  const std::size_t rest = CountCharacters(Of({begin, offset}));
  return characters_before_block_[block] + static_cast<std::uint32_t>(rest);
}

}  // namespace hegui
