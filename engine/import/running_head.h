// Finds what stands on most pages at the same place and is no text: running heads and feet, page numbers. Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/import/page_line.h"
#include "engine/language/language.h"

namespace hegui {

// Takes them out of the pages' lines and returns them, in order of the document.
std::vector<PageLine> TakeRunningHeads(std::vector<std::vector<PageLine>>& pages,
                                       const Language& language);

}  // namespace hegui
