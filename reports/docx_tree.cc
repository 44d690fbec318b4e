#include "reports/docx_tree.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/import/xml_reader.h"
#include "reports/xml_splice.h"

namespace hegui {
namespace {

// What a paragraph may hold beside its text without showing anything.
constexpr std::array<std::string_view, 8> kUnseen = {
    "pPr", "r", "rPr", "t", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak"};

class TreeReader : public XmlHandler {
 public:
  explicit TreeReader(std::string_view xml) : xml_(xml) {}
  void Attach(const XmlReader& reader) { reader_ = &reader; }

  void Start(std::string_view name, const XmlAttributes&) override {
    DocxTreeElement element;
    element.begin = reader_->event_offset();
    element.tag_end = element.begin + reader_->event_size();
    element.parent = open_.empty() ? -1 : open_.back();
    const std::string prefix = PrefixAt(xml_, element.begin);
    if (open_.empty()) {
      tree.prefix = prefix;
    }
    const bool own = prefix == tree.prefix;
    element.kind = own ? KindOf(name) : DocxNode::kOther;
    Note(name, own);
    const auto index = static_cast<int>(tree.elements.size());
    if (element.kind == DocxNode::kParagraph) {
      paragraphs_.push_back(tree.paragraphs.size());
      tree.paragraphs.push_back({index, {}, true});
    } else if (element.kind == DocxNode::kText && !paragraphs_.empty()) {
      tree.paragraphs[paragraphs_.back()].texts.push_back(index);
    }
    open_.push_back(index);
    tree.elements.push_back(std::move(element));
  }

  void End(std::string_view) override {
    DocxTreeElement& element = tree.elements[static_cast<std::size_t>(open_.back())];
    const bool empty_tag = xml_[element.tag_end - 2] == '/';
    element.end = empty_tag ? element.tag_end : reader_->event_offset() + reader_->event_size();
    if (element.kind == DocxNode::kParagraph) {
      paragraphs_.pop_back();
    }
    open_.pop_back();
    properties_ = open_.size() < properties_ ? 0 : properties_;
  }

  void Text(std::string_view text) override {
    DocxTreeElement& element = tree.elements[static_cast<std::size_t>(open_.back())];
    if (element.kind == DocxNode::kText) {
      element.text += text;
    }
  }

  DocxTree tree;

 private:
  DocxNode KindOf(std::string_view name) const {
    if (name == "p") {
      return DocxNode::kParagraph;
    }
    if (name == "r") {
      return DocxNode::kRun;
    }
    if (name == "rPr") {
      return DocxNode::kRunProperties;
    }
    if (name == "t") {
      return DocxNode::kText;
    }
    if (name == "tbl") {
      return DocxNode::kTable;
    }
    if (name == "tr") {
      return DocxNode::kRow;
    }
    return name == "tc" ? DocxNode::kCell : DocxNode::kOther;
  }

  // Whether the paragraph that is open shows more than its text. What stands within properties shows nothing, but for the end of a
  // section.
  void Note(std::string_view name, bool own) {
    const bool unseen = own && std::find(kUnseen.begin(), kUnseen.end(), name) != kUnseen.end();
    const bool within_properties = properties_ > 0;
    if (own && !within_properties && (name == "pPr" || name == "rPr")) {
      properties_ = open_.size() + 1;
    }
    const bool shows = within_properties ? name == "sectPr" : !unseen;
    if (shows && name != "p" && !paragraphs_.empty()) {
      tree.paragraphs[paragraphs_.back()].only_text = false;
    }
  }

  std::string_view xml_;
  const XmlReader* reader_ = nullptr;
  std::vector<int> open_;
  std::vector<std::size_t> paragraphs_;  // that are open
  std::size_t properties_ = 0;           // how deep the open properties stand; 0: none are open
};

}  // namespace

Result<DocxTree> ReadDocxTree(std::string_view xml) {
  if (Result<void> utf8 = CheckIsUtf8(xml); !utf8) {
    return tl::unexpected(std::move(utf8).error());
  }
  TreeReader tree(xml);
  XmlReader reader(tree);
  tree.Attach(reader);
  Result<void> read = reader.Feed(xml);
  if (read) {
    read = reader.Finish();
  }
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  return std::move(tree.tree);
}

}  // namespace hegui
