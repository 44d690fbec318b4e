#include "engine/import/odt_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/import/docx_styles.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr int kMaxBlanks = 200;  // of one text:s
constexpr int kMaxHeadingLevel = 9;

// What is left out with all that is in it: deleted text, indexes, notes, readings of characters, descriptions, forms.
constexpr std::array kLeftOut{
    "tracked-changes"sv,
    "table-of-content"sv,
    "illustration-index"sv,
    "table-index"sv,
    "object-index"sv,
    "user-index"sv,
    "alphabetical-index"sv,
    "bibliography"sv,
    "note"sv,
    "annotation"sv,
    "ruby-text"sv,
    "forms"sv,
    "sequence-decls"sv,
    "variable-decls"sv,
    "user-field-decls"sv,
    "event-listeners"sv,
    "script"sv,
    "hidden-text"sv,
    "text"sv,
};
// What holds words of a paragraph directly.
constexpr std::array kInline{"p"sv, "h"sv, "span"sv, "a"sv, "ruby-base"sv, "meta"sv};

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsParagraph(std::string_view name) { return name == "p" || name == "h"; }

bool IsXmlBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

}  // namespace

void OdtBody::Start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_ > 0) {
    findings_.changes += name == "changed-region" ? 1U : 0U;
    ++skip_;
    return;
  }
  if (!in_text_) {
    if (name == "text") {
      in_text_ = true;
      findings_.is_text = true;
    } else {
      style_reader_.Start(name, attributes);
    }
    return;
  }
  const bool hidden =
      (name == "section" && attributes.Get("display") == "none") || name == "hidden-text";
  // Of a drawing; within a sentence it is a field.
  const bool description =
      (name == "title" || name == "desc") && (holds_words_.empty() || !holds_words_.back());
  if (hidden || description || IsOneOf(kLeftOut, name)) {
    findings_.hidden += hidden ? 1U : 0U;
    skip_ = 1;
    return;
  }
  holds_words_.push_back(IsOneOf(kInline, name));
  if (!paragraphs_.empty() && !IsParagraph(name)) {
    StartInParagraph(name, attributes);
  } else {
    StartBlock(name, attributes);
  }
}

void OdtBody::StartInParagraph(std::string_view name, const XmlAttributes& attributes) {
  if (name == "span") {
    const bool hidden = styles_.IsHidden(std::string(attributes.Get("style-name")));
    spans_hidden_.push_back(hidden);
    hidden_ += hidden ? 1U : 0U;
    findings_.hidden += hidden ? 1U : 0U;
  } else if (name == "s") {
    const int count = ReadSmallNumber(attributes.Get("c")).value_or(1);
    paragraphs_.back().blank_before = false;
    Append(std::string(static_cast<std::size_t>(std::clamp(count, 1, kMaxBlanks)), ' '));
  } else if (name == "tab") {
    Append("\t");
  } else if (name == "line-break") {
    if (hidden_ == 0) {
      paragraphs_.back().content.text += '\n';
      ++paragraphs_.back().characters;
    }
  } else if (name == "soft-page-break") {
    ++findings_.pages;
    Open& paragraph = paragraphs_.back();
    paragraph.content.BeginRun(paragraph.ordinal, paragraph.characters + 1, findings_.pages);
  } else {
    StartBlock(name, attributes);
  }
}

void OdtBody::StartBlock(std::string_view name, const XmlAttributes& attributes) {
  if (IsParagraph(name)) {
    BeginParagraph(name, attributes);
  } else if (name == "list") {
    lists_.BeginList(attributes);
  } else if (name == "list-item" || name == "list-header") {
    lists_.BeginItem(attributes, name == "list-header");
  } else if (name == "table") {
    flow_.Flush();
    flow_.BeginTable(0);
    tables_.emplace_back();
  } else if (name == "table-column" && !tables_.empty()) {
    const int repeated = ReadSmallNumber(attributes.Get("number-columns-repeated")).value_or(1);
    tables_.back().columns += static_cast<std::size_t>(std::clamp(repeated, 1, kMaxBlanks));
    flow_.SetColumns(tables_.back().columns);
  } else if (name == "table-row" && !tables_.empty()) {
    flow_.BeginRow();
  } else if ((name == "table-cell" || name == "covered-table-cell") && !tables_.empty()) {
    tables_.back().covered = name == "covered-table-cell";
    flow_.BeginCell();
  } else if (name == "image") {
    ++findings_.pictures;
  } else if (name == "soft-page-break") {
    ++findings_.pages;
  }
}

