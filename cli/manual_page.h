// The manual page hegui(1), in roff for man-db and groff (UTF-8), out of the table of commands. Pure.
#pragma once

#include <string>
#include <string_view>

#include "cli/command_table.h"
#include "reports/catalogue.h"

namespace hegui {

// `commands` and `words` are of one language; `version` is the program's.
std::string ManualPage(const CommandTable& commands, const Catalogue& words,
                       std::string_view version);

}  // namespace hegui
