#include "tests/support/csv_table.h"

namespace hegui::test {

std::vector<std::vector<std::string>> ReadCsv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  std::vector<std::vector<std::string>> rows;
  bool quoted = false, fresh = true;  // fresh: at the beginning of a row
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (fresh) {
      rows.emplace_back().emplace_back();
      fresh = false;
    }
    std::string& cell = rows.back().back();
    const char c = text[at];
    if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
      cell += c;
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      fresh = true;
    } else if (quoted || c != '\r') {
      cell += c;
    }
  }
  return rows;
}

}  // namespace hegui::test
