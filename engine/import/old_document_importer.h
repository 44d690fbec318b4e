// Word 97–2003, the .wps of the same kind, and RTF: made a Word file of by another program and read as such. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: those of docx_importer.h and converter.h; D023 a password, D076 no Word document (old_document.h).
Result<ImportedText> ImportOldDocument(std::string_view bytes, const Language& language,
                                       const ImportOptions& options);

}  // namespace hegui
