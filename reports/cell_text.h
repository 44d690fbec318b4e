// Texts as cells of a workbook take them. Pure.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

// Marks for what cannot be seen, nothing that the format takes for a code of a character; what is too long is cut, with `cut_mark` at its
// end.
std::string CellText(std::string_view text, std::string_view cut_mark);

}  // namespace hegui
