// Reads what `pdftotext -bbox-layout` writes of a PDF: words with boxes, page by page. Programs put control characters and broken
// bytes into it as the PDF has them; they are left out. Pure and thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/import/page_layout.h"

namespace hegui {

// Errors: D034, D035 (xml_reader.h); D073 {what, limit} more pages, or words on a page, than limits allow (what: "pages", "words").
Result<std::vector<PlacedPage>> ReadPdfLayout(std::string_view xhtml);

}  // namespace hegui
