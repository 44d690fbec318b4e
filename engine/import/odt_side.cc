#include "engine/import/odt_side.h"

#include <utility>

#include "engine/base/limits.h"

namespace hegui {

void OdtSide::Start(std::string_view name, const XmlAttributes& attributes) {
  if (kind_) {
    ++depth_;
    paragraphs_ += name == "p" || name == "h" ? 1 : 0;
    return;
  }
  if (name == "note") {
    note_ = attributes.Get("note-class") == "endnote" ? SideText::Kind::kEndnote
                                                      : SideText::Kind::kFootnote;
  } else if (name == "note-body") {
    kind_ = note_;
  } else if (name == "annotation") {
    kind_ = SideText::Kind::kComment;
  } else if (name == "header" || name == "header-left" || name == "header-first") {
    kind_ = SideText::Kind::kHeader;
  } else if (name == "footer" || name == "footer-left" || name == "footer-first") {
    kind_ = SideText::Kind::kFooter;
  }
}

void OdtSide::End(std::string_view name) {
  if (!kind_) {
    return;
  }
  if (depth_ > 0) {
    --depth_;
    if (name == "p" || name == "h") {
      --paragraphs_;
      text_ += text_.empty() || text_.back() == '\n' ? "" : "\n";
    }
    return;
  }
  if (!text_.empty()) {
    text_.pop_back();
    side_.push_back({*kind_, std::exchange(text_, {}), std::nullopt});
  }
  kind_.reset();
}

void OdtSide::Text(std::string_view text) {
  if (!kind_ || paragraphs_ == 0) {
    return;
  }
  used_ += text.size();
  if (used_ > limits::kMaxSideBytes) {
    problem_ = Error{"D031", {{"unit", "side"}, {"limit", std::to_string(limits::kMaxSideBytes)}}};
    return;
  }
  text_ += text;
}

}  // namespace hegui
