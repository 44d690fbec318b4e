// The head of an official document: what stands before its title, the title (one line or several), what a web page puts
// under it, and the addressee. Any of them may be missing. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/language/language.h"
#include "engine/outline/line.h"
#include "engine/outline/wrap_profile.h"

namespace hegui {

// Sets the element of the lines of the head and returns the index of the first line after it.
std::size_t MarkHead(std::vector<Line>& lines, const WrapProfile& wrap, const Language& language);

}  // namespace hegui
