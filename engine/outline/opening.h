// The opening: what stands before the first heading and hands over to the body (现将…报告如下). Pure and thread-safe.
#pragma once

#include "engine/document/document.h"
#include "engine/language/language.h"

namespace hegui {

// Sets the element of the opening's paragraphs. `first_heading` is the index of the first paragraph of the body that is a
// heading, or the number of paragraphs. Without any heading only what hands over is an opening.
void MarkOpening(int first_heading, const Language& language, Document& document);

}  // namespace hegui
