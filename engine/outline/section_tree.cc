#include "engine/outline/section_tree.h"

#include <cstddef>

namespace hegui {
namespace {

class TreeBuilder {
 public:
  TreeBuilder(const std::vector<HeadingEntry>& entries, Document& document)
      : entries_(entries), document_(document), section_of_entry_(entries.size(), -1) {}

  void Run() {
    std::size_t entry = 0;
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      Paragraph& paragraph = document_.paragraphs[i];
      if (entry < entries_.size() && entries_[entry].paragraph == static_cast<int>(i)) {
        Open(paragraph, entry++);
      } else if (!GoesOn(paragraph)) {
        Section section;
        section.element = paragraph.element;
        // Text of the body without any heading is a section of the first level.
        section.level = paragraph.element == Element::kBody ? 1 : 0;
        Push(section, paragraph);
      }
      paragraph.section = static_cast<int>(document_.sections.size()) - 1;
      Cover(paragraph.text);
    }
  }

 private:
  bool GoesOn(const Paragraph& paragraph) const {
    return !document_.sections.empty() && document_.sections.back().element == paragraph.element;
  }

  void Open(const Paragraph& paragraph, std::size_t entry) {
    Section section;
    section.level = entries_[entry].nested.level;
    section.label = paragraph.label;
    section.heading = paragraph.heading;
    section.run_in = paragraph.run_in;
    if (entries_[entry].nested.parent >= 0) {
      section.parent = section_of_entry_[static_cast<std::size_t>(entries_[entry].nested.parent)];
    }
    section_of_entry_[entry] = static_cast<int>(document_.sections.size());
    Push(section, paragraph);
  }

  void Push(Section section, const Paragraph& paragraph) {
    section.own = paragraph.text;
    section.span = paragraph.text;
    document_.sections.push_back(section);
  }

  // The last section and all it stands in reach to the end of this paragraph.
  void Cover(Span text) {
    document_.sections.back().own.end = text.end;
    for (int index = static_cast<int>(document_.sections.size()) - 1; index >= 0;) {
      Section& section = document_.sections[static_cast<std::size_t>(index)];
      section.span.end = text.end;
      index = section.parent;
    }
  }

  const std::vector<HeadingEntry>& entries_;
  Document& document_;
  std::vector<int> section_of_entry_;
};

}  // namespace

void BuildSectionTree(const std::vector<HeadingEntry>& entries, Document& document) {
  TreeBuilder(entries, document).Run();
}

}  // namespace hegui
