// Documents of older formats among the inputs of a run, converted ahead, several by one start of the office program, which takes longer to
// start than to convert a report. Files are told by their content, documents of bundles by their names: these would all have to be
// unpacked.
#pragma once

#include "cli/bundle.h"
#include "cli/document_converter.h"
#include "cli/inputs.h"

namespace hegui {

void ConvertAhead(const Inputs& inputs, const BundleReader& bundles, unsigned jobs,
                  const DocumentConverter& converter);

}  // namespace hegui
