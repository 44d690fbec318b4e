// Markdown: headings by their marks, tables, lists with the numbers as they were typed, front matter as metadata. Places are
// lines and columns of the file. A line within a paragraph stays a line of its own, as Chinese is often typed so. The
// only home of md4c. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: D001–D003 of text/encoding.h; D006 when nothing but blanks is there; D035 tables with more cells than the
// limit.
Result<ImportedText> ImportMarkdown(std::string_view bytes, const Language& language,
                                    const ImportOptions& options);

}  // namespace hegui
