// Tables whose cells run over several lines. What parts their columns is room that no line of theirs fills; a cell goes on where its last line left no
// room for what follows, and cells that stand side by side are a row. Where that does not come out even, nothing is changed.
// Pure and thread-safe; linear but for a bound.
#pragma once

#include <vector>

#include "engine/import/page_line.h"
#include "engine/language/language.h"

namespace hegui {

// `lines` of one page, from above. Those of a table that has rows of several lines are replaced by a line for each row, with
// PageLine::row set; its number is that of the row's first line, its words keep their boxes.
void JoinTableRows(std::vector<PageLine>& lines, const Language& language);

}  // namespace hegui
