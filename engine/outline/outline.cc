#include "engine/outline/outline.h"

#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/outline/bare_heading.h"
#include "engine/outline/head_block.h"
#include "engine/outline/heading.h"
#include "engine/outline/items.h"
#include "engine/outline/line.h"
#include "engine/outline/line_join.h"
#include "engine/outline/nesting.h"
#include "engine/outline/opening.h"
#include "engine/outline/outline_notice.h"
#include "engine/outline/page_metadata.h"
#include "engine/outline/page_number.h"
#include "engine/outline/reading_text.h"
#include "engine/outline/section_tree.h"
#include "engine/outline/tail_block.h"
#include "engine/outline/wrap_profile.h"

namespace hegui {
namespace {

// The lines of the source, told apart by element, page numbers left out.
std::vector<Line> SortLines(const ImportedText& imported, const Language& language,
                            Diagnostics& notices, WrapProfile& wrap) {
  std::vector<Line> lines = ReadLines(imported, language);
  DoubtParagraphs(lines);
  AddLineNotices(
      "D102",
      PlacesOfLines(DropPageNumbers(lines, language.layout), imported.source, imported.places),
      notices);
  wrap = ReadWrapProfile(lines);
  const std::size_t body_begin = MarkHead(lines, wrap, language);
  MarkTail(lines, body_begin, imported.source.text(), wrap, language);
  return lines;
}

std::vector<HeadingEntry> NumberedParagraphs(const Document& document, const Language& language) {
  std::vector<HeadingEntry> entries;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.element == Element::kBody && paragraph.label && paragraph.label->form >= 0) {
      HeadingEntry entry;
      entry.paragraph = static_cast<int>(i);
      const auto form = static_cast<std::size_t>(paragraph.label->form);
      entry.number = {RankOfForm(language.numbering[form].rank), paragraph.label->value,
                      paragraph.label->form};
      entries.push_back(entry);
    }
  }
  return entries;
}

void Nest(std::vector<HeadingEntry>& entries) {
  std::vector<NumberedEntry> numbers;
  numbers.reserve(entries.size());
  for (const HeadingEntry& entry : entries) {
    numbers.push_back(entry.number);
  }
  const std::vector<NestedEntry> nested = NestByNumber(std::move(numbers));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].nested = nested[i];
  }
}

void LimitHeadings(std::vector<HeadingEntry>& entries, Document& document) {
  if (entries.size() <= limits::kMaxHeadings) {
    return;
  }
  const auto paragraph = static_cast<std::size_t>(entries[limits::kMaxHeadings].paragraph);
  const Place place = document.PlaceOf(document.paragraphs[paragraph].text);
  Diagnostic notice;
  notice.code = "D104";
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = {{"limit", std::to_string(limits::kMaxHeadings)},
                      {"line", std::to_string(place.line)}};
  notice.place.line = place.line;
  document.notices.push_back(std::move(notice));
  entries.resize(limits::kMaxHeadings);
}

}  // namespace

Document BuildOutline(ImportedText imported, const Language& language) {
  Document document;
  document.notices = std::move(imported.notices);
  WrapProfile wrap;
  const std::vector<Line> lines = SortLines(imported, language, document.notices, wrap);
  const std::vector<LineGroup> groups = JoinLines(lines, wrap, language);

  document.source = std::move(imported.source);
  document.places = std::move(imported.places);
  document.boxes = std::move(imported.boxes);
  document.side = std::move(imported.side);
  document.from_ocr = imported.from_ocr;
  document.format = std::move(imported.format);
  document.encoding = std::move(imported.encoding);
  document.metadata = std::move(imported.metadata);
  const std::vector<ParagraphFacts> facts = WriteReadingText(lines, groups, language, document);

  std::vector<HeadingEntry> entries =
      AddBareHeadings(NumberedParagraphs(document, language), document, facts, language);
  LimitHeadings(entries, document);
  Nest(entries);
  const int first_heading =
      entries.empty() ? static_cast<int>(document.paragraphs.size()) : entries.front().paragraph;
  MarkOpening(first_heading, language, document);
  FindHeadings(entries, facts, language, document);
  BuildSectionTree(entries, document);
  FindItems(language, document);
  ReadPageMetadata(language, document);
  return document;
}

}  // namespace hegui
