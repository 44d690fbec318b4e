// Writes a PDF with a text layer, for tests: a font that is not embedded, characters of the UCS-2 table for Chinese, which readers know
// from their own data (poppler-data). Pages as they were placed (engine/import/page_layout.h).
#pragma once

#include <string>
#include <vector>

#include "engine/import/page_layout.h"

namespace hegui::testing {

std::string WritePdf(const std::vector<PlacedPage>& pages);

// A PDF whose pages have these streams of drawing operators.
std::string WritePdfOfStreams(const std::vector<std::string>& streams);

}  // namespace hegui::testing
