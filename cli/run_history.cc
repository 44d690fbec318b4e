#include "cli/run_history.h"

#include <utility>

#include "cli/file_system.h"
#include "cli/output_file.h"
#include "engine/audit/trend.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

Result<HistoryFile> ReadFrom(const std::string& path) {
  if (!Exists(path) && !IsLink(path)) {
    return HistoryFile();
  }
  const Result<std::string> content = ReadFile(path, limits::kMaxHistoryBytes + 1);
  if (!content) {
    return tl::unexpected(content.error());
  }
  if (content->size() > limits::kMaxHistoryBytes) {
    return Fail("C136",
                {{"reason", "size"}, {"limit", std::to_string(limits::kMaxHistoryBytes >> 20U)}});
  }
  return ReadHistory(*content);
}

}  // namespace

Diagnostics RunHistory::Read(const std::optional<std::string>& path, bool only_some) {
  if (!path) {
    return {};
  }
  path_ = path;
  only_some_ = only_some;
  Result<HistoryFile> history = ReadFrom(*path);
  if (!history) {
    Diagnostic problem;
    problem.code = std::move(history.error().code);
    problem.arguments = std::move(history.error().arguments);
    problem.place.file = *path;
    return {std::move(problem)};
  }
  history_ = *std::move(history);
  for (Diagnostic& notice : history_.notices) {
    notice.place.file = *path;
  }
  if (only_some) {
    Diagnostic notice;
    notice.code = "C139";
    notice.level = DiagnosticLevel::kNote;
    history_.notices.push_back(std::move(notice));
  }
  return std::move(history_.notices);
}

void RunHistory::Hold(Audit& audit) const { FillTrend(history_.runs, only_some_, audit); }

std::optional<Error> RunHistory::Write(const Audit& audit) const {
  const HistoryRun run = RunOf(audit);
  if (!path_ || only_some_ || run.documents.empty()) {
    return std::nullopt;
  }
  // Another run may have added itself meanwhile.
  const Result<HistoryFile> history = ReadFrom(*path_);
  return history ? WriteOutputFile(*path_, WithRun(*history, run)) : history.error();
}

}  // namespace hegui
