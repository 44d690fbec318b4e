// Which pages of a PDF are pictures with a text layer (page_scan.h), as far as other programs can tell. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/import/converter.h"
#include "engine/import/page_layout.h"

namespace hegui {

// Pages in ascending order, from 1. Asks for the pictures only of a file that has any, and what can be seen of the text only of pages
// that a picture covers. When a program cannot tell, no page counts as scanned: it is the reading of the text that must not fail.
std::vector<std::uint32_t> FindScannedPdfPages(std::string_view bytes,
                                               const std::vector<PlacedPage>& pages,
                                               const Converter& converter);

}  // namespace hegui
