// The language as the outline and the importers need it, read from rules/languages/zh without the loader, and short ways
// to a Document for tests. A broken file ends the test program.
#pragma once

#include <string>
#include <string_view>

#include "engine/document/document.h"
#include "engine/language/language.h"

namespace hegui::testing {

// All but phrases and cues of assertion.
const Language& ZhLanguage();

// The outline of a UTF-8 text as it comes from a text file.
Document Outline(std::string text);

// An expression that is known to compile.
Regex CompiledRegex(std::string_view pattern);

}  // namespace hegui::testing
