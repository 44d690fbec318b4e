// How a statement is meant, as machine formats spell it. Fixed.
#pragma once

#include <string_view>

#include "engine/language/cue.h"

namespace hegui {

// "" for kNone.
constexpr std::string_view Name(Assertion assertion) {
  switch (assertion) {
    case Assertion::kNone:
      return "";
    case Assertion::kAffirmed:
      return "affirmed";
    case Assertion::kNegated:
      return "negated";
    case Assertion::kPlanned:
      return "planned";
    case Assertion::kProblem:
      return "problem";
    case Assertion::kSuggestion:
      return "suggestion";
    case Assertion::kQuoted:
      return "quoted";
  }
  return "";
}

}  // namespace hegui
