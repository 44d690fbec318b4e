// What tesseract says of one page (its table, TSV) as a page of the XHTML that `pdftotext -bbox-layout` writes. Boxes are as wide as the ink of
// each word and as high as its line; what that means for blanks and type is ink_gaps.h's to tell. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

// `longest_side`: of the page, in points.
std::string OcrPageToXhtml(std::string_view tsv, double longest_side);

}  // namespace hegui
