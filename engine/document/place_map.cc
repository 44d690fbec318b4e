#include "engine/document/place_map.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {

void PlaceMap::Append(const PlaceRun& run) {
  if (!runs_.empty() && runs_.back().begin == run.begin) {
    runs_.back() = run;
  } else {
    runs_.push_back(run);
  }
}

PlaceRun PlaceMap::At(std::string_view text, std::uint32_t offset) const {
  const auto next =
      std::upper_bound(runs_.begin(), runs_.end(), offset,
                       [](std::uint32_t at, const PlaceRun& run) { return at < run.begin; });
  PlaceRun place = next == runs_.begin() ? runs_.front() : *std::prev(next);
  if (offset > place.begin) {
    place.column +=
        static_cast<std::uint32_t>(CountCharacters(text.substr(place.begin, offset - place.begin)));
  }
  place.begin = offset;
  return place;
}

}  // namespace hegui
