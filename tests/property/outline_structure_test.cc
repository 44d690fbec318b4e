// Laws of the outline, on soups of lines as documents have them and on any bytes: sections nest and cover the text,
// spans lead back to the source, nothing is lost.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

const std::vector<std::string> kPieces = {
    "一、",
    "二、",
    "三、",
    "（一）",
    "(二)",
    "三)",
    "1.",
    "2、",
    "１．",
    "（1）",
    "①",
    "第一部分：",
    "一 ",
    "一是",
    "二是",
    "第一，",
    "首先，",
    "主要举措和成效",
    "强化学习，提高能力",
    "存在的问题",
    "全年开展检查六十次",
    "整改隐患四十处",
    "群众满意",
    "《行政处罚法》",
    "《信访",
    "条例》",
    "“枫桥经验”",
    "。",
    "；",
    "，",
    "：",
    "、",
    "）",
    "（",
    "  ",
    "　　",
    "\t",
    "某镇人民政府",
    "中共某镇委员会",
    "2025年1月8日",
    "2025-01-08",
    "特此报告。",
    "附件1",
    "抄送：县司法局。",
    "— 2 —",
    "3",
    "县委、县政府：",
    "关于2024年法治政府建设情况的报告",
    "现将情况报告如下：",
    "1.5万",
    "LED",
    "\u240C",
    "\u200B",
    "and",
};

rc::Gen<std::string> AnyLine() {
  const auto pieces =
      rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)));
  return rc::gen::map(pieces, [](const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
      line += part;
    }
    return line;
  });
}

rc::Gen<std::string> AnySoup() {
  const auto lines = rc::gen::container<std::vector<std::string>>(AnyLine());
  const auto ends = rc::gen::element<std::string>("\n", "\r\n", "\r", "\n\n");
  return rc::gen::map(rc::gen::pair(lines, ends),
                      [](const std::pair<std::vector<std::string>, std::string>& soup) {
                        std::string text;
                        for (const std::string& line : soup.first) {
                          text += line + soup.second;
                        }
                        return text;
                      });
}

const Section& SectionOf(const Document& document, int index) {
  return document.sections.at(static_cast<std::size_t>(index));
}

// Paragraphs are the lines of the reading text, each in the section that owns it.
void CheckParagraphs(const Document& document) {
  std::uint32_t expected = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    RC_ASSERT(paragraph.text.begin == expected);
    RC_ASSERT(!paragraph.text.empty());
    RC_ASSERT(document.Of(paragraph.text).find('\n') == std::string_view::npos);
    const Section& section = SectionOf(document, paragraph.section);
    RC_ASSERT(section.own.Contains(paragraph.text));
    RC_ASSERT(section.element == paragraph.element);
    RC_ASSERT(paragraph.text.Contains(paragraph.heading) || paragraph.heading.empty());
    if (paragraph.label) {
      RC_ASSERT(paragraph.text.Contains(paragraph.label->span));
      // Of a number that the format computes, the text holds what was typed behind it, or nothing.
      const std::string_view typed = document.Of(paragraph.label->span);
      const bool whole = paragraph.label->computed.empty();
      RC_ASSERT(whole || paragraph.label->text.ends_with(typed));
      RC_ASSERT(!whole || paragraph.label->text == typed);
    }
    expected = paragraph.text.end + 1;
  }
  RC_ASSERT(document.text.size() == (document.paragraphs.empty() ? 0 : expected - 1));
}

// Sections nest, siblings do not overlap, and what they own covers the text.
void CheckSections(const Document& document) {
  std::uint32_t covered = 0;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    RC_ASSERT(section.own.begin == covered);
    RC_ASSERT(section.own.begin == section.span.begin);
    RC_ASSERT(section.span.Contains(section.own));
    RC_ASSERT(section.level <= limits::kMaxSectionLevel);
    RC_ASSERT((section.level == 0) == (section.element != Element::kBody));
    RC_ASSERT(section.parent < static_cast<int>(i));
    if (section.parent >= 0) {
      const Section& parent = SectionOf(document, section.parent);
      RC_ASSERT(parent.level + 1 == section.level);
      RC_ASSERT(parent.span.Contains(section.span));
      RC_ASSERT(!parent.own.Overlaps(section.span));
    } else {
      RC_ASSERT(section.level <= 1);
    }
    const std::uint32_t next =
        i + 1 < document.sections.size() ? document.sections[i + 1].own.begin : section.own.end;
    const bool has_child =
        i + 1 < document.sections.size() &&
        SectionOf(document, static_cast<int>(i) + 1).parent == static_cast<int>(i);
    RC_ASSERT(has_child || section.span.end <= next);
    covered = section.own.end + 1;
  }
}

