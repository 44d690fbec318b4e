// Word files (docx, docm, dotx; strict and transitional; as Word, WPS and LibreOffice write them): the body as paragraphs and table
// rows with places, headings and automatic numbers as hints, headers and notes as side text. docs/formats/docx.md says what is read
// and what is not. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/docx_body.h"
#include "engine/import/docx_numbering.h"
#include "engine/import/docx_package.h"
#include "engine/import/docx_styles.h"
#include "engine/import/import.h"

namespace hegui {

// Errors: those of zip_archive.h, xml_reader.h and docx_package.h; D006 no text; D031 a limit; D041 no text but pictures; D042 the main
// part is no Word document.
// Notices: D043 {count} tracked changes   D044 {count} hidden text   D045 {formats} number formats that are not known
//   D046 {count} embedded files that were not read
Result<ImportedText> ImportDocx(std::string_view bytes, const Language& language,
                                const ImportOptions& options);

// What DocxBody needs to know before it reads the main document, for whoever reads that again and must come to the same text. Errors: those
// of the parts.
Result<void> ReadDocxStyles(DocxPackage& package, const Language& language, DocxStyles& styles,
                            DocxNumbering& numbering);

// What a body was read into, added to what is known already; the format is the caller's. Errors: D006, D041, D042; notices as above.
Result<ImportedText> TakeDocxText(const DocxBody& body, const DocxListCounter& lists,
                                  FlowText& flow, ImportedText imported);

}  // namespace hegui
