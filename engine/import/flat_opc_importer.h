// Flat OPC: the parts of a docx in one XML file, as Word saves “Word XML document”, and as programs that fill in templates hand out under the
// name .doc. Each part goes through the reader that it has in a docx. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors and notices: those of ImportDocx() but for the container; D040 there is no main document.
Result<ImportedText> ImportFlatOpc(std::string_view bytes, const Language& language,
                                   const ImportOptions& options);

}  // namespace hegui
