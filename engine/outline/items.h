// Enumerations in running text: 一是…；二是…。 Their members become items, which run to the next marker of the enumeration
// or to the end of the paragraph; an enumeration may go on at the beginning of the following paragraphs, and may stand
// inside a member of another. Pure and thread-safe.
#pragma once

#include "engine/document/document.h"
#include "engine/language/language.h"

namespace hegui {

// Fills `items` of `document`, sorted by place. Only enumerations that begin with 1 and have two members count.
void FindItems(const Language& language, Document& document);

}  // namespace hegui
