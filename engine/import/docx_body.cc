#include "engine/import/docx_body.h"

#include <algorithm>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxInstruction =
    64;  // bytes of a field's instruction; its name is what counts
constexpr std::size_t kMaxFields =
    64;                        // within each other; deeper ones are taken for their results
constexpr int kTextLevel = 9;  // w:outlineLvl of running text
constexpr char32_t kPrivateBegin = 0xE000;
constexpr char32_t kPrivateEnd = 0xF900;
constexpr std::string_view kBox = "\u25A1";  // for the symbols of fonts that are pictures

std::string_view WithoutBlanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool IsContentsInstruction(std::string_view instruction) {
  const std::string_view name = WithoutBlanks(instruction);
  return name == "TOC" || name.starts_with("TOC ") || name.starts_with("TOC\\");
}

std::optional<char32_t> ReadHexadecimal(std::string_view digits) {
  char32_t code = 0;
  if (digits.empty() || digits.size() > 6) {
    return std::nullopt;
  }
  for (const char digit : digits) {
    const char lower = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    if ((lower < '0' || lower > '9') && (lower < 'a' || lower > 'f')) {
      return std::nullopt;
    }
    code = code * 16 + static_cast<char32_t>(lower <= '9' ? lower - '0' : lower - 'a' + 10);
  }
  return code;
}

}  // namespace

DocxElement DocxBody::Parent(std::size_t up) const {
  return path_.size() > up ? path_[path_.size() - 1 - up] : Kind::kOther;
}

bool DocxBody::InProperties() const {
  const Kind parent = Parent();
  return parent == Kind::kParagraphProperties || parent == Kind::kListProperties ||
         parent == Kind::kRunProperties || parent == Kind::kControlProperties ||
         parent == Kind::kRowProperties || parent == Kind::kCellProperties ||
         Parent(2) == Kind::kControlProperties;
}

void DocxBody::Start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_ > 0) {
    ++skip_;
    return;
  }
  const Kind kind = DocxElementOf(name);
  path_.push_back(kind);
  if (InProperties()) {
    StartProperty(kind, attributes);
    const bool container = kind == Kind::kRunProperties || kind == Kind::kListProperties;
    path_.back() = container ? kind : Kind::kOther;
    const bool of_text = Parent() == Kind::kRunProperties || Parent() == Kind::kParagraphProperties;
    if (of_text && !container) {
      Skip();  // what a property holds is no content
    }
  } else {
    StartContent(kind, attributes);
  }
  if (skip_ > 0) {
    path_.pop_back();
  }
}

void DocxBody::StartProperty(Kind kind, const XmlAttributes& attributes) {
  const std::string_view value = attributes.Get("val");
  const Kind parent = Parent();
  Open* paragraph = paragraphs_.empty() ? nullptr : &paragraphs_.back();
  const bool of_run = parent == Kind::kRunProperties && Parent(2) == Kind::kRun;
  const bool of_mark = paragraph != nullptr && parent == Kind::kRunProperties &&
                       Parent(2) == Kind::kParagraphProperties;
  if (kind == Kind::kLeftOut || kind == Kind::kSectionProperties) {
    findings_.changes += kind == Kind::kLeftOut ? 1U : 0U;
    Skip();
  } else if (kind == Kind::kGallery) {
    if (value == "Table of Contents") {
      placeholder_ = true;
    }
  } else if (kind == Kind::kPlaceholder) {
    placeholder_ = IsOn(attributes);
  } else if (parent == Kind::kRowProperties && kind == Kind::kDeleted && !tables_.empty()) {
    tables_.back().row_deleted = true;
    ++findings_.changes;
  } else if (parent == Kind::kCellProperties && !tables_.empty()) {
    const bool goes_on = kind == Kind::kMergedDown && (value.empty() || value == "continue");
    tables_.back().cell_hidden =
        tables_.back().cell_hidden || goes_on || kind == Kind::kCellDeleted;
  } else if (of_mark) {
    const bool deleted = kind == Kind::kDeleted || kind == Kind::kMovedFrom;
    findings_.changes += deleted || kind == Kind::kInserted ? 1U : 0U;
    paragraph->mark_deleted = paragraph->mark_deleted || deleted;
    paragraph->mark_hidden = paragraph->mark_hidden || (kind == Kind::kVanish && IsOn(attributes));
  } else if (of_run && kind == Kind::kVanish) {
    run_hidden_ = IsOn(attributes);
  } else if (of_run && kind == Kind::kRunStyle) {
    run_style_ = value;
  } else if (paragraph != nullptr) {
    ReadParagraphProperty(kind, attributes, *paragraph);
  }
}

