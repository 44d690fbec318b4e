// What two copies of a sentence have in common, however their lines were wrapped. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

// The text without blanks, line ends and control characters. REQUIRES: valid UTF-8.
std::string WithoutBlanks(std::string_view text);

}  // namespace hegui
