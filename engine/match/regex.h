// One RE2 expression, compiled once; immutable and safe to share between threads; copies share
// the program. The only home of
// RE2 in the project: its log is quiet, its memory is bounded (limits::kMaxRegexBytes), its errors
// become Errors.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/span.h"

namespace hegui {

class Regex {
 public:
  // Error R001 {pattern, reason, piece} when RE2 refuses the pattern, R002 {pattern} when its
  // program would exceed the memory budget.
  static Result<Regex> Compile(std::string_view pattern);

  // The same, and sets `atoms` to the literals that MayMatch() judges by: distinct, without upper
  // case.
  static Result<Regex> CompileWithAtoms(std::string_view pattern, std::vector<std::string>& atoms);

  bool Matches(std::string_view text) const;       // anywhere in `text`
  bool MatchesFully(std::string_view text) const;  // from end to end

  // The leftmost match that begins at or after `from`; groups[0] is the whole match, a group that
  // took no part is {0, 0}. Anchors (^, $, \b) and context see the whole `text`. Returns whether
  // there is one.
  bool Find(std::string_view text, std::uint32_t from, std::vector<Span>& groups) const;
  // The match that begins exactly at `at`, otherwise as Find().
  bool FindAt(std::string_view text, std::uint32_t at, std::vector<Span>& groups) const;

  // Whether a text that holds, letter case apart, these atoms (by index, in any order) and no other
  // ones can match at all; never wrongly false. REQUIRES: made by CompileWithAtoms().
  bool MayMatch(const std::vector<int>& atoms) const;

  int group_count() const;  // without the whole match
  // The name of each group 1…group_count(); empty where it has none.
  const std::vector<std::string>& group_names() const;
  // The group of that name, or 0.
  int GroupNamed(std::string_view name) const;

  // `text` with every character that means something to RE2 escaped.
  static std::string Quote(std::string_view text);

 private:
  struct Program;
  static Result<Regex> Compile(std::string_view pattern, std::vector<std::string>* atoms);
  explicit Regex(std::shared_ptr<const Program> program);
  std::shared_ptr<const Program> program_;
};

}  // namespace hegui
