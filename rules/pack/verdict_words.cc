#include "rules/pack/verdict_words.h"

#include <array>
#include <cstddef>

namespace hegui {
namespace {

constexpr std::array kSeverities = {Severity::kInfo, Severity::kMinor, Severity::kMajor,
                                    Severity::kFatal};

constexpr std::array kStatuses = {Status::kPass, Status::kPartial, Status::kFail, Status::kReview,
                                  Status::kNotApplicable};

// Reasons are consecutive, from the first after kNone to kBudget.
constexpr auto MakeReasons() {
  std::array<Reason, static_cast<std::size_t>(Reason::kBudget)> reasons{};
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    reasons[i] = static_cast<Reason>(i + 1);
  }
  return reasons;
}
constexpr auto kReasons = MakeReasons();

}  // namespace

std::span<const Severity> AllSeverities() { return kSeverities; }

std::span<const Reason> AllReasons() { return kReasons; }

std::span<const Status> ExampleStatuses() { return kStatuses; }

}  // namespace hegui
