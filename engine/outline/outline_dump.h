// A document's outline as text, one line a section, for people and golden tests: place, number and heading (or the first
// words), what it is, and how many items of enumerations stand in its own text.
//
//   L7 一、 主要举措和成效 [body, level 1]
//     L9 (一) 加强学习 [body, level 2, run-in, 3 items]
//   L20-L21 "栖川县人民政府…" [signature]
#pragma once

#include <string>

#include "engine/document/document.h"

namespace hegui {

std::string DumpOutline(const Document& document);

}  // namespace hegui
