// The JSON schemas of project files and of files of waivers and decisions (rules/schema), by which editors complete and check them.
// They are data, held by tests against what the readers here take. Live as long as the program.
#pragma once

#include <string_view>

namespace hegui {

std::string_view ProjectSchema();
std::string_view RulingsSchema();

}  // namespace hegui
