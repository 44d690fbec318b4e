#include "engine/reading/hits.h"

#include <algorithm>

namespace hegui {

void Hits::Run(const CompiledPass& pass, std::string_view text, const std::vector<ScanUnit>& units,
               bool reference) {
  std::vector<PhraseMatch> matches = reference ? pass.phrases.ScanReference(text, units)
                                               : pass.phrases.Scan(text, units);
  for (PhraseMatch& match : matches) {
    longest_ = std::max(longest_, match.span.size());
    for (const int list : pass.lists[match.phrase]) {
      by_list_[static_cast<std::size_t>(list)].push_back({match.span, match.phrase, match.captures});
    }
  }
}

const std::vector<Hit>& Hits::Of(int list) const {
  static const std::vector<Hit> kNone;
  return list < 0 ? kNone : by_list_[static_cast<std::size_t>(list)];
}

bool Hits::Covers(int list, Span span) const {
  // Hits are sorted by begin, and none is longer than a sentence: the walk back ends at the last one that
  // is too far away to reach the span.
  const std::vector<Hit>& hits = Of(list);
  auto at = std::upper_bound(hits.begin(), hits.end(), span.begin,
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
  auto at = std::lower_bound(hits.begin(), hits.end(), part.begin,
                             [](const Hit& hit, std::uint32_t begin) { return hit.span.begin < begin; });
  for (; at != hits.end() && at->span.begin < part.end; ++at) {
    if (at->span.end <= part.end) {
      return &*at;
    }
  }
  return nullptr;
}

}  // namespace hegui
