#include "engine/document/document.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// The part of a box that holds the part of its text within `span`; characters of one box are taken to be of one width.
PageBox PartOf(const BoxedText& boxed, Span span, std::string_view text) {
  const auto characters = [&](std::uint32_t begin, std::uint32_t end) {
    return static_cast<double>(CountCharacters(text.substr(begin, end - begin)));
  };
  const std::uint32_t begin = std::max(boxed.text.begin, span.begin);
  const std::uint32_t end = std::min(boxed.text.end, span.end);
  const double all = characters(boxed.text.begin, boxed.text.end);
  PageBox box = boxed.box;
  if (all > 0) {
    const double width = (boxed.box.right - boxed.box.left) / all;
    box.left += width * characters(boxed.text.begin, begin);
    box.right -= width * characters(end, boxed.text.end);
  }
  return box;
}

// One goes on where the other stands: the middle of the second lies within the height of the first, and not to its left.
bool OnOneLine(const PageBox& first, const PageBox& second) {
  const double middle = (second.top + second.bottom) / 2;
  return first.page == second.page && middle > first.top && middle < first.bottom &&
         second.left >= first.left;
}

}  // namespace

Place Document::SourcePlace(Span in_source) const {
  const std::uint32_t last_character =
      in_source.empty()
          ? in_source.begin
          : static_cast<std::uint32_t>(PreviousCharacter(source.text(), in_source.end));
  if (places.empty()) {
    const LineColumn first = source.At(in_source.begin);
    const LineColumn last = source.At(last_character);
    return {first.line, first.column, last.line, last.column, std::nullopt};
  }
  const PlaceRun first = places.At(source.text(), in_source.begin);
  const PlaceRun last = places.At(source.text(), last_character);
  return {first.line, first.column, last.line, last.column, first.page};
}

std::vector<PageBox> Document::BoxesOf(Span span) const {
  const Span in_source = map.ToSource(span);
  std::vector<PageBox> found;
  auto at = std::partition_point(boxes.begin(), boxes.end(), [&](const BoxedText& boxed) {
    return boxed.text.end <= in_source.begin;
  });
  for (; at != boxes.end() && at->text.begin < in_source.end; ++at) {
    const PageBox box = PartOf(*at, in_source, source.text());
    if (!found.empty() && OnOneLine(found.back(), box)) {
      found.back() = {box.page, std::min(found.back().left, box.left),
                      std::min(found.back().top, box.top), std::max(found.back().right, box.right),
                      std::max(found.back().bottom, box.bottom)};
    } else {
      found.push_back(box);
    }
  }
  return found;
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
