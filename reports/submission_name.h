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
    case SubmissionState::kWrong:
      return "wrong";
    case SubmissionState::kMissing:
      break;
  }
  return "missing";
}

// Whether the office has to ask the unit for something.
constexpr bool IsAmiss(SubmissionState state) {
  return state == SubmissionState::kMissing || state == SubmissionState::kWrong ||
         state == SubmissionState::kLate;
}

}  // namespace hegui
