#include "engine/text/blanks.h"

#include <cstddef>

#include "engine/text/utf8.h"

namespace hegui {

std::string WithoutBlanks(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = CharacterAt(text, at);
    if (code > 0x20 && code != 0xA0 && code != 0x3000) {
      kept += text.substr(at, size);
    }
    at += size;
  }
  return kept;
}

}  // namespace hegui
