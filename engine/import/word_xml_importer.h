// Word 2003 XML: a whole document in one XML file, as programs that fill in templates still write it, mostly under the name .doc. Its body
// is that of a docx under a few other names, and is read by the same reader; lists and tracked changes are told in other words. Pure and
// thread-safe.
#pragma once

#include <string_view>

#include "engine/import/import.h"

namespace hegui {

// Errors and notices: those of ImportDocx() but for the container.
Result<ImportedText> ImportWordXml(std::string_view bytes, const Language& language,
                                   const ImportOptions& options);

}  // namespace hegui
