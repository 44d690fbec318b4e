// XML that mutations have broken, made well-formed again, so that they get further than to the parser: what was opened is closed in its
// order, and what is no tag, attribute, reference or character is left out. What is well-formed and plain (no comments, no CDATA) stays
// what it was, but for the head.
#pragma once

#include <string>
#include <string_view>

namespace hegui::fuzzing {

std::string WellFormed(std::string_view xml);

}  // namespace hegui::fuzzing
