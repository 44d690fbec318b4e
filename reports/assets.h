// Files of reports/assets, built into the program. Thread-safe.
#pragma once

#include <string_view>

namespace hegui {

// The content of an asset by its name, for instance "report.css". REQUIRES: there is one.
std::string_view Asset(std::string_view name);

}  // namespace hegui
