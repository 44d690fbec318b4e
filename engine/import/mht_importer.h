// A web page as browsers save it in one file: a MIME message whose HTML part is read. Places are lines and columns of that part as it is once
// decoded. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: those of html_importer.h; D006 when no part holds text.
Result<ImportedText> ImportMht(std::string_view bytes, const Language& language,
                               const ImportOptions& options);

}  // namespace hegui
