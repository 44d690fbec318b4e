// What the head of a web page tells about a document that was copied with it. Pure and thread-safe.
#pragma once

#include "engine/document/document.h"
#include "engine/language/language.h"

namespace hegui {

// Sets metadata "published" (ISO date) from the masthead, unless the importer knew it.
void ReadPageMetadata(const Language& language, Document& document);

}  // namespace hegui
