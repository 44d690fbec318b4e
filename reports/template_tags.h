// The tags of a Mustache template with where they stand, found before it is parsed, so that what is wrong with one can be said at its
// place. They are told apart as the parser does it; a tag always stands in {{ }} or {{{ }}}. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

enum class TemplateTagKind {
  kValue,          // {{name}}
  kRaw,            // {{{name}}}, {{&name}}
  kBegin,          // {{#name}}
  kBeginInverted,  // {{^name}}
  kEnd,            // {{/name}}
  kComment,        // {{! … }}
  kUnsupported,    // {{>file}}, {{=<% %>=}}, {{}}
};

struct TemplateTag {
  TemplateTagKind kind = TemplateTagKind::kValue;
  std::string name;
  std::size_t begin = 0, end = 0;  // bytes of the text, braces included

  bool Begins() const {
    return kind == TemplateTagKind::kBegin || kind == TemplateTagKind::kBeginInverted;
  }
};

struct TemplateTags {
  std::vector<TemplateTag> tags;  // in order
  std::optional<std::size_t>
      unclosed;  // where a tag begins that does not end; those after it are not found
};

TemplateTags FindTemplateTags(std::string_view text);

}  // namespace hegui
