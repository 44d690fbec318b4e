#include "engine/import/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

#include "engine/import/html_guard.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr std::array kAttributes{"class"sv,    "id"sv,      "style"sv, "hidden"sv, "name"sv,
                                 "property"sv, "content"sv, "start"sv, "value"sv};

struct OutputFreer {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

std::string TagOf(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) {
    return gumbo_normalized_tagname(element.tag);
  }
  return "unknown";
}

HtmlNode Element(const GumboElement& element) {
  HtmlNode node;
  node.tag = TagOf(element);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (std::find(kAttributes.begin(), kAttributes.end(), attribute->name) != kAttributes.end()) {
      node.attributes.emplace_back(attribute->name, attribute->value);
    }
  }
  return node;
}

HtmlNode Text(const GumboText& text, const std::string& html) {
  HtmlNode node;
  node.text = text.text;
  const char* const original = text.original_text.data;
  if (original >= html.data() && original <= html.data() + html.size()) {
    node.begin = static_cast<std::size_t>(original - html.data());
    node.size = std::min(text.original_text.length, html.size() - node.begin);
  }
  return node;
}

// An element whose children are being laid out.
struct OpenElement {
  const GumboVector* children;
  unsigned next = 0;
  std::size_t node = 0;
};

std::vector<HtmlNode> Flatten(const GumboNode* root, const std::string& html) {
  std::vector<HtmlNode> nodes;
  std::vector<OpenElement> open;
  const auto enter = [&](const GumboElement& element) {
    open.push_back({&element.children, 0, nodes.size()});
    nodes.push_back(Element(element));
  };
  enter(root->v.element);
  while (!open.empty()) {
    OpenElement& parent = open.back();
    if (parent.next == parent.children->length) {
      nodes[parent.node].end = nodes.size();
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(parent.children->data[parent.next++]);
    switch (child->type) {
      case GUMBO_NODE_ELEMENT:
        enter(child->v.element);
        break;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        nodes.push_back(Text(child->v.text, html));
        nodes.back().end = nodes.size();
        break;
      default:
        break;
    }
  }
  return nodes;
}

}  // namespace

std::string_view HtmlNode::Attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) {
      return value;
    }
  }
  return {};
}

bool HtmlNode::HasAttribute(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [name](const auto& attribute) { return attribute.first == name; });
}

Result<std::vector<HtmlNode>> ReadHtml(const std::string& html) {
  if (Result<void> checked = CheckHtml(html); !checked) {
    return tl::unexpected(std::move(checked).error());
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, OutputFreer> output(
      gumbo_parse_with_options(&options, html.data(), html.size()));
  return Flatten(output->root, html);
}

}  // namespace hegui
