// Text as a basic string of TOML, in quotation marks, on one line. Pure.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

std::string TomlString(std::string_view text);

}  // namespace hegui
