#include "engine/import/text_importer.h"

#include <utility>

#include "engine/text/encoding.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Whether the fold leaves anything but line ends.
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

}  // namespace

Result<ImportedText> ImportText(std::string_view bytes, const Language& language,
                                const ImportOptions& options) {
  Result<DecodedText> decoded = DecodeText(bytes, language.charset, options.encoding);
  if (!decoded) {
    return tl::unexpected(std::move(decoded).error());
  }
  if (IsBlankText(decoded->text, language.fold)) {
    return Fail("D006");
  }
  ImportedText imported;
  imported.source = SourceText(std::move(decoded->text));
  imported.format = "txt";
  imported.encoding = std::move(decoded->encoding);
  imported.notices = std::move(decoded->notices);
  return imported;
}

}  // namespace hegui
