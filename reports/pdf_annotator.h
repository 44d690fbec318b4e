// A copy of a PDF with annotations as highlights over the very words, coloured by severity, printed with the page. What was in the file
// is written anew by a library, with the same objects: pages look as before, a signature is no longer valid.
// Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/document/document.h"
#include "engine/language/date.h"
#include "reports/annotation.h"

namespace hegui {

// `bytes` is the file that `document` was read from. Without annotations the copy is the file itself. What has no place on a page is a note
// in the corner of the first one. Errors: D048 the file is protected by its owner or by a password; D049 {reason} it cannot be read.
Result<std::string> AnnotatePdf(std::string_view bytes, const Document& document,
                                const std::vector<Annotation>& annotations, const Date& day);

}  // namespace hegui
