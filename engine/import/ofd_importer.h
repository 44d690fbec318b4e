// OFD, the national format for documents as they are printed: text objects placed on pages become lines and paragraphs. Places are lines
// of a page, with the page. What templates put on pages (running heads, feet) is text beside. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: those of zip_archive.h and xml_reader.h; D023 it is encrypted; D070, D071 (page_content.h); D073 {what, limit} more pages, or
// objects on a page, than limits allow.
// Notices: D072 (page_layout.h)   D074 (page_content.h)   D090 (page_scan.h)   D044 {count} text that nobody sees was left out
//   D091 {count} attachments that were not read
Result<ImportedText> ImportOfd(std::string_view bytes, const Language& language,
                               const ImportOptions& options);

}  // namespace hegui
