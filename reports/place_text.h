// A place in words, as the format of the document counts: lines of a text, paragraphs of a Word file, lines of a page. Pure.
#pragma once

#include <string>

#include "engine/document/document.h"
#include "reports/catalogue.h"

namespace hegui {

// 第51行第20字; 第12段第3字（约第2页）; 第2页第7行第1字
std::string PlaceText(const Document& document, const Place& place, const Catalogue& words);

// The same in a few letters: L51:20, P2 L7:1.
std::string BriefPlaceText(const Document& document, const Place& place);

// Whether the lines of its places are lines of the submitted file.
bool HasFileLines(const Document& document);

}  // namespace hegui
