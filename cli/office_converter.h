// Word 97–2003, WPS and RTF to docx, by LibreOffice as a limited child with a profile of its own. Its exit status says nothing: what
// counts is whether a whole docx is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/import/converter.h"

namespace hegui {

// One result per document, in order; all by one start of the program, and again one by one what that did not give. Errors: D020–D022
// (engine/import/converter.h), C042, C043. REQUIRES: kDocToDocx or kRtfToDocx, at least one document.
std::vector<Result<std::string>> ConvertByOffice(Conversion conversion,
                                                 const std::vector<std::string_view>& documents);

}  // namespace hegui
