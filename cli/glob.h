// The files of the machine that a pattern names (engine/text/glob.h). A part that is ** stands for any number of folders.
#pragma once

#include <string>
#include <vector>

namespace hegui {

// The paths that match, sorted by bytes. Names that begin with a dot are found only where they are written out; a ** at the
// end gives the folder, whose files are all meant.
std::vector<std::string> ExpandGlob(const std::string& pattern);

}  // namespace hegui
