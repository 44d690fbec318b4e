// The text of a PDF with a box for each word, by poppler's pdftotext as a limited child.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace hegui {

// XHTML as `pdftotext -bbox-layout` writes it. Errors: D020–D023 (engine/import/converter.h), D030 {reason} damaged, C042, C043.
Result<std::string> ConvertPdf(std::string_view bytes);

}  // namespace hegui
