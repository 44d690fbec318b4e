// The version of the program, as in its reports. It comes from CMakeLists.txt, its one home.
#pragma once

#include <string_view>

namespace hegui {

std::string_view Version();

}  // namespace hegui
