#include "cli/earlier_run.h"

#include <iterator>
#include <utility>

#include "cli/file_system.h"
#include "engine/audit/compare.h"
#include "engine/base/limits.h"
#include "reports/earlier_file.h"

namespace hegui {
namespace {

Diagnostics Problem(Error error, const std::string& file = {}) {
  Diagnostic problem;
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  problem.place.file = file;
  return {std::move(problem)};
}

}  // namespace

Diagnostics EarlierRun::Read(const std::optional<std::string>& path, const PackDefinition& pack) {
  if (!path) {
    return {};
  }
  Result<std::string> content = ReadFile(*path, limits::kMaxEarlierBytes + 1);
  if (!content) {
    return Problem(std::move(content.error()));
  }
  if (content->size() > limits::kMaxEarlierBytes) {
    return Problem({"C131", {{"limit", std::to_string(limits::kMaxEarlierBytes >> 20U)}}}, *path);
  }
  Result<EarlierAudit> earlier = ReadEarlierAudit(*content);
  if (!earlier) {
    return Problem(std::move(earlier.error()), *path);
  }
  if (earlier->pack != pack.id) {
    return Problem({"C132", {{"earlier", earlier->pack}, {"now", pack.id}}}, *path);
  }
  earlier_ = std::make_shared<const EarlierAudit>(*std::move(earlier));
  return {};
}

void EarlierRun::Hold(bool only_some, Audit& audit) const {
  if (earlier_ != nullptr) {
    Diagnostics notices = CompareWithEarlier(*earlier_, only_some, audit);
    std::move(notices.begin(), notices.end(), std::back_inserter(audit.notices));
  }
}

}  // namespace hegui
