// A look at HTML before it is parsed: the parser takes quadratic time and a lot of memory for some inputs that no program
// writes. One linear pass over the tags, which counts rather too much than too little. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/base/result.h"

namespace hegui {

// Errors: D035 {what}: "depth" tags open at a time, "elements" nodes that the parser would make, "attributes" of one tag, "token" bytes of one tag.
Result<void> CheckHtml(std::string_view html);

}  // namespace hegui
