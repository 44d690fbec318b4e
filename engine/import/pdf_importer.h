// PDF. Its text is taken out by another program (converter.h), with a box for each word; what is done with it here is to make lines and
// paragraphs of words. Thread-safe.
//
// Errors: those of the Converter; D034, D035, D073 (pdf_layout.h)
//   D070 {pages} no text on any page: a scan, which needs OCR
//   D071 {share} the text is no text: so few of its characters, in percent, are Chinese, or so many stand for nothing
// Notices: D072 (page_layout.h)   D074 {pages, count} pages without text, as pictures are   D075 the text was read off pictures
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

Result<ImportedText> ImportPdf(std::string_view bytes, const Language& language,
                               const ImportOptions& options);

}  // namespace hegui