void DocxBody::ReadParagraphProperty(Kind kind, const XmlAttributes& attributes,
                                     Open& paragraph) const {
  const std::string_view value = attributes.Get("val");
  const Kind parent = Parent();
  if (parent == Kind::kListProperties && kind == Kind::kList) {
    paragraph.list = std::string(value);
  } else if (parent == Kind::kListProperties && kind == Kind::kListLevel) {
    paragraph.list_level = ReadSmallNumber(value);
  } else if (parent != Kind::kParagraphProperties) {
    return;
  } else if (kind == Kind::kStyle) {
    paragraph.style = value;
  } else if (kind == Kind::kOutlineLevel) {
    paragraph.outline_level = ReadSmallNumber(value);
  } else if (kind == Kind::kJustification) {
    paragraph.right = paragraph.right.value_or(false) || IsRightJustified(value);
  } else if (kind == Kind::kIndent) {
    paragraph.right = paragraph.right.value_or(false) || IsFarIndent(attributes);
  }
}

void DocxBody::StartContent(Kind kind, const XmlAttributes& attributes) {
  const bool in_run = Parent() == Kind::kRun;
  switch (kind) {
    case Kind::kDocument:
      findings_.is_document = true;
      break;
    case Kind::kBody:
      BeginStory();
      break;
    case Kind::kDeleted:
    case Kind::kMovedFrom:
      ++findings_.changes;
      Skip();
      break;
    case Kind::kInserted:
      ++findings_.changes;
      break;
    case Kind::kLeftOut:
    case Kind::kSectionProperties:
      Skip();
      break;
    case Kind::kParagraph:
      BeginParagraph();
      break;
    case Kind::kRun:
      run_hidden_.reset();
      run_style_.clear();
      run_counted_ = false;
      break;
    case Kind::kTab:
      if (in_run) {
        Append("\t");
      }
      Skip();  // a character holds nothing
      break;
    case Kind::kBreak:
      if (in_run) {
        AppendBreak();
      }
      Skip();
      break;
    case Kind::kHyphen:
      Append("-");
      Skip();
      break;
    case Kind::kSymbol:
      AppendSymbol(attributes);
      Skip();
      break;
    case Kind::kPageBreak:
      BreakPage();
      break;
    case Kind::kFieldMark:
      StartField(attributes);
      break;
    case Kind::kSimpleField:
      if (IsContentsInstruction(attributes.Get("instr"))) {
        Skip();
      }
      break;
    case Kind::kTextBox:
      if (!paragraphs_.empty()) {
        BeginStory();
      }
      break;
    case Kind::kAlternatives:
      has_choice_.push_back(false);
      break;
    case Kind::kChoice:
    case Kind::kFallback:
      // The same content twice, for programs of different age.
      if (!has_choice_.empty() && has_choice_.back()) {
        Skip();
      } else if (!has_choice_.empty()) {
        has_choice_.back() = true;
      }
      break;
    case Kind::kControl:
      placeholder_ = false;
      break;
    case Kind::kControlContent:
      if (std::exchange(placeholder_, false)) {
        Skip();
      }
      break;
    case Kind::kPicture:
      ++findings_.pictures;
      break;
    case Kind::kEmbedded:
      ++findings_.embedded;
      break;
    default:
      StartTablePart(kind);
  }
}

void DocxBody::StartTablePart(Kind kind) {
  if (kind == Kind::kTable) {
    FlushDeletedMark();
    flow_.Flush();
    flow_.BeginTable(0);
    tables_.emplace_back();
  } else if (tables_.empty()) {
    return;
  } else if (kind == Kind::kGridColumn && Parent() == Kind::kTableGrid) {
    flow_.SetColumns(++tables_.back().columns);
  } else if (kind == Kind::kRow) {
    tables_.back().row_deleted = false;
    flow_.BeginRow();
  } else if (kind == Kind::kCell) {
    tables_.back().cell_hidden = false;
    flow_.BeginCell();
  }
}

