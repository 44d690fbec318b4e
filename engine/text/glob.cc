#include "engine/text/glob.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

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

std::vector<std::string_view> PartsOf(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    begin = end + 1;
  }
  return parts;
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

bool PathMatches(std::string_view pattern, std::string_view path) {
  const std::vector<std::string_view> wanted = PartsOf(pattern);
  const std::vector<std::string_view> parts = PartsOf(path);
  if (wanted.empty()) {
    return false;
  }
  // reached[i]: the parts of the pattern so far may end before part i of the path.
  std::vector<bool> reached(parts.size() + 1, !pattern.starts_with('/'));
  reached[0] = true;
  for (const std::string_view part : wanted) {
    std::vector<bool> next(parts.size() + 1, false);
    if (part == "**") {
      bool any = false;
      for (std::size_t i = 0; i <= parts.size(); ++i) {
        any = any || reached[i];
        next[i] = any;
      }
    } else {
      for (std::size_t i = 0; i < parts.size(); ++i) {
        next[i + 1] = reached[i] && GlobMatches(part, parts[i]);
      }
    }
    reached = std::move(next);
  }
  return reached.back();
}

}  // namespace hegui
