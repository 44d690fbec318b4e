// Pages of a PDF read off their pictures: pdftoppm draws a page, tesseract reads it, one page at a time, both as limited children.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace hegui {

// The same XHTML as ConvertPdf() gives. Errors: D020–D023 (engine/import/converter.h), D030 {reason} damaged, D073 {what: "ocr", limit}
// more pages than are read by OCR, C042, C043.
Result<std::string> ReadPdfByOcr(std::string_view bytes);

}  // namespace hegui