void DocxBody::StartField(const XmlAttributes& attributes) {
  const std::string_view type = attributes.Get("fldCharType");
  const std::size_t outer = stories_.empty() ? 0 : stories_.back().fields;
  if (type == "begin" && fields_.size() >= outer + kMaxFields) {
    ++unread_fields_;
  } else if (type == "begin") {
    fields_.emplace_back();
  } else if (unread_fields_ > 0) {
    unread_fields_ -= type == "end" ? 1U : 0U;
  } else if (fields_.size() <= outer) {
    return;
  } else if (type == "separate") {
    fields_.back().result = true;
    fields_.back().contents = IsContentsInstruction(fields_.back().instruction);
  } else if (type == "end") {
    fields_.pop_back();
  }
}

void DocxBody::End(std::string_view) {
  if (skip_ > 0) {
    --skip_;
    return;
  }
  const Kind kind = path_.back();
  switch (kind) {
    case Kind::kBody:
      EndStory();
      flow_.Flush();
      break;
    case Kind::kParagraph:
      EndParagraph();
      break;
    case Kind::kTextBox:
      if (!paragraphs_.empty() && stories_.size() > 1) {
        EndStory();
      }
      break;
    case Kind::kAlternatives:
      has_choice_.pop_back();
      break;
    case Kind::kTable:
    case Kind::kRow:
    case Kind::kCell:
      EndTablePart(kind);
      break;
    default:
      break;
  }
  path_.pop_back();
}

void DocxBody::EndTablePart(Kind kind) {
  if (tables_.empty()) {
    return;
  }
  if (kind == Kind::kCell) {
    FlushDeletedMark();
    if (tables_.back().cell_hidden) {
      flow_.DropCell();
    }
  } else if (kind == Kind::kRow) {
    flow_.EndRow(!tables_.back().row_deleted);
  } else {
    tables_.pop_back();
    flow_.EndTable();
    flow_.Flush();
  }
}

void DocxBody::BeginStory() {
  Story story;
  story.paragraphs = paragraphs_.size();
  story.fields = fields_.size();
  stories_.push_back(std::move(story));
}

void DocxBody::EndStory() {
  if (stories_.empty()) {
    return;
  }
  FlushDeletedMark();
  fields_.resize(std::min(fields_.size(), stories_.back().fields));
  stories_.pop_back();
  // What stands in a box before the first word of a paragraph is read before it.
  if (!paragraphs_.empty() && paragraphs_.back().content.text.empty()) {
    paragraphs_.back().mark = flow_.Mark();
  }
}

void DocxBody::BeginParagraph() {
  Open paragraph;
  paragraph.ordinal = ++ordinal_;
  paragraph.mark = flow_.Mark();
  paragraph.content.BeginRun(paragraph.ordinal, 1, findings_.pages);
  paragraphs_.push_back(std::move(paragraph));
  flow_.Hold();
}

void DocxBody::EndParagraph() {
  if (paragraphs_.empty()) {
    return;
  }
  flow_.Release();
  Open paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  // An instruction that its paragraph leaves open is broken: it must not swallow the rest.
  const std::size_t outer = stories_.empty() ? 0 : stories_.back().fields;
  while (fields_.size() > outer && !fields_.back().result &&
         !IsContentsInstruction(fields_.back().instruction)) {
    fields_.pop_back();
  }
  if (!stories_.empty() && stories_.back().deleted_mark) {
    Open before = std::move(*std::exchange(stories_.back().deleted_mark, std::nullopt));
    before.content.Join(std::move(paragraph.content));
    paragraph.content = std::move(before.content);
    paragraph.mark = std::min(before.mark, paragraph.mark);
  }
  if (paragraph.mark_deleted && !stories_.empty()) {
    stories_.back().deleted_mark = std::move(paragraph);
  } else {
    Finish(std::move(paragraph));
  }
}

// No paragraph of its story comes after it that it could go on with.
void DocxBody::FlushDeletedMark() {
  if (stories_.empty() || !stories_.back().deleted_mark) {
    return;
  }
  Open paragraph = std::move(*std::exchange(stories_.back().deleted_mark, std::nullopt));
  if (!paragraph.content.text.empty()) {
    Finish(std::move(paragraph));
  }
}

void DocxBody::Finish(Open paragraph) {
  const DocxStyleFacts& style = styles_.Of(paragraph.style);
  if (style.contents || (paragraph.mark_hidden && paragraph.content.text.empty())) {
    return;
  }
  const std::string label = CountLabel(paragraph, style);
  FlowParagraph& content = paragraph.content;
  content.label.clear();
  FlowParagraph clean;  // labels come from attributes, which may hold anything
  clean.Append(label);
  content.label = std::move(clean.text);
  content.heading_level = HeadingLevel(paragraph, style);
  content.right = paragraph.right.value_or(style.right);
  flow_.Add(std::move(content), paragraph.mark);
  flow_.Flush();
}

