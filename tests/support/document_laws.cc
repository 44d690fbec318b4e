#include "tests/support/document_laws.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/text/fold.h"
#include "engine/text/utf8.h"

namespace hegui::testing {
namespace {

// Remembers the first law that is broken. Every check of a group may rely on those before it only when it asks `broken()`.
class Laws {
 public:
  void Hold(bool holds, const char* law) {
    if (!holds && first_broken_.empty()) {
      first_broken_ = law;
    }
  }
  bool broken() const { return !first_broken_.empty(); }
  const std::string& first_broken() const { return first_broken_; }

 private:
  std::string first_broken_;
};

bool IsBoundary(std::string_view text, std::uint32_t offset) {
  return offset == text.size() || (offset < text.size() && !IsContinuation(text[offset]));
}

bool IsWithin(std::string_view text, Span span) {
  return span.begin <= span.end && IsBoundary(text, span.begin) && IsBoundary(text, span.end);
}

void CheckArguments(const MessageArguments& arguments, Laws& laws) {
  for (const MessageArgument& argument : arguments) {
    laws.Hold(!argument.name.empty(), "arguments have names");
    laws.Hold(IsValidUtf8(argument.value), "arguments are UTF-8");
  }
}

void CheckSide(const ImportedText& imported, Laws& laws) {
  for (const SideText& side : imported.side) {
    laws.Hold(IsValidUtf8(side.text), "text beside is UTF-8");
    laws.Hold(!side.page || *side.page >= 1, "pages count from 1");
  }
  for (const auto& [key, value] : imported.metadata) {
    laws.Hold(!key.empty() && IsValidUtf8(value), "metadata are UTF-8");
  }
  for (const Diagnostic& notice : imported.notices) {
    laws.Hold(notice.code.starts_with('D'), "notices have codes of documents");
    laws.Hold(notice.level != DiagnosticLevel::kError, "notices are no errors");
    CheckArguments(notice.arguments, laws);
  }
}

void CheckHints(const ImportedText& imported, Laws& laws) {
  laws.Hold(imported.hints.empty() || imported.hints.size() == imported.source.line_count(),
            "there is a hint for each line");
  for (const BlockHint& hint : imported.hints) {
    laws.Hold(hint.heading_level >= 0, "levels of headings count from 1");
    laws.Hold(IsValidUtf8(hint.label), "labels are UTF-8");
    laws.Hold(!hint.page || *hint.page >= 1, "pages count from 1");
    laws.Hold(!hint.whole_paragraph || !hint.after_break, "what goes on is not whole");
  }
}

void CheckBoxes(const ImportedText& imported, Laws& laws) {
  std::uint32_t end = 0;
  for (const BoxedText& boxed : imported.boxes) {
    laws.Hold(boxed.text.begin >= end && IsWithin(imported.source.text(), boxed.text),
              "boxed pieces of text come in order");
    laws.Hold(boxed.box.page >= 1, "pages count from 1");
    laws.Hold(std::isfinite(boxed.box.left) && std::isfinite(boxed.box.right) &&
                  std::isfinite(boxed.box.top) && std::isfinite(boxed.box.bottom),
              "places on pages are numbers");
    end = boxed.text.end;
  }
}

void CheckPlaceMap(const ImportedText& imported, Laws& laws) {
  if (imported.places.empty()) {
    return;
  }
  for (std::uint32_t line = 1; line <= imported.source.line_count(); ++line) {
    const Span span = imported.source.LineSpan(line);
    for (const std::uint32_t offset : {span.begin, span.end}) {
      const PlaceRun place = imported.places.At(imported.source.text(), offset);
      laws.Hold(place.line >= 1 && place.column >= 1, "lines and columns count from 1");
      laws.Hold(!place.page || *place.page >= 1, "pages count from 1");
    }
  }
}

const Section& SectionOf(const Document& document, int index) {
  return document.sections.at(static_cast<std::size_t>(index));
}

// Paragraphs are the lines of the reading text, each in the section that owns it.
void CheckParagraphs(const Document& document, Laws& laws) {
  std::uint32_t expected = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    laws.Hold(paragraph.text.begin == expected, "paragraphs follow one another");
    laws.Hold(!paragraph.text.empty(), "paragraphs hold text");
    laws.Hold(IsWithin(document.text, paragraph.text), "paragraphs are whole characters");
    laws.Hold(
        paragraph.section >= 0 && paragraph.section < static_cast<int>(document.sections.size()),
        "paragraphs belong to sections");
    if (laws.broken()) {
      return;
    }
    laws.Hold(document.Of(paragraph.text).find('\n') == std::string_view::npos,
              "paragraphs are lines");
    const Section& section = SectionOf(document, paragraph.section);
    laws.Hold(section.own.Contains(paragraph.text), "sections own their paragraphs");
    laws.Hold(section.element == paragraph.element, "sections are of one element");
    laws.Hold(paragraph.text.Contains(paragraph.heading) || paragraph.heading.empty(),
              "headings stand in their paragraphs");
    if (paragraph.label) {
      laws.Hold(paragraph.text.Contains(paragraph.label->span), "labels stand in their paragraphs");
      // Of a number that the format computes, the text holds what was typed behind it, or nothing.
      const std::string_view typed = document.Of(paragraph.label->span);
      const bool whole = paragraph.label->computed.empty();
      laws.Hold(whole || paragraph.label->text.ends_with(typed), "computed labels are told apart");
      laws.Hold(!whole || paragraph.label->text == typed, "labels are what was typed");
    }
    expected = paragraph.text.end + 1;
  }
  laws.Hold(document.text.size() == (document.paragraphs.empty() ? 0 : expected - 1),
            "paragraphs cover the text");
}

// Sections nest, siblings do not overlap, and what they own covers the text.
void CheckSections(const Document& document, Laws& laws) {
  std::uint32_t covered = 0;
  for (std::size_t i = 0; i < document.sections.size() && !laws.broken(); ++i) {
    const Section& section = document.sections[i];
    laws.Hold(section.own.begin == covered, "sections cover the text");
    laws.Hold(section.own.begin == section.span.begin, "sections begin with what they own");
    laws.Hold(section.span.Contains(section.own), "sections hold what they own");
    laws.Hold(section.level <= limits::kMaxSectionLevel, "levels are bounded");
    laws.Hold((section.level == 0) == (section.element != Element::kBody),
              "levels are those of the body");
    laws.Hold(section.parent < static_cast<int>(i), "parents stand before their children");
    const bool has_next = i + 1 < document.sections.size();
    const std::uint32_t next = has_next ? document.sections[i + 1].own.begin : section.own.end;
    const bool has_child =
        has_next && SectionOf(document, static_cast<int>(i) + 1).parent == static_cast<int>(i);
    laws.Hold(has_child || section.span.end <= next, "siblings do not overlap");
    if (laws.broken() || section.parent < 0) {
      laws.Hold(section.level <= 1, "main sections have no parent");
    } else {
      const Section& parent = SectionOf(document, section.parent);
      laws.Hold(parent.level + 1 == section.level, "children are a level below");
      laws.Hold(parent.span.Contains(section.span), "parents hold their children");
      laws.Hold(!parent.own.Overlaps(section.span), "nobody owns what a child has");
    }
    covered = section.own.end + 1;
  }
}

void CheckItems(const Document& document, Laws& laws) {
  for (const Item& item : document.items) {
    laws.Hold(item.paragraph >= 0 && item.paragraph < static_cast<int>(document.paragraphs.size()),
              "items stand in paragraphs");
    if (laws.broken()) {
      return;
    }
    const Paragraph& paragraph = document.paragraphs[static_cast<std::size_t>(item.paragraph)];
    laws.Hold(paragraph.text.Contains(item.span), "items stand in their paragraphs");
    laws.Hold(item.span.Contains(item.marker) && item.span.begin == item.marker.begin,
              "items begin with their markers");
    laws.Hold(item.ordinal >= 1, "items count from 1");
  }
  laws.Hold(std::is_sorted(document.items.begin(), document.items.end(),
                           [](const Item& a, const Item& b) { return a.span < b.span; }),
            "items come in order");
}

// What a paragraph quotes from the source folds to the paragraph again, and parts lie inside of wholes.
void CheckPlaces(const Document& document, const Language& language, Laws& laws) {
  Span before{};
  for (std::size_t i = 0; i < document.paragraphs.size() && !laws.broken(); ++i) {
    const Span text = document.paragraphs[i].text;
    const Span source = document.SourceOf(text);
    laws.Hold(IsWithin(document.source.text(), source), "places are whole characters");
    laws.Hold(i == 0 || before.end <= source.begin, "places come in order");
    before = source;
    laws.Hold(document.ParagraphAt(text.begin) == static_cast<int>(i), "paragraphs are found");
    laws.Hold(document.SectionAt(text.begin) == document.paragraphs[i].section,
              "sections are found");
    if (laws.broken()) {
      return;
    }
    const std::string quoted = FoldPhrase(document.QuoteOf(text), language.fold);
    laws.Hold(quoted.find('\n') != std::string::npos || quoted == document.Of(text),
              "quotes are what was read");
    for (std::uint32_t at = text.begin; at < text.end;) {
      const std::uint32_t size = CharacterAt(document.text, at).size;
      laws.Hold(source.Contains(document.SourceOf({at, at + size})), "parts lie within wholes");
      at += size;
    }
    const Place place = document.PlaceOf(text);
    laws.Hold(place.line >= 1 && place.column >= 1, "lines and columns count from 1");
    laws.Hold(!document.places.empty() ||
                  (place.line <= place.end_line && place.end_line <= document.source.line_count()),
              "places are lines of the source");
    for (const PageBox& box : document.BoxesOf(text)) {
      laws.Hold(box.page >= 1 && std::isfinite(box.left) && std::isfinite(box.right),
                "boxes stand on pages");
    }
  }
}

}  // namespace

std::string BrokenLaw(const Error& error) {
  Laws laws;
  laws.Hold(error.code.size() == 4 && error.code.starts_with('D'), "errors are of documents");
  CheckArguments(error.arguments, laws);
  return laws.first_broken();
}

std::string BrokenLaw(const ImportedText& imported) {
  Laws laws;
  laws.Hold(!imported.format.empty(), "documents have a format");
  laws.Hold(IsValidUtf8(imported.source.text()), "text is UTF-8");
  CheckSide(imported, laws);
  CheckHints(imported, laws);
  CheckBoxes(imported, laws);
  if (!laws.broken()) {
    CheckPlaceMap(imported, laws);
  }
  return laws.first_broken();
}

std::string BrokenLaw(const Document& document, const Language& language) {
  Laws laws;
  laws.Hold(IsValidUtf8(document.text), "text is UTF-8");
  for (const auto check : {CheckParagraphs, CheckSections, CheckItems}) {
    if (!laws.broken()) {
      check(document, laws);
    }
  }
  if (!laws.broken()) {
    CheckPlaces(document, language, laws);
  }
  return laws.first_broken();
}

}  // namespace hegui::testing
