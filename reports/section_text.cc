#include "reports/section_text.h"

#include <cstddef>

#include "reports/display_text.h"

namespace hegui {

std::string HeadingText(const Document& document, const RoleSection& section) {
  return section.heading.empty() ? std::string() : OnOneLine(document.QuoteOf(section.heading));
}

std::string NumberedHeading(const Document& document, const RoleSection& section) {
  const std::string heading = HeadingText(document, section);
  // Where the number stands in the text, the source has it in its own brackets; computed numbers stand nowhere.
  if (!heading.empty() && section.own.begin < section.heading.begin && !section.inside_paragraph) {
    return OnOneLine(document.QuoteOf({section.own.begin, section.heading.begin})) + heading;
  }
  return section.number + heading;
}

std::string SectionPath(const Document& document, const std::vector<RoleSection>& sections,
                        int index, std::string_view separator) {
  std::string path;
  for (int at = index; at >= 0; at = sections[static_cast<std::size_t>(at)].parent) {
    const std::string heading = NumberedHeading(document, sections[static_cast<std::size_t>(at)]);
    if (!heading.empty()) {
      path.insert(0, path.empty() ? std::string_view() : separator);
      path.insert(0, heading);
    }
  }
  return path;
}

}  // namespace hegui
