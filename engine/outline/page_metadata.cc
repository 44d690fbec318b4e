#include "engine/outline/page_metadata.h"

#include <vector>

#include "engine/language/date.h"
#include "engine/match/regex.h"

namespace hegui {
namespace {

// What follows the first of the cues in a line; empty when there is none.
std::string_view AfterCue(const std::vector<Regex>& cues, std::string_view line) {
  std::vector<Span> groups;
  for (const Regex& cue : cues) {
    if (cue.Find(line, 0, groups)) {
      return line.substr(groups.front().end);
    }
  }
  return {};
}

}  // namespace

void ReadPageMetadata(const Language& language, Document& document) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.element != Element::kMasthead) {
      continue;
    }
    const std::string_view after = AfterCue(language.layout.published, document.Of(paragraph.text));
    const std::vector<WrittenDate> dates = FindDates(after, language.dates, language.numerals);
    if (!dates.empty() && dates.front().valid) {
      document.metadata.emplace("published", dates.front().date.ToIso());
      return;
    }
  }
}

}  // namespace hegui
