// What a unit of the roster did, in the word that machine formats and style sheets use.
#pragma once

#include <string_view>

#include "engine/audit/roster.h"

namespace hegui {

constexpr std::string_view Name(SubmissionState state) {
  switch (state) {
    case SubmissionState::kOnTime:
      return "on-time";
    case SubmissionState::kLate:
      return "late";
    case SubmissionState::kUndated:
      return "undated";
    case SubmissionState::kAwaited:
      return "awaited";
    case SubmissionState::kMissing:
      break;
  }
  return "missing";
}

}  // namespace hegui
