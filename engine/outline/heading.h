// Tells headings from text among numbered paragraphs: a line of its own, a short first sentence with text behind it
// (a run-in heading), or a member of a list that is text as a whole. Siblings are judged together; in doubt a
// paragraph is text. Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/language/language.h"
#include "engine/outline/heading_entry.h"
#include "engine/outline/reading_text.h"

namespace hegui {

// Sets `heading` and `run_in` of the paragraphs of all entries. REQUIRES: the entries are nested.
void FindHeadings(const std::vector<HeadingEntry>& entries,
                  const std::vector<ParagraphFacts>& facts, const Language& language,
                  Document& document);

}  // namespace hegui
