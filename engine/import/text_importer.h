// Plain text: one line of the file is one line of the source text. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: D001–D003 of text/encoding.h; D006 when nothing but blanks is there.
Result<ImportedText> ImportText(std::string_view bytes, const Language& language,
                                const ImportOptions& options);

}  // namespace hegui
