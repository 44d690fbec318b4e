// Reads tables of comma-separated values (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui::test {

// Rows of cells; a byte order mark at the beginning is left out.
std::vector<std::vector<std::string>> ReadCsv(std::string_view text);

}  // namespace hegui::test
