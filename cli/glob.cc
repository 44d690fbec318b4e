#include "cli/glob.h"

#include <algorithm>
#include <set>

#include "cli/file_system.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// The character at `at`; a broken byte counts as one.
std::string_view PieceOf(std::string_view text, std::size_t at) {
  return text.substr(at, PieceAt(text, at).size);
}

// Bytes of UTF-8 sort as their code points do, so that ranges need no decoding.
bool InRange(std::string_view first, std::string_view piece, std::string_view last) {
  return first <= piece && piece <= last;
}

struct SetMatch {
  bool matches = false;
  std::size_t size = 0;  // of the set in the pattern; 0: it is not closed, and '[' means itself
};

SetMatch MatchSet(std::string_view pattern, std::string_view piece) {
  std::size_t at = 1;
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  at += negated ? 1 : 0;
  const std::size_t first_member = at;
  bool found = false;
  while (at < pattern.size() && (pattern[at] != ']' || at == first_member)) {
    const std::string_view first = PieceOf(pattern, at);
    at += first.size();
    std::string_view last = first;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      last = PieceOf(pattern, at + 1);
      at += 1 + last.size();
    }
    found = found || InRange(first, piece, last);
  }
  if (at >= pattern.size()) {
    return {};
  }
  return {found != negated, at + 1};
}

// Matches one piece of the name against the pattern at `at`, which is no '*', and moves `at` behind what it used.
bool MatchOne(std::string_view pattern, std::size_t& at, std::string_view piece) {
  if (pattern[at] == '?') {
    ++at;
    return true;
  }
  if (pattern[at] == '[') {
    const SetMatch set = MatchSet(pattern.substr(at), piece);
    if (set.size > 0) {
      at += set.size;
      return set.matches;
    }
  }
  if (pattern[at] == '\\' && at + 1 < pattern.size()) {
    ++at;
  }
  const std::string_view literal = PieceOf(pattern, at);
  at += literal.size();
  return literal == piece;
}

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

bool HasWildcards(std::string_view pattern) {
  return pattern.find_first_of("*?[") != std::string_view::npos;
}

bool GlobMatches(std::string_view pattern, std::string_view name) {
  std::size_t in_pattern = 0, in_name = 0;
  // Where to go on when what follows the last star did not match: the star takes one more character.
  std::size_t star = std::string_view::npos, star_name = 0;
  while (in_name < name.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = ++in_pattern;
      star_name = in_name;
      continue;
    }
    const std::string_view piece = PieceOf(name, in_name);
    if (in_pattern < pattern.size() && MatchOne(pattern, in_pattern, piece)) {
      in_name += piece.size();
      continue;
    }
    if (star == std::string_view::npos) {
      return false;
    }
    in_pattern = star;
    star_name += PieceOf(name, star_name).size();
    in_name = star_name;
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
    ++in_pattern;
  }
  return in_pattern == pattern.size();
}

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
