#include "engine/match/regex.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// The shortest literal that the filter is asked for, in bytes. What is too weak to be looked for is
// decided by the caller, who knows characters.
constexpr int kMinAtomBytes = 2;

// Groups that a match can report without asking the heap; phrases have one to three.
constexpr std::size_t kGroupsOnStack = 8;

RE2::Options Options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingUTF8);
  options.set_log_errors(false);
  options.set_longest_match(false);
  options.set_never_nl(false);
  options.set_max_mem(limits::kMaxRegexBytes);
  return options;
}

// RE2 appends the offending piece to what is wrong with it; here they are two arguments.
std::string Reason(const RE2& re2) {
  std::string reason = re2.error();
  const std::string piece = ": " + re2.error_arg();
  if (!re2.error_arg().empty() && reason.ends_with(piece)) {
    reason.resize(reason.size() - piece.size());
  }
  return reason;
}

tl::unexpected<Error> Refusal(std::string_view pattern) {
  const RE2 re2(pattern, Options());
  if (re2.error_code() == RE2::ErrorPatternTooLarge) {
    return Fail("R002", {{"pattern", std::string(pattern)}});
  }
  return Fail(
      "R001",
      {{"pattern", std::string(pattern)}, {"reason", Reason(re2)}, {"piece", re2.error_arg()}});
}

Span SpanOf(const re2::StringPiece& piece, std::string_view text) {
  if (piece.data() == nullptr) {
    return {};
  }
  const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

}  // namespace

// The filter owns the expression: one compilation gives the matcher and, if asked for, its atoms.
struct Regex::Program {
  re2::FilteredRE2 filter{kMinAtomBytes};
  const RE2* re2 = nullptr;
  std::vector<std::string> group_names;

  bool Search(std::string_view text, std::uint32_t from, RE2::Anchor anchor,
              std::vector<Span>& groups) const;
};

bool Regex::Program::Search(std::string_view text, std::uint32_t from, RE2::Anchor anchor,
                            std::vector<Span>& groups) const {
  if (from > text.size()) {
    return false;
  }
  const std::size_t count = group_names.size() + 1;
  std::array<re2::StringPiece, kGroupsOnStack> few;
  std::vector<re2::StringPiece> many;
  re2::StringPiece* pieces = few.data();
  if (count > few.size()) {
    many.resize(count);
    pieces = many.data();
  }
  if (!re2->Match(text, from, text.size(), anchor, pieces, static_cast<int>(count))) {
    return false;
  }
  groups.resize(count);
  std::transform(pieces, pieces + count, groups.begin(),
                 [text](const re2::StringPiece& piece) { return SpanOf(piece, text); });
  return true;
}

Result<Regex> Regex::Compile(std::string_view pattern, std::vector<std::string>* atoms) {
  auto program = std::make_unique<Program>();
  int index = 0;
  if (program->filter.Add(pattern, Options(), &index) != RE2::NoError) {
    return Refusal(pattern);
  }
  if (atoms != nullptr) {
    program->filter.Compile(atoms);
  }
  program->re2 = &program->filter.GetRE2(index);
  program->group_names.resize(static_cast<std::size_t>(program->re2->NumberOfCapturingGroups()));
  for (const auto& [group, name] : program->re2->CapturingGroupNames()) {
    program->group_names[static_cast<std::size_t>(group) - 1] = name;
  }
  return Regex(std::move(program));
}

Result<Regex> Regex::Compile(std::string_view pattern) { return Compile(pattern, nullptr); }

Result<Regex> Regex::CompileWithAtoms(std::string_view pattern, std::vector<std::string>& atoms) {
  return Compile(pattern, &atoms);
}

Regex::Regex(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

bool Regex::Matches(std::string_view text) const {
  return program_->re2->Match(text, 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

bool Regex::MatchesFully(std::string_view text) const {
  return program_->re2->Match(text, 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

bool Regex::Find(std::string_view text, std::uint32_t from, std::vector<Span>& groups) const {
  return program_->Search(text, from, RE2::UNANCHORED, groups);
}

bool Regex::FindAt(std::string_view text, std::uint32_t at, std::vector<Span>& groups) const {
  return program_->Search(text, at, RE2::ANCHOR_START, groups);
}

bool Regex::MayMatch(const std::vector<int>& atoms) const {
  std::vector<int> potentials;
  program_->filter.AllPotentials(atoms, &potentials);
  return !potentials.empty();
}

int Regex::group_count() const { return static_cast<int>(program_->group_names.size()); }

const std::vector<std::string>& Regex::group_names() const { return program_->group_names; }

int Regex::GroupNamed(std::string_view name) const {
  if (name.empty()) {
    return 0;
  }
  const auto found = std::find(program_->group_names.begin(), program_->group_names.end(), name);
  return found == program_->group_names.end()
             ? 0
             : static_cast<int>(found - program_->group_names.begin()) + 1;
}

std::string Regex::Quote(std::string_view text) { return RE2::QuoteMeta(text); }

}  // namespace hegui
