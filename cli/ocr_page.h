// What tesseract says of one page (its table, TSV) as a page of the XHTML that `pdftotext -bbox-layout` writes. Its boxes are as wide and high as the
// ink of each word: lines give the height, and the usual distance of ideographs the size of the type. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

// `longest_side`: of the page, in points.
std::string OcrPageToXhtml(std::string_view tsv, double longest_side);

}  // namespace hegui
