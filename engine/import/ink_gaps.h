// Words as OCR places them: a word to each character or to a few, in boxes as wide as their ink, or less. Pure and thread-safe.
#pragma once

#include "engine/import/page_layout.h"

namespace hegui {

// Tells the size of the type from the usual distance of ideographs, and closes the gaps that are no wider than what thin ones leave.
void CloseInkGaps(PlacedPage& page);

}  // namespace hegui
