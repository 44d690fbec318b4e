#include "engine/document/document.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {

Place Document::PlaceOf(Span span) const {
  const Span in_source = map.ToSource(span);
  const LineColumn first = source.At(in_source.begin);
  const LineColumn last =
      in_source.empty()
          ? first
          : source.At(static_cast<std::uint32_t>(PreviousCharacter(source.text(), in_source.end)));
  Place place{first.line, first.column, last.line, last.column, std::nullopt};
  if (first.line <= pages.size()) {
    place.page = pages[first.line - 1];
  }
  return place;
}

// The parts that sections own come in reading order and do not overlap, so the last one that begins at or before
// the offset is the innermost section there.
int Document::SectionAt(std::uint32_t offset) const {
  const auto next = std::upper_bound(
      sections.begin(), sections.end(), offset,
      [](std::uint32_t at, const Section& section) { return at < section.own.begin; });
  if (next == sections.begin() || !std::prev(next)->own.Contains(offset)) {
    return -1;
  }
  return static_cast<int>(std::prev(next) - sections.begin());
}

int Document::ParagraphAt(std::uint32_t offset) const {
  const auto next = std::upper_bound(
      paragraphs.begin(), paragraphs.end(), offset,
      [](std::uint32_t at, const Paragraph& paragraph) { return at < paragraph.text.begin; });
  if (next == paragraphs.begin() || !std::prev(next)->text.Contains(offset)) {
    return -1;
  }
  return static_cast<int>(std::prev(next) - paragraphs.begin());
}

}  // namespace hegui
