// A value that a rule states: a literal, or "$name" for a parameter of the pack.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hegui {

struct ParameterRef {
  std::string name;  // without the $
};

using IntValue = std::variant<std::int64_t, ParameterRef>;

// Holds only where a parameter has a value; a parameter that is not known excludes nothing.
struct ParameterCondition {
  std::string parameter;
  std::string value;
};

// What a parameter may hold; monostate is "not known".
using ParameterValue =
    std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>>;

}  // namespace hegui
