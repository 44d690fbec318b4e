// Documents of older formats among the inputs of a run, converted ahead, several by one start of the office program, which takes longer to
// start than to convert a report.
#pragma once

#include "cli/document_converter.h"
#include "cli/inputs.h"

namespace hegui {

void ConvertAhead(const Inputs& inputs, unsigned jobs, const DocumentConverter& converter);

}  // namespace hegui
