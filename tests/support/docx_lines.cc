#include "tests/support/docx_lines.h"

#include "engine/import/zip_archive.h"
#include "reports/docx_tree.h"

namespace hegui::test {
namespace {

// The outermost row that an element stands in, or -1.
int RowOf(const DocxTree& tree, int element) {
  int row = -1;
  for (int at = element; at >= 0; at = tree.elements[static_cast<std::size_t>(at)].parent) {
    row = tree.elements[static_cast<std::size_t>(at)].kind == DocxNode::kRow ? at : row;
  }
  return row;
}

}  // namespace

std::vector<std::string> DocxLines(const std::string& docx) {
  const Result<DocxTree> tree = ReadDocxTree(DocxPart(docx, "word/document.xml"));
  std::vector<std::string> lines;
  int row = -1;
  for (const DocxTreeParagraph& paragraph :
       tree ? tree->paragraphs : std::vector<DocxTreeParagraph>()) {
    std::string line;
    for (const int text : paragraph.texts) {
      line += tree->elements[static_cast<std::size_t>(text)].text;
    }
    const int in_row = RowOf(*tree, paragraph.element);
    if (in_row >= 0 && in_row == row) {
      lines.back() += "|" + line;
    } else {
      lines.push_back(line);
    }
    row = in_row;
  }
  return lines;
}

std::string DocxPart(const std::string& docx, const std::string& name) {
  Result<ZipArchive> archive = ZipArchive::Open(docx);
  const Result<std::optional<std::size_t>> part =
      archive ? archive->Find(name) : Result<std::optional<std::size_t>>(std::nullopt);
  return part && *part ? archive->ReadAll(**part).value_or(std::string()) : std::string();
}

}  // namespace hegui::test
