#include "engine/outline/reading_text.h"

#include <string>
#include <utility>

#include "engine/outline/outline_notice.h"
#include "engine/text/fold.h"

namespace hegui {
namespace {

bool IsAsciiLetter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Two words of a script with blanks were parted by the line's end alone.
bool NeedsBlank(const FoldedText& folded, const Line& next) {
  return IsAsciiLetter(folded.text.back()) && IsAsciiLetter(next.folded.front());
}

std::string WithoutBlankAtEnd(std::string_view label) {
  return std::string(label.substr(0, label.find_last_not_of(' ') + 1));
}

std::optional<Label> LabelOf(const Line& line, Span text, const Language& language) {
  if (line.label) {
    const Span span{text.begin, text.begin + line.label->size};
    const std::string computed = line.computed_label ? line.hint->label : "";
    return Label{span,
                 FoldPhrase(computed, language.fold) + line.folded.substr(0, line.label->size),
                 line.label->form, line.label->value, WithoutBlankAtEnd(computed)};
  }
  if (line.hint == nullptr || line.hint->label.empty()) {
    return std::nullopt;
  }
  return Label{{text.begin, text.begin},
               FoldPhrase(line.hint->label, language.fold),
               -1,
               0,
               WithoutBlankAtEnd(line.hint->label)};
}

}  // namespace

std::vector<ParagraphFacts> WriteReadingText(const std::vector<Line>& lines,
                                             const std::vector<LineGroup>& groups,
                                             const Language& language, Document& document) {
  std::vector<ParagraphFacts> facts;
  facts.reserve(groups.size());
  document.paragraphs.reserve(groups.size());
  const std::string_view source = document.source.text();
  FoldedText folded;
  folded.text.reserve(source.size());
  std::vector<std::uint32_t> joined;
  for (const LineGroup& group : groups) {
    const Line& first = lines[group.first];
    if (!folded.text.empty()) {
      folded.text += '\n';
      folded.map.AppendInsert(first.source.begin, 1);
    }
    Paragraph paragraph;
    paragraph.text.begin = static_cast<std::uint32_t>(folded.text.size());
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
      if (i > group.first) {
        joined.push_back(lines[i].number);
        if (NeedsBlank(folded, lines[i])) {
          folded.text += ' ';
          folded.map.AppendInsert(lines[i].source.begin, 1);
        }
      }
      AppendFolded(source, lines[i].source, language.fold, folded);
    }
    paragraph.text.end = static_cast<std::uint32_t>(folded.text.size());
    paragraph.element = first.element;
    paragraph.label = LabelOf(first, paragraph.text, language);

    ParagraphFacts fact;
    const Span rest{paragraph.label ? paragraph.label->span.end : paragraph.text.begin,
                    paragraph.text.end};
    fact.shape = ReadShape(rest.Of(folded.text), language);
    fact.hint = first.hint;
    fact.is_row = first.IsRow() || (group.count == 1 && first.cells > 1);
    facts.push_back(fact);
    document.paragraphs.push_back(std::move(paragraph));
  }
  AddLineNotices("D101", PlacesOfLines(std::move(joined), document.source, document.places),
                 document.notices);
  document.text = std::move(folded.text);
  document.map = std::move(folded.map);
  return facts;
}

}  // namespace hegui
