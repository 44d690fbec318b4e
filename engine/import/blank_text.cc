#include "engine/import/blank_text.h"

#include "engine/text/utf8.h"

namespace hegui {

bool IsBlankText(std::string_view text, const FoldTable& fold) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    const char32_t code = character.code;
    if (code == U' ' || code == U'\n' || code == U'\r' || code == U'\t' || code == U'\f') {
      continue;
    }
    const auto folded = fold.characters.find(code);
    if (folded == fold.characters.end() || (folded->second != U' ' && folded->second != U'\0')) {
      return false;
    }
  }
  return true;
}

}  // namespace hegui
