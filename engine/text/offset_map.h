// Where each piece of a derived text came from in the source text: runs that were copied, replaced or
// inserted, in order of both texts (the map is monotone). Lookups are binary searches; a span widens to
// whole source characters, so that a quote is always the source's own. Immutable once built; thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

class OffsetMap {
 public:
  // Building, in order of the derived text; adjacent copies merge.
  void AppendCopy(Span source);                                 // same bytes on both sides
  void AppendReplace(Span source, std::uint32_t derived_size);  // one piece stands for another, whole
  // Text that has no source, for instance the line end between two paragraphs; it sits at `source_offset`.
  void AppendInsert(std::uint32_t source_offset, std::uint32_t derived_size);

  std::uint32_t derived_size() const { return derived_size_; }

  // The source of a derived span: from the source of its first character to the source of its last.
  // An empty span gives an empty one. REQUIRES: span.end <= derived_size().
  Span ToSource(Span derived) const;
  std::uint32_t ToSource(std::uint32_t derived_offset) const;
  // The first derived offset whose source is at or after `source_offset`.
  std::uint32_t ToDerived(std::uint32_t source_offset) const;

 private:
  enum class Kind : std::uint8_t { kCopy, kReplace, kInsert };
  struct Run {
    std::uint32_t derived = 0;
    std::uint32_t derived_size = 0;
    std::uint32_t source = 0;
    std::uint32_t source_size = 0;
    Kind kind = Kind::kCopy;
  };
  std::vector<Run> runs_;
  std::uint32_t derived_size_ = 0;
};

}  // namespace hegui
