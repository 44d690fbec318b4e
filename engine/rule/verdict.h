// The words of a verdict: status, reason, severity. Their spellings in machine formats are fixed.
#pragma once

#include <optional>
#include <string_view>

namespace hegui {

enum class Status { kPass, kPartial, kFail, kReview, kNotApplicable, kWaived, kError };

enum class Reason {
  kNone,
  kMissing,
  kIncomplete,
  kMerged,
  kPlannedOnly,
  kProblemOnly,
  kSuggestionOnly,
  kTitleOnly,
  kNegated,
  kWeak,
  kBelowThreshold,
  kInconsistent,
  kLate,
  kEarly,
  kWrongForm,
  kWrongTerm,
  kOutdated,
  kWrongPlace,
  kDuplicate,
  kWrongLevel,
  kVeto,
  kWrongDocument,
  kNotApplicable,
  kUndetermined,
  kBudget,
};

// Severity orders findings and drives the gate; it does not change points. From mild to grave.
enum class Severity { kInfo, kMinor, kMajor, kFatal };

std::string_view Name(Status status);
std::string_view Name(Reason reason);  // "" for kNone
std::string_view Name(Severity severity);

// The inverse; nothing for an unknown word.
std::optional<Status> StatusNamed(std::string_view name);
std::optional<Reason> ReasonNamed(std::string_view name);
std::optional<Severity> SeverityNamed(std::string_view name);

}  // namespace hegui
