// What a PDF holds, by poppler's pdftotext, pdfimages and pdftohtml as limited children.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/import/converter.h"

namespace hegui {

// The layout, list of pictures or visible text of it (engine/import/converter.h). Errors: D020–D023, D030 {reason} damaged, C042, C043.
Result<std::string> ConvertPdf(Conversion conversion, std::string_view bytes);

}  // namespace hegui
