// A zip container with some of its parts changed: all others stay as they are, packed bytes, order and dates. The changed ones bear the
// day that is given, so that the same input gives the same bytes. All in memory. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/language/date.h"

namespace hegui {

struct ZipChange {
  std::optional<std::size_t> entry;  // of ZipArchive::entries(), to replace; none: a part is added
  std::string name;                  // of a part that is added, UTF-8
  std::string content;
};

// Errors: D030 {reason} as zip_archive.h. REQUIRES: an archive that ZipArchive::Open has taken.
Result<std::string> WithChanges(std::string_view zip, const std::vector<ZipChange>& changes,
                                const Date& day);

}  // namespace hegui
