#include "engine/import/mht_importer.h"

#include <string>
#include <utility>

#include "engine/import/html_importer.h"
#include "engine/import/mime_part.h"

namespace hegui {
namespace {

constexpr int kMaxPages = 20;  // of one with frames, that are tried for text

}  // namespace

Result<ImportedText> ImportMht(std::string_view bytes, const Language& language,
                               const ImportOptions& options) {
  int pages = 0;
  for (const MimePart& part : ReadMimeParts(bytes)) {
    if (part.type != "text/html" && part.type != "application/xhtml+xml") {
      continue;
    }
    Result<ImportedText> imported =
        ImportHtmlNamed(DecodedBody(part), part.charset, language, options);
    if (imported) {
      imported->format = "mht";
      return imported;
    }
    // The page around frames has no text of its own.
    if (imported.error().code != "D006" || ++pages == kMaxPages) {
      return imported;
    }
  }
  return Fail("D006");
}

}  // namespace hegui
