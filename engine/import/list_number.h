// Whether a text begins as a numbered heading or paragraph does, for importers that must tell where a paragraph begins; which number it
// is, and of what rank, the outline finds out. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/language/language.h"

namespace hegui {

// REQUIRES: `folded` is folded text.
bool BeginsWithNumber(std::string_view folded, const Language& language);

}  // namespace hegui
