#include "reports/template_tags.h"

namespace hegui {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  return begin == std::string_view::npos
             ? std::string_view()
             : text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

TemplateTagKind KindOf(std::string_view content) {
  switch (content.empty() ? '=' : content.front()) {
    case '#':
      return TemplateTagKind::kBegin;
    case '^':
      return TemplateTagKind::kBeginInverted;
    case '/':
      return TemplateTagKind::kEnd;
    case '!':
      return TemplateTagKind::kComment;
    case '&':
      return TemplateTagKind::kRaw;
    case '>':
    case '=':
      return TemplateTagKind::kUnsupported;
    default:
      return TemplateTagKind::kValue;
  }
}

TemplateTag MakeTag(std::string_view content, bool triple) {
  TemplateTag tag;
  tag.kind = KindOf(content);
  if (triple && tag.kind != TemplateTagKind::kUnsupported) {
    tag.kind = TemplateTagKind::kRaw;
  } else if (tag.kind != TemplateTagKind::kValue && !content.empty()) {
    content = Trimmed(content.substr(1));
  }
  tag.name = content;
  return tag;
}

}  // namespace

TemplateTags FindTemplateTags(std::string_view text) {
  TemplateTags found;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    const bool triple = text.substr(at).starts_with("{{{");
    const std::size_t begin = at + (triple ? 3 : 2);
    const std::size_t end = text.find(triple ? "}}}" : "}}", begin);
    if (end == std::string_view::npos) {
      found.unclosed = at;
      break;
    }
    TemplateTag tag = MakeTag(Trimmed(text.substr(begin, end - begin)), triple);
    tag.begin = at;
    tag.end = end + (triple ? 3 : 2);
    at = tag.end;
    found.tags.push_back(std::move(tag));
  }
  return found;
}

}  // namespace hegui
