// Comma-separated values as office programs save them (RFC 4180, with any separator): quoted cells, with line ends in them too. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

struct CsvCell {
  std::string text;
  std::uint32_t line = 1, column = 1;  // where it begins, quote included; columns count code points
};

struct CsvTable {
  std::vector<std::vector<CsvCell>> rows;  // those with anything in them
  std::optional<CsvCell> unclosed;  // a quote that never ends: what follows it is all one cell
  bool cut = false;                 // there are more rows
};

// `text` is valid UTF-8.
CsvTable ParseCsv(std::string_view text, char separator, std::size_t max_rows);

}  // namespace hegui
