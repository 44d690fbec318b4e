// From the bytes of a submitted file to ImportedText. The one call that callers use; which format it is, the content says,
// the name is only a hint. One importer per file. Pure and thread-safe: no file is opened here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/document/imported_text.h"
#include "engine/import/converter.h"
#include "engine/language/language.h"

namespace hegui {

struct ImportOptions {
  std::optional<std::string> encoding;   // of text and HTML; overrules the proof of charsets
  const Converter* converter = nullptr;  // for formats that need another program; not owned
  bool ocr = false;                      // read scanned pages off their pictures
};

// Errors: D001–D003 (text/encoding.h), D006 empty file, those of refused_format.h for what is not read, and
// those of each importer. A name that claims another format than the content has is the notice D007 {extension, format}.
Result<ImportedText> ImportDocument(std::string_view bytes, std::string_view name,
                                    const Language& language, const ImportOptions& options = {});

// Whether files of that name are taken up when a folder is searched.
bool IsReadableName(std::string_view name);
// Whether a file of that name may be a document that somebody submitted, readable or not; a folder's other files are
// none of our business, these are skipped with a notice.
bool IsDocumentName(std::string_view name);

}  // namespace hegui
