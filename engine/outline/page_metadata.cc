#include "engine/outline/page_metadata.h"

#include <optional>
#include <vector>

#include "engine/language/date.h"
#include "engine/match/regex.h"

namespace hegui {
namespace {

// The first valid date that stands behind the cue in a line around the document.
std::optional<Date> DateAfter(const Regex& cue, const Language& language,
                              const Document& document) {
  std::vector<Span> groups;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool around =
        paragraph.element == Element::kMasthead || paragraph.element == Element::kAttachment;
    const std::string_view line = document.Of(paragraph.text);
    if (!around || !cue.Find(line, 0, groups)) {
      continue;
    }
    const std::vector<WrittenDate> dates =
        FindDates(line.substr(groups.front().end), language.dates, language.numerals);
    if (!dates.empty() && dates.front().valid) {
      return dates.front().date;
    }
  }
  return std::nullopt;
}

}  // namespace

void ReadPageMetadata(const Language& language, Document& document) {
  for (const Regex& cue : language.layout.published) {
    if (const std::optional<Date> date = DateAfter(cue, language, document)) {
      document.metadata.emplace("published", date->ToIso());
      return;
    }
  }
}

}  // namespace hegui
