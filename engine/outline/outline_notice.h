// What the outline says about lines: one notice a line, up to a number that people still read; the rest is counted.
// D101 {line} the line was put together with the one before; D102 {line} a page number was left out;
// D103 {code, count} so many further notices of that code. Besides, D104 {limit, line}: from that line on, headings beyond
// the limit are read as text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/document/place_map.h"
#include "engine/text/source_text.h"

namespace hegui {

void AddLineNotices(const std::string& code, const std::vector<std::uint32_t>& lines,
                    Diagnostics& notices);

// The lines as the document has them that was submitted; `lines` are those of the source text.
std::vector<std::uint32_t> PlacesOfLines(std::vector<std::uint32_t> lines, const SourceText& source,
                                         const PlaceMap& places);

}  // namespace hegui
