#include "engine/text/offset_map.h"

#include <algorithm>

namespace hegui {

void OffsetMap::AppendCopy(Span source) {
  Append({derived_size_, source.begin, 1, 1}, source.size());
}

void OffsetMap::AppendReplace(Span source, std::uint32_t derived_size) {
  Append({derived_size_, source.begin, derived_size, source.size()}, derived_size);
}

void OffsetMap::AppendInsert(std::uint32_t source_offset, std::uint32_t derived_size) {
  Append({derived_size_, source_offset, derived_size, 0}, derived_size);
}

void OffsetMap::Append(const Run& run, std::uint32_t derived_size) {
  if (derived_size == 0) {
    return;
  }
  const bool continues = !runs_.empty() && runs_.back().derived_unit == run.derived_unit &&
                         runs_.back().source_unit == run.source_unit &&
                         SourceEnd(runs_.size() - 1) == run.source;
  if (!continues) {
    runs_.push_back(run);
  }
  derived_size_ += derived_size;
}

const OffsetMap::Run& OffsetMap::RunAt(std::uint32_t derived_offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), derived_offset,
                       [](std::uint32_t offset, const Run& run) { return offset < run.derived; });
  return *(after - 1);
}

Span OffsetMap::UnitAt(std::uint32_t derived_offset) const {
  const Run& run = RunAt(derived_offset);
  const std::uint32_t units = (derived_offset - run.derived) / run.derived_unit;
  const std::uint32_t begin = run.source + units * run.source_unit;
  return {begin, begin + run.source_unit};
}

std::uint32_t OffsetMap::SourceEnd(std::size_t run_index) const {
  const Run& run = runs_[run_index];
  const std::uint32_t derived_end =
      run_index + 1 < runs_.size() ? runs_[run_index + 1].derived : derived_size_;
  return run.source + (derived_end - run.derived) / run.derived_unit * run.source_unit;
}

Span OffsetMap::ToSource(Span derived) const {
  if (derived.empty()) {
    const std::uint32_t offset = ToSource(derived.begin);
    return {offset, offset};
  }
  return {UnitAt(derived.begin).begin, UnitAt(derived.end - 1).end};
}

std::uint32_t OffsetMap::ToSource(std::uint32_t derived_offset) const {
  if (derived_offset < derived_size_) {
    return UnitAt(derived_offset).begin;
  }
  return runs_.empty() ? 0 : SourceEnd(runs_.size() - 1);
}

std::uint32_t OffsetMap::ToDerived(std::uint32_t source_offset) const {
  // The last run that begins before the offset is the only one that may hold it; of those that begin at
  // it, the first is meant.
  const auto after =
      std::lower_bound(runs_.begin(), runs_.end(), source_offset,
                       [](const Run& run, std::uint32_t offset) { return run.source < offset; });
  const std::uint32_t next = after == runs_.end() ? derived_size_ : after->derived;
  if (after == runs_.begin()) {
    return next;
  }
  const Run& run = *(after - 1);
  if (run.source_unit == 0) {
    return next;
  }
  // An offset within a unit belongs to what follows the unit.
  const std::uint32_t distance = source_offset - run.source;
  const std::uint32_t units =
      distance / run.source_unit + (distance % run.source_unit == 0 ? 0 : 1);
  const std::uint64_t derived = run.derived + std::uint64_t{units} * run.derived_unit;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(derived, next));
}

}  // namespace hegui
