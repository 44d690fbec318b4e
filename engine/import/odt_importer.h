// OpenDocument texts (odt, ott): content.xml as paragraphs and table rows with places, headings and automatic numbers as hints, headers and
// notes as side text. docs/formats/odt.md says what is read and what is not. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors: those of zip_archive.h and xml_reader.h; D006 no text; D023 a password; D031 a limit; D040 no content.xml; D041 no text but
// pictures; D042 the content is no text document.
// Notices: D043 {count} tracked changes   D044 {count} hidden text   D045 {formats} number formats that are not known
Result<ImportedText> ImportOdt(std::string_view bytes, const Language& language,
                               const ImportOptions& options);

// The same in one XML file (fodt). Errors: those of xml_reader.h; D006, D031, D041, D042 as above.
Result<ImportedText> ImportFlatOdt(std::string_view bytes, const Language& language,
                                   const ImportOptions& options);

}  // namespace hegui