int DocxBody::HeadingLevel(const Open& paragraph, const DocxStyleFacts& style) const {
  if (paragraph.outline_level) {
    const int level = *paragraph.outline_level;
    return level >= 0 && level < kTextLevel ? level + 1 : 0;
  }
  return style.heading_level;
}

std::string DocxBody::CountLabel(const Open& paragraph, const DocxStyleFacts& style) {
  const std::string& list = paragraph.list ? *paragraph.list : style.list;
  if (list.empty() || list == "0") {
    return {};
  }
  std::optional<int> level = paragraph.list_level;
  if (!level && !paragraph.list) {
    if (const std::optional<std::size_t> of_style = lists_.LevelOfStyle(list, style.list_style)) {
      level = static_cast<int>(*of_style);
    } else {
      level = style.list_level;
    }
  }
  return lists_.Count(list, static_cast<std::size_t>(std::max(level.value_or(0), 0)));
}

bool DocxBody::RunIsHidden() const {
  if (run_hidden_) {
    return *run_hidden_;
  }
  if (!run_style_.empty() && styles_.Of(run_style_).hidden) {
    return true;
  }
  return styles_.Of(paragraphs_.back().style).hidden;
}

// Whether what the open run holds is part of the text.
bool DocxBody::IsShown() {
  if (paragraphs_.empty() || stories_.empty() || paragraphs_.size() <= stories_.back().paragraphs) {
    return false;
  }
  for (std::size_t i = stories_.back().fields; i < fields_.size(); ++i) {
    if (!fields_[i].result) {
      return false;
    }
    if (fields_[i].contents) {
      const Open& paragraph = paragraphs_.back();
      const DocxStyleFacts& style = styles_.Of(paragraph.style);
      if (style.contents || HeadingLevel(paragraph, style) == 0) {
        return false;
      }
      fields_.resize(i);  // a heading: the end of the contents was missed
    }
  }
  if (RunIsHidden()) {
    findings_.hidden += std::exchange(run_counted_, true) ? 0U : 1U;
    return false;
  }
  return true;
}

void DocxBody::Text(std::string_view text) {
  if (skip_ > 0 || path_.empty()) {
    return;
  }
  if (path_.back() == Kind::kText) {
    Append(text);
  } else if (path_.back() == Kind::kInstruction && !fields_.empty() && !fields_.back().result) {
    std::string& instruction = fields_.back().instruction;
    instruction += text.substr(0, kMaxInstruction - std::min(instruction.size(), kMaxInstruction));
  }
}

void DocxBody::Append(std::string_view text) {
  if (!IsShown()) {
    return;
  }
  Open& paragraph = paragraphs_.back();
  const std::size_t before = paragraph.content.text.size();
  paragraph.content.Append(text);
  Count(static_cast<std::uint32_t>(
      CountCharacters(std::string_view(paragraph.content.text).substr(before))));
}

// What was appended last.
void DocxBody::Count(std::uint32_t characters) {
  Open& paragraph = paragraphs_.back();
  if (observer_ != nullptr && characters > 0) {
    observer_->OnText(paragraph.ordinal, paragraph.characters + 1, characters);
  }
  paragraph.characters += characters;
}

void DocxBody::AppendBreak() {
  if (IsShown()) {
    paragraphs_.back().content.text += '\n';
    Count(1);
  }
}

void DocxBody::AppendSymbol(const XmlAttributes& attributes) {
  const std::optional<char32_t> code = ReadHexadecimal(attributes.Get("char"));
  if (!code || *code < 0x20) {
    return;
  }
  const bool surrogate = *code >= 0xD800 && *code < 0xE000;
  if (surrogate || *code > 0x10FFFF || (*code >= kPrivateBegin && *code < kPrivateEnd)) {
    Append(kBox);
    return;
  }
  std::string symbol;
  AppendUtf8(*code, symbol);
  Append(symbol);
}

void DocxBody::BreakPage() {
  // Boxes have pages of their own that do not count.
  if (paragraphs_.size() != 1) {
    return;
  }
  ++findings_.pages;
  Open& paragraph = paragraphs_.back();
  paragraph.content.BeginRun(paragraph.ordinal, paragraph.characters + 1, findings_.pages);
}

}  // namespace hegui
