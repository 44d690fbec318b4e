// Whether there is anything to read in a text. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/text/fold.h"

namespace hegui {

// Whether the fold leaves nothing but blanks and line ends.
bool IsBlankText(std::string_view text, const FoldTable& fold);

}  // namespace hegui
