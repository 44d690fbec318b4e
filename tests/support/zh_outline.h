// The language as it is shipped, and short ways to a Document for tests. A broken file ends the test program.
#pragma once

#include <string>

#include "engine/document/document.h"
#include "engine/document/imported_text.h"
#include "engine/language/language.h"

namespace hegui::testing {

// rules/languages/zh, read by the loader.
const Language& ZhLanguage();

// The text as a text file would be imported.
ImportedText Imported(std::string text);

// The outline of it.
Document Outline(std::string text);

}  // namespace hegui::testing
