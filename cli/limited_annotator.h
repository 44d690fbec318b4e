// Annotated copies of PDFs (reports/pdf_annotator.h), made in a copy of this process under limits: the library that does it was made for files
// of people one knows. Whatever a file does to it is an error of that file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/document/document.h"
#include "engine/language/date.h"
#include "reports/annotation.h"

namespace hegui {

// Errors: D048, D049 of AnnotatePdf(); D049 {reason} the work crashed; D022 {program, limit} it used more time, memory or space than it may;
// D021 {program, reason} it could not be begun. REQUIRES: no other thread runs.
Result<std::string> AnnotatePdfWithinLimits(std::string_view bytes, const Document& document,
                                            const std::vector<Annotation>& annotations,
                                            const Date& day);

}  // namespace hegui
