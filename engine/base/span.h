// A half-open byte range [begin, end) in a text. Units are bytes of UTF-8, never characters.
// Which text is meant (the source text or the reading text) is said by whoever holds the span.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace hegui {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool Contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr Span Shift(std::uint32_t by) const { return {begin + by, end + by}; }

  // The smallest span that holds both.
  static constexpr Span Cover(Span a, Span b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
  }

  // The part of `text` that the span names; REQUIRES: end <= text.size().
  constexpr std::string_view Of(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr bool operator==(Span, Span) = default;
  // Order of place: by begin, and the longer one first where two begin together.
  friend constexpr bool operator<(Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  }
};

}  // namespace hegui
