#include "engine/text/ignore.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/text/glob.h"

namespace hegui {
namespace {

// Blanks at the end mean nothing, unless a backslash stands before them.
std::string_view WithoutTrailingBlanks(std::string_view text) {
  while (text.ends_with(' ') && !text.ends_with("\\ ")) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

IgnoreList::IgnoreList(const std::vector<std::string>& patterns) {
  for (const std::string& written : patterns) {
    std::string_view text = WithoutTrailingBlanks(written);
    if (text.empty() || text.front() == '#') {
      continue;
    }
    Pattern pattern;
    pattern.negated = text.front() == '!';
    text.remove_prefix(pattern.negated ? 1 : 0);
    pattern.folders_only = text.ends_with('/');
    while (text.ends_with('/')) {
      text.remove_suffix(1);
    }
    pattern.anchored = text.find('/') != std::string_view::npos;
    pattern.glob = text;
    if (pattern.anchored) {
      pattern.glob.insert(0, text.starts_with('/') ? "" : "/");
      // "a/**" is what stands in a, not a itself.
      pattern.glob += text.ends_with("/**") ? "/*" : "";
    }
    if (!text.empty()) {
      patterns_.push_back(std::move(pattern));
    }
  }
}

bool IgnoreList::Pattern::Matches(std::string_view path, std::string_view name,
                                  bool is_folder) const {
  if (folders_only && !is_folder) {
    return false;
  }
  return anchored ? PathMatches(glob, path) : GlobMatches(glob, name);
}

bool IgnoreList::Ignores(std::string_view path, bool is_folder) const {
  for (std::size_t begin = 0; begin < path.size() && !patterns_.empty();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    const bool folder = end < path.size() || is_folder;
    const auto last = std::find_if(
        patterns_.rbegin(), patterns_.rend(),
        [&](const Pattern& pattern) { return pattern.Matches(path.substr(0, end), name, folder); });
    if (!name.empty() && last != patterns_.rend() && !last->negated) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

}  // namespace hegui
