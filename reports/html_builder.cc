#include "reports/html_builder.h"

#include <algorithm>
#include <array>

#include "reports/escape.h"

namespace hegui {
namespace {

// Elements after which a line end changes nothing; it makes files that can be compared line by line.
constexpr std::array<std::string_view, 35> kBlocks{
    "html",       "head",  "title", "style",    "meta",    "body",    "header",
    "footer",     "main",  "nav",   "section",  "div",     "article", "h1",
    "h2",         "h3",    "p",     "details",  "summary", "ul",      "ol",
    "li",         "dl",    "dt",    "dd",       "table",   "thead",   "tr",
    "blockquote", "tbody", "svg",   "fieldset", "select",  "script",  "figure"};

bool IsBlock(std::string_view tag) {
  return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

}  // namespace

void HtmlBuilder::Open(std::string_view tag, Attributes attributes) {
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    if (!value.empty()) {
      out_ += ' ';
      out_ += name;
      out_ += "=\"" + EscapeHtml(value) + '"';
    }
  }
  out_ += '>';
}

void HtmlBuilder::Close() {
  const std::string_view tag = open_.back();
  open_.pop_back();
  out_ += "</";
  out_ += tag;
  out_ += '>';
  if (IsBlock(tag)) {
    out_ += '\n';
  }
}

HtmlBuilder::Scope HtmlBuilder::In(std::string_view tag, Attributes attributes) {
  Open(tag, attributes);
  open_.push_back(tag);
  return Scope(*this);
}

void HtmlBuilder::Text(std::string_view text) { out_ += EscapeHtml(text); }

void HtmlBuilder::SubjectText(std::string_view text) {
  if (subject_language_.empty()) {
    Text(text);
  } else {
    Leaf("span", {{"lang", subject_language_}}, text);
  }
}

void HtmlBuilder::Leaf(std::string_view tag, Attributes attributes, std::string_view text) {
  const Scope element = In(tag, attributes);
  Text(text);
}

void HtmlBuilder::Void(std::string_view tag, Attributes attributes) {
  Open(tag, attributes);
  if (IsBlock(tag)) {
    out_ += '\n';
  }
}

void HtmlBuilder::Style(std::string_view css) {
  const Scope element = In("style");
  out_ += css;
}

void HtmlBuilder::Script(std::string_view code) {
  const Scope element = In("script");
  out_ += code;
}

void HtmlBuilder::Data(std::string_view id, std::string_view json) {
  const Scope element = In("script", {{"type", "application/json"}, {"id", id}});
  out_ += EscapeScriptData(json);
}

}  // namespace hegui
