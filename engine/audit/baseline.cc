#include "engine/audit/baseline.h"

#include <algorithm>
#include <cstddef>

namespace hegui {

std::string BaselinePath(std::string_view path) {
  std::string kept = path.starts_with('/') ? "/" : "";
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (!part.empty() && part != ".") {
      kept += (kept.empty() || kept == "/" ? "" : "/") + std::string(part);
    }
    begin = end + 1;
  }
  return kept;
}

}  // namespace hegui
