// Completions of commands, options and values for interactive shells, as scripts that these load. A script is made from the table of
// commands once, so that completing starts no program. Pure.
#pragma once

#include <string>

#include "cli/command_table.h"
#include "cli/value_hint.h"

namespace hegui {

// Each writes a whole script; one file each.
std::string BashCompletion(const CommandTable& commands, const PackWords& packs);
std::string ZshCompletion(const CommandTable& commands, const PackWords& packs);
std::string FishCompletion(const CommandTable& commands, const PackWords& packs);

}  // namespace hegui
