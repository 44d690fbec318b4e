#include "engine/reading/hits.h"

#include <algorithm>
#include <iterator>

#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr std::size_t kCapturesPerBlock = 1'024;

}  // namespace

void Hits::Run(const CompiledPass& pass, std::string_view text, const std::vector<ScanUnit>& units,
               bool reference) {
  // In batches, so that the matches of a long text need not all be held beside the hits.
  for (auto unit = units.begin(); unit != units.end();) {
    const auto first = unit;
    while (unit != units.end() && unit->span.end - first->span.begin < limits::kScanBatchBytes) {
      ++unit;
    }
    unit = std::max(unit, std::next(first));
    const std::vector<ScanUnit> batch(first, unit);
    for (const PhraseMatch& match :
         reference ? pass.phrases.ScanReference(text, batch) : pass.phrases.Scan(text, batch)) {
      longest_ = std::max(longest_, match.span.size());
      const std::span<const PhraseCapture> captures = Keep(match.captures);
      for (const int list : pass.lists[match.phrase]) {
        by_list_[static_cast<std::size_t>(list)].push_back({match.span, match.phrase, captures});
      }
    }
  }
}

std::span<const PhraseCapture> Hits::Keep(const std::vector<PhraseCapture>& captures) {
  if (captures.empty()) {
    return {};
  }
  if (captures_.empty() ||
      captures_.back().capacity() - captures_.back().size() < captures.size()) {
    captures_.emplace_back().reserve(std::max(kCapturesPerBlock, captures.size()));
  }
  std::vector<PhraseCapture>& block = captures_.back();
  block.insert(block.end(), captures.begin(), captures.end());
  return std::span(block).last(captures.size());
}

const std::vector<Hit>& Hits::Of(int list) const {
  static const std::vector<Hit> kNone;
  return list < 0 ? kNone : by_list_[static_cast<std::size_t>(list)];
}

bool Hits::Covers(int list, Span span) const {
  // Hits are sorted by begin, and none is longer than a sentence: the walk back ends at the last one that
  // is too far away to reach the span.
  const std::vector<Hit>& hits = Of(list);
  auto at =
      std::upper_bound(hits.begin(), hits.end(), span.begin,
                       [](std::uint32_t begin, const Hit& hit) { return begin < hit.span.begin; });
  while (at != hits.begin()) {
    --at;
    if (at->span.Contains(span)) {
      return true;
    }
    if (at->span.begin + longest_ < span.end) {
      return false;
    }
  }
  return false;
}

const Hit* Hits::FirstWithin(int list, Span part) const {
  const std::vector<Hit>& hits = Of(list);
  auto at =
      std::lower_bound(hits.begin(), hits.end(), part.begin,
                       [](const Hit& hit, std::uint32_t begin) { return hit.span.begin < begin; });
  for (; at != hits.end() && at->span.begin < part.end; ++at) {
    if (at->span.end <= part.end) {
      return &*at;
    }
  }
  return nullptr;
}

}  // namespace hegui
