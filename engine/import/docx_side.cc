#include "engine/import/docx_side.h"

#include <utility>

#include "engine/base/limits.h"
#include "engine/import/docx_element.h"

namespace hegui {
namespace {

// An element that holds one text of its own; headers and footers are the whole part.
bool HoldsText(std::string_view name) {
  return name == "hdr" || name == "ftr" || name == "footnote" || name == "endnote" ||
         name == "comment";
}

}  // namespace

void DocxSide::Start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_ > 0) {
    ++skip_;
    return;
  }
  const DocxElement element = DocxElementOf(name);
  // The line above footnotes is one of them to the format.
  const bool rule = HoldsText(name) && attributes.Get("type").find("eparator") != std::string::npos;
  bool second = false;
  if (element == DocxElement::kAlternatives) {
    has_choice_.push_back(false);
  } else if (element == DocxElement::kChoice || element == DocxElement::kFallback) {
    second = !has_choice_.empty() && has_choice_.back();
    if (!has_choice_.empty()) {
      has_choice_.back() = true;
    }
  }
  if (rule || second || element == DocxElement::kLeftOut || element == DocxElement::kDeleted ||
      element == DocxElement::kMovedFrom || element == DocxElement::kParagraphProperties) {
    skip_ = 1;
    return;
  }
  in_text_ = element == DocxElement::kText;
  if (element == DocxElement::kTab || element == DocxElement::kBreak) {
    Append(" ");
  }
}

void DocxSide::End(std::string_view name) {
  if (skip_ > 0) {
    --skip_;
    return;
  }
  in_text_ = false;
  const DocxElement element = DocxElementOf(name);
  if (element == DocxElement::kParagraph && !text_.empty() && text_.back() != '\n') {
    Append("\n");
  } else if (element == DocxElement::kAlternatives) {
    has_choice_.pop_back();
  } else if (HoldsText(name)) {
    while (!text_.empty() && (text_.back() == '\n' || text_.back() == ' ')) {
      text_.pop_back();
    }
    if (!text_.empty()) {
      side_.push_back({kind_, std::exchange(text_, {}), std::nullopt});
    }
  }
}

void DocxSide::Text(std::string_view text) {
  if (skip_ == 0 && in_text_) {
    Append(text);
  }
}

void DocxSide::Append(std::string_view text) {
  used_ += text.size();
  if (used_ > limits::kMaxSideBytes) {
    problem_ = Error{"D031", {{"unit", "side"}, {"limit", std::to_string(limits::kMaxSideBytes)}}};
    return;
  }
  text_ += text;
}

}  // namespace hegui
