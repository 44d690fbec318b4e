// Headings without a number: those that the format names, stock headings of the language, and short lines of their own
// that stand over text as others do. Recognised with restraint: a short line that is none must stay text.
// Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/language/language.h"
#include "engine/outline/heading_entry.h"
#include "engine/outline/reading_text.h"

namespace hegui {

// Adds the bare headings among the body's paragraphs to the numbered ones; the result is in order of the paragraphs.
std::vector<HeadingEntry> AddBareHeadings(std::vector<HeadingEntry> numbered,
                                          const Document& document,
                                          const std::vector<ParagraphFacts>& facts,
                                          const Language& language);

}  // namespace hegui
