// Patterns over names: * for any characters, ? for one, [a-z] or [!a-z] for one of a set, \ before a character that is
// meant itself. Names are compared by characters of UTF-8. Time is bounded by the product of the two lengths. Pure.
#pragma once

#include <string_view>

namespace hegui {

bool HasWildcards(std::string_view pattern);

// Whether all of `name` matches; '/' is a character as any other here.
bool GlobMatches(std::string_view pattern, std::string_view name);

// Whether a path matches a pattern of paths: no wildcard goes over a '/', a part that is ** stands for any number of folders. A pattern that
// begins with '/' takes the path from its beginning, any other takes its last parts: "2024/*.docx" matches "reports/2024/a.docx".
bool PathMatches(std::string_view pattern, std::string_view path);

}  // namespace hegui
