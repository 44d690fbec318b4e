// Headings and paths of recognised sections, as reports of all kinds write them. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/reading/reading.h"

namespace hegui {

// The heading in the source's own characters, on one line, without its number; empty when there is none.
std::string HeadingText(const Document& document, const RoleSection& section);

// Number and heading: 五、2024年工作计划.
std::string NumberedHeading(const Document& document, const RoleSection& section);

// The headings from the outermost section to the given one, joined; sections without a heading are left out. An
// index of -1 gives nothing.
std::string SectionPath(const Document& document, const std::vector<RoleSection>& sections,
                        int index, std::string_view separator);

}  // namespace hegui
