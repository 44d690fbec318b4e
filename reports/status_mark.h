// The mark of a status: tells it apart without colour. Fixed.
#pragma once

#include <string_view>

#include "engine/rule/verdict.h"

namespace hegui {

constexpr std::string_view MarkOf(Status status) {
  switch (status) {
    case Status::kPass:
      return "✓";
    case Status::kPartial:
      return "◐";
    case Status::kFail:
      return "✗";
    case Status::kReview:
      return "?";
    case Status::kNotApplicable:
      return "–";
    case Status::kWaived:
      return "○";
    case Status::kError:
      return "!";
  }
  return "?";
}

}  // namespace hegui
