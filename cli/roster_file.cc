#include "cli/roster_file.h"

#include <iterator>
#include <utility>

#include "cli/file_system.h"
#include "engine/base/limits.h"
#include "rules/project/roster_reader.h"

namespace hegui {

Diagnostics RosterFile::Read(const std::optional<std::string>& path, const Language& language) {
  if (!path) {
    return {};
  }
  Result<std::string> content = ReadFile(*path, limits::kMaxDecodedBytes + 1);
  if (!content) {
    Diagnostic problem;
    problem.code = std::move(content.error().code);
    problem.arguments = std::move(content.error().arguments);
    return {std::move(problem)};
  }
  LoadedRoster loaded = LoadRoster({*path, *std::move(content)}, language);
  if (loaded.roster == nullptr) {
    return std::move(loaded.diagnostics);
  }
  roster_ = std::move(loaded.roster);
  notices_ = std::move(loaded.diagnostics);
  return {};
}

void RosterFile::Hold(Audit& audit, const RuleSet& rules, const RosterQuestion& question) const {
  if (roster_ == nullptr) {
    return;
  }
  RosterMatch match = MatchRoster(roster_, audit.inputs, rules, question);
  audit.submissions = std::move(match.submissions);
  audit.notices.insert(audit.notices.end(), notices_.begin(), notices_.end());
  std::move(match.notices.begin(), match.notices.end(), std::back_inserter(audit.notices));
}

}  // namespace hegui