void CheckItems(const Document& document) {
  for (const Item& item : document.items) {
    const Paragraph& paragraph = document.paragraphs.at(static_cast<std::size_t>(item.paragraph));
    RC_ASSERT(paragraph.text.Contains(item.span));
    RC_ASSERT(item.span.Contains(item.marker));
    RC_ASSERT(item.span.begin == item.marker.begin);
    RC_ASSERT(item.ordinal >= 1);
  }
  RC_ASSERT(std::is_sorted(document.items.begin(), document.items.end(),
                           [](const Item& a, const Item& b) { return a.span < b.span; }));
}

// What a paragraph quotes from the source folds to the paragraph again, and parts lie inside of wholes.
void CheckPlaces(const Document& document) {
  const FoldTable& fold = testing::ZhLanguage().fold;
  Span before{};
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Span text = document.paragraphs[i].text;
    const Span source = document.SourceOf(text);
    RC_ASSERT(i == 0 || before.end <= source.begin);
    before = source;
    RC_ASSERT(document.ParagraphAt(text.begin) == static_cast<int>(i));
    RC_ASSERT(document.SectionAt(text.begin) == document.paragraphs[i].section);
    const std::string quoted = FoldPhrase(document.QuoteOf(text), fold);
    if (quoted.find('\n') == std::string::npos) {
      RC_ASSERT(quoted == document.Of(text));
    }
    for (std::uint32_t at = text.begin; at < text.end;) {
      const std::uint32_t size = CharacterAt(document.text, at).size;
      RC_ASSERT(source.Contains(document.SourceOf({at, at + size})));
      at += size;
    }
    const Place place = document.PlaceOf(text);
    RC_ASSERT(place.line <= place.end_line);
    RC_ASSERT(place.end_line <= document.source.line_count());
  }
}

void CheckAll(const Document& document) {
  CheckParagraphs(document);
  CheckSections(document);
  CheckItems(document);
  CheckPlaces(document);
}

// All lines of the source after the fold, without those that a notice says were left out.
std::string FoldedLines(const Document& document) {
  std::vector<std::uint32_t> dropped;
  for (const Diagnostic& notice : document.notices) {
    if (notice.code == "D102") {
      dropped.push_back(notice.place.line);
    }
  }
  std::string text;
  for (std::uint32_t line = 1; line <= document.source.line_count(); ++line) {
    if (std::find(dropped.begin(), dropped.end(), line) == dropped.end()) {
      text += FoldPhrase(document.source.Of(document.source.LineSpan(line)),
                         testing::ZhLanguage().fold);
    }
  }
  std::erase(text, ' ');
  return text;
}

RC_GTEST_PROP(OutlineProperty, SectionsNestAndCoverAnySoup, ()) {
  CheckAll(testing::Outline(*AnySoup()));
}

RC_GTEST_PROP(OutlineProperty, NothingIsLostButPageNumbers, ()) {
  const Document document = testing::Outline(*AnySoup());
  std::string text = document.text;
  std::erase(text, '\n');
  std::erase(text, ' ');
  RC_ASSERT(text == FoldedLines(document));
}

RC_GTEST_PROP(OutlineProperty, AnyBytesGiveAnErrorOrADocument, (const std::string& bytes)) {
  Result<ImportedText> imported = ImportDocument(bytes, "a.txt", testing::ZhLanguage());
  if (imported) {
    CheckAll(BuildOutline(std::move(*imported), testing::ZhLanguage()));
  }
}

RC_GTEST_PROP(OutlineProperty, HintsOfAnyKindGiveADocument, ()) {
  ImportedText imported = testing::Imported(*AnySoup());
  imported.hints.resize(imported.source.line_count());
  for (BlockHint& hint : imported.hints) {
    hint.whole_paragraph = *rc::gen::arbitrary<bool>();
    hint.heading_level = *rc::gen::inRange(0, 12);
    hint.table_row = *rc::gen::inRange(0, 10) == 0;
    hint.label = *rc::gen::element<std::string>("", "", "一、", "(二)", "•", "1.1.1");
  }
  const Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  CheckParagraphs(document);
  CheckSections(document);
  CheckItems(document);
}

}  // namespace
}  // namespace hegui
