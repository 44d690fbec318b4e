#include "engine/outline/page_metadata.h"

#include <vector>

#include "engine/language/date.h"
#include "engine/outline/cue_match.h"

namespace hegui {

void ReadPageMetadata(const Language& language, Document& document) {
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string_view line = document.Of(paragraph.text);
    if (paragraph.element != Element::kMasthead || !MatchesAny(language.layout.published, line)) {
      continue;
    }
    const std::vector<WrittenDate> dates = FindDates(line, language.dates, language.numerals);
    if (!dates.empty() && dates.front().valid) {
      document.metadata.emplace("published", dates.front().date.ToIso());
      return;
    }
  }
}

}  // namespace hegui
