// Where each piece of a derived text came from in the source text: runs that were copied, replaced or
// inserted, in order of both texts (the map is monotone). What the derived text leaves out is simply not
// appended. Lookups are binary searches; a span widens to whole source pieces, so that a quote is always the
// source's own. Offsets are bytes. Thread-safe once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/span.h"

namespace hegui {

class OffsetMap {
 public:
  // Building, in order of the derived text and of the source. Pieces of nothing are passed over.
  void AppendCopy(Span source);  // same bytes on both sides
  void AppendReplace(Span source,
                     std::uint32_t derived_size);  // one piece stands for another, whole
  // Text that has no source, for instance the line end between two paragraphs; it sits at `source_offset`.
  void AppendInsert(std::uint32_t source_offset, std::uint32_t derived_size);

  std::uint32_t derived_size() const { return derived_size_; }

  // The source of a derived span: from the source of its first character to the source of its last.
  // An empty span gives an empty one. REQUIRES: span.end <= derived_size().
  Span ToSource(Span derived) const;
  // Where the source of the character at an offset begins; for derived_size(), where the last one's ends.
  std::uint32_t ToSource(std::uint32_t derived_offset) const;
  // The first derived offset whose source is at or after `source_offset`.
  std::uint32_t ToDerived(std::uint32_t source_offset) const;

 private:
  // Equal units side by side: one source unit of bytes stands for one derived unit of bytes. A copy is a run
  // of units of one byte; replacements of one size, such as full-width digits in a row, share a run; an insert
  // has a source unit of zero. A run's derived text ends where the next run's begins.
  struct Run {
    std::uint32_t derived = 0;
    std::uint32_t source = 0;
    std::uint32_t derived_unit = 1;
    std::uint32_t source_unit = 1;
  };

  void Append(const Run& run, std::uint32_t derived_size);
  // REQUIRES: derived_offset < derived_size().
  const Run& RunAt(std::uint32_t derived_offset) const;
  Span UnitAt(std::uint32_t derived_offset) const;  // in the source
  std::uint32_t SourceEnd(std::size_t run_index) const;

  std::vector<Run> runs_;
  std::uint32_t derived_size_ = 0;
};

}  // namespace hegui
