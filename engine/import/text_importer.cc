#include "engine/import/text_importer.h"

#include <string>
#include <utility>

#include "engine/base/limits.h"
#include "engine/import/blank_text.h"
#include "engine/text/encoding.h"

namespace hegui {

Result<ImportedText> ImportText(std::string_view bytes, const Language& language,
                                const ImportOptions& options) {
  if (bytes.size() > limits::kMaxTextBytes) {
    return Fail("D001", {{"limit", std::to_string(limits::kMaxTextBytes >> 20) + " MiB"}});
  }
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
