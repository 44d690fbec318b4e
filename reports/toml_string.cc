#include "reports/toml_string.h"

namespace hegui {

std::string TomlString(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr unsigned char kDelete = 0x7F;
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte == kDelete) {
      quoted += "\\u00";
      quoted += kDigits[byte >> 4U];
      quoted += kDigits[byte & 0xFU];
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace hegui
