// The elements of a part of a Word file with where they stand in its XML, and its paragraphs with their text: what a template needs to
// know of it. Only elements of the part's own namespace prefix are told apart (w:), so that drawings and formulas stay what they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

enum class DocxNode : std::uint8_t {
  kOther,
  kParagraph,      // w:p
  kRun,            // w:r
  kRunProperties,  // w:rPr of a run
  kText,           // w:t
  kTable,          // w:tbl
  kRow,            // w:tr
  kCell,           // w:tc
};

struct DocxTreeElement {
  DocxNode kind = DocxNode::kOther;
  int parent = -1;
  std::size_t begin = 0, tag_end = 0;  // of the start tag
  std::size_t end = 0;                 // of the element
  std::string text;                    // of w:t, decoded
};

struct DocxTreeParagraph {
  int element = -1;
  std::vector<int> texts;  // the elements that hold its text, in order
  bool only_text = true;   // no picture, no break, no end of a section
};

struct DocxTree {
  std::string prefix;                         // "w:"
  std::vector<DocxTreeElement> elements;      // by where they begin
  std::vector<DocxTreeParagraph> paragraphs;  // by where they begin
};

// Errors: those of xml_reader.h; D047 {encoding}.
Result<DocxTree> ReadDocxTree(std::string_view xml);

}  // namespace hegui
