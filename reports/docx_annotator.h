// A copy of a Word file with annotations as comments at the very words. Everything else stays as it was: other parts byte for byte, the
// main document but for marks that are put in; a run is parted in two where words begin or end within it. docs/formats/annotated-copies.md
// says what goes where. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/document/document.h"
#include "engine/language/date.h"
#include "engine/language/language.h"
#include "reports/annotation.h"

namespace hegui {

// `bytes` is the file that `document` was read from; comments bear the day that is given. Without annotations the copy is the file itself.
// Errors: those of importing the file; D047 {encoding} a part that is not in UTF-8; D031 the copy would be too large.
Result<std::string> AnnotateDocx(std::string_view bytes, const Document& document,
                                 const Language& language,
                                 const std::vector<Annotation>& annotations, const Date& day);

}  // namespace hegui
