// From imported text to a Document: puts broken lines together, recognises the parts of an official document and
// its headings, and builds the section tree. Never fails for content: any text gives a document, in the worst case one of a
// single body section. What it joined or dropped it says as notices. Pure and thread-safe.
#pragma once

#include "engine/document/document.h"
#include "engine/document/imported_text.h"
#include "engine/language/language.h"

namespace hegui {

Document BuildOutline(ImportedText imported, const Language& language);

}  // namespace hegui
