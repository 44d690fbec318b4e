// Text that is set in two columns: the left one is read before the right one. A table of two columns looks much like it, and to read that down
// instead of across would be worse than the other way round: only what is set as running text in every respect counts.
// Pure and thread-safe; linear.
#pragma once

#include <vector>

#include "engine/import/page_line.h"

namespace hegui {

// `pages`: the lines of each, from above. Those of columns are parted, and put into the order in which they are read; lines of the right
// column stand where the left one is, so that both have the same margins. Their words keep their boxes. A few lines suffice on a
// page where columns stand as they surely do on another one.
void ReadTextColumns(std::vector<std::vector<PageLine>>& pages);

}  // namespace hegui
