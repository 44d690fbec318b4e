// Lays the sections over the paragraphs: an entry of level 0 for each element of the document that is not its body, a
// tree of body sections. Every paragraph gets the section it belongs to. Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/outline/heading_entry.h"

namespace hegui {

// REQUIRES: paragraphs with elements and headings are set; the entries are nested, in order, and of body paragraphs.
void BuildSectionTree(const std::vector<HeadingEntry>& entries, Document& document);

}  // namespace hegui
