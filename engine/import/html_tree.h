// HTML as browsers read it, laid flat: all nodes in order of the document, each with the end of its subtree, so that a walk is a loop.
// The only home of gumbo. Plain values; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

struct HtmlNode {
  std::string tag;   // lower case; empty for text
  std::string text;  // of a text, entities resolved
  std::size_t begin =
      0;  // of a text: where it stands in the source, and how many bytes it takes there
  std::size_t size = 0;
  std::size_t end = 0;  // index behind the last node of its subtree
  // Those that say something about text: class, id, style, hidden, name, property, content, start, value.
  std::vector<std::pair<std::string, std::string>> attributes;

  bool IsText() const { return tag.empty(); }
  std::string_view Attribute(std::string_view name) const;
  bool HasAttribute(std::string_view name) const;
};

// The first node is <html>. Errors: those of html_guard.h.
Result<std::vector<HtmlNode>> ReadHtml(const std::string& html);

}  // namespace hegui