void OdtBody::End(std::string_view name) {
  if (skip_ > 0) {
    --skip_;
    return;
  }
  if (!in_text_) {
    style_reader_.End(name);
    return;
  }
  if (!holds_words_.empty()) {
    holds_words_.pop_back();
  }
  if (IsParagraph(name)) {
    EndParagraph();
  } else if (name == "span" && !paragraphs_.empty()) {
    hidden_ -= spans_hidden_.back() ? 1U : 0U;
    spans_hidden_.pop_back();
  } else if (name == "list") {
    lists_.EndList();
  } else if (name == "text") {
    flow_.Flush();
    in_text_ = false;
  } else if (tables_.empty()) {
    return;
  } else if (name == "table-cell" || name == "covered-table-cell") {
    if (tables_.back().covered) {
      flow_.DropCell();
    }
  } else if (name == "table-row") {
    flow_.EndRow(true);
  } else if (name == "table") {
    tables_.pop_back();
    flow_.EndTable();
    flow_.Flush();
  }
}

void OdtBody::BeginParagraph(std::string_view name, const XmlAttributes& attributes) {
  Open paragraph;
  paragraph.ordinal = ++ordinal_;
  paragraph.mark = flow_.Mark();
  paragraph.style = attributes.Get("style-name");
  paragraph.content.BeginRun(paragraph.ordinal, 1, findings_.pages);
  if (name == "h") {
    const int level = ReadSmallNumber(attributes.Get("outline-level")).value_or(1);
    paragraph.content.heading_level = std::clamp(level, 1, kMaxHeadingLevel);
  }
  FlowParagraph label;
  label.Append(lists_.LabelOfParagraph(paragraph.content.heading_level));
  paragraph.content.label = std::move(label.text);
  const bool hidden = styles_.IsHidden(paragraph.style);
  spans_hidden_.push_back(hidden);
  hidden_ += hidden ? 1U : 0U;
  findings_.hidden += hidden ? 1U : 0U;
  paragraphs_.push_back(std::move(paragraph));
  flow_.Hold();
}

void OdtBody::EndParagraph() {
  if (paragraphs_.empty()) {
    return;
  }
  flow_.Release();
  Open paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  hidden_ -= spans_hidden_.back() ? 1U : 0U;
  spans_hidden_.pop_back();
  paragraph.content.right = styles_.IsRight(paragraph.style);
  flow_.Add(std::move(paragraph.content), paragraph.mark);
  if (!paragraphs_.empty() && paragraphs_.back().content.text.empty()) {
    // A box before the first word of its paragraph is read before it.
    paragraphs_.back().mark = flow_.Mark();
  }
  flow_.Flush();
}

// Blanks of the XML are one, and none at the beginning.
void OdtBody::Text(std::string_view text) {
  if (skip_ > 0 || !in_text_ || paragraphs_.empty()) {
    return;
  }
  std::size_t begin = 0;
  while (begin < text.size()) {
    if (IsXmlBlank(text[begin])) {
      if (!std::exchange(paragraphs_.back().blank_before, true)) {
        Append(" ");
        paragraphs_.back().blank_before = true;
      }
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && !IsXmlBlank(text[end])) {
      ++end;
    }
    Append(text.substr(begin, end - begin));
    begin = end;
  }
}

void OdtBody::Append(std::string_view text) {
  Open& paragraph = paragraphs_.back();
  paragraph.blank_before = false;
  if (hidden_ > 0) {
    return;
  }
  const std::size_t before = paragraph.content.text.size();
  paragraph.content.Append(text);
  paragraph.characters += static_cast<std::uint32_t>(
      CountCharacters(std::string_view(paragraph.content.text).substr(before)));
}

}  // namespace hegui
