#include "engine/import/old_document_importer.h"

#include <optional>
#include <string>
#include <utility>

#include "engine/import/docx_importer.h"
#include "engine/import/old_document.h"

namespace hegui {

Result<ImportedText> ImportOldDocument(std::string_view bytes, const Language& language,
                                       const ImportOptions& options) {
  if (std::optional<Error> refused = RefuseOldDocument(bytes)) {
    return tl::unexpected(std::move(*refused));
  }
  const std::optional<Conversion> conversion = ConversionOf(bytes);
  if (!conversion) {
    return Fail("D076", {{"format", "other"}});
  }
  if (options.converter == nullptr) {
    return Fail("D020", {{"program", "soffice"}, {"package", "libreoffice-writer-nogui"}});
  }
  Result<std::string> docx = options.converter->Convert(*conversion, bytes);
  if (!docx) {
    return tl::unexpected(std::move(docx).error());
  }
  Result<ImportedText> imported = ImportDocx(*docx, language, options);
  if (imported) {
    imported->format = *conversion == Conversion::kRtfToDocx ? "rtf" : "doc";
  }
  return imported;
}

}  // namespace hegui
