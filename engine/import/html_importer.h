// HTML, as saved from the site of a government or from an office program. The charset by proof: byte order mark, UTF-8 that holds, what the
// page says of itself, the characters. Places are lines and columns of the file. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: D001–D003 of text/encoding.h; D006 when there is no text; D035 of html_guard.h.
Result<ImportedText> ImportHtml(std::string_view bytes, const Language& language,
                                const ImportOptions& options);

// The same, of a page that came with a charset's name, as in a message; it counts before the one in the page.
Result<ImportedText> ImportHtmlNamed(std::string_view bytes, std::string_view charset,
                                     const Language& language, const ImportOptions& options);

}  // namespace hegui
