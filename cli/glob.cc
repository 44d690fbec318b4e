#include "cli/glob.h"

#include <algorithm>
#include <set>

#include "cli/file_system.h"
#include "engine/text/glob.h"

namespace hegui {
namespace {

// The folder and all folders below it; links are not followed, so that the search ends.
std::vector<std::string> FoldersBelow(const std::string& top) {
  std::vector<std::string> found{top};
  for (std::size_t at = 0; at < found.size(); ++at) {
    const std::string folder = found[at];
    const Result<std::vector<std::string>> names = ListFolder(folder.empty() ? "." : folder);
    if (!names) {
      continue;
    }
    for (const std::string& name : *names) {
      std::string path = JoinPath(folder, name);
      const Result<FileStatus> status = StatusOf(path);
      if (status && status->kind == FileKind::kFolder && !IsLink(path)) {
        found.push_back(std::move(path));
      }
    }
  }
  return found;
}

std::vector<std::string> MatchPart(const std::string& folder, const std::string& part) {
  std::vector<std::string> found;
  if (!HasWildcards(part)) {
    std::string path = JoinPath(folder, part);
    if (Exists(path)) {
      found.push_back(std::move(path));
    }
    return found;
  }
  const Result<std::vector<std::string>> names = ListFolder(folder.empty() ? "." : folder);
  if (names) {
    for (const std::string& name : *names) {
      if (GlobMatches(part, name)) {
        found.push_back(JoinPath(folder, name));
      }
    }
  }
  return found;
}

}  // namespace

std::vector<std::string> ExpandGlob(const std::string& pattern) {
  std::set<std::string> paths{pattern.front() == '/' ? "/" : ""};
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t slash = std::min(pattern.find('/', at), pattern.size());
    const std::string part = pattern.substr(at, slash - at);
    at = slash + 1;
    const bool all_below = part == "**" && at >= pattern.size();
    if (part.empty() || all_below) {
      continue;
    }
    std::set<std::string> next;
    for (const std::string& path : paths) {
      for (std::string& found : part == "**" ? FoldersBelow(path) : MatchPart(path, part)) {
        next.insert(std::move(found));
      }
    }
    paths = std::move(next);
  }
  if (paths.count("") > 0) {
    paths = {"."};
  }
  return {paths.begin(), paths.end()};
}

}  // namespace hegui
