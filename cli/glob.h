// Patterns over names: * for any characters, ? for one, [a-z] or [!a-z] for one of a set, \ before a character that is
// meant itself. In paths none of them goes over a '/'; a part that is ** stands for any number of folders. Names are
// compared by characters of UTF-8. Time is bounded by the product of the two lengths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui {

bool HasWildcards(std::string_view pattern);

// Whether all of `name` matches; '/' is a character as any other here.
bool GlobMatches(std::string_view pattern, std::string_view name);

// The paths that match, sorted by bytes. Names that begin with a dot are found only where they are written out; a ** at the
// end gives the folder, whose files are all meant.
std::vector<std::string> ExpandGlob(const std::string& pattern);

}  // namespace hegui
