// Word files for tests, made of the XML of their parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/zip_file.h"

namespace hegui::test {

struct DocxParts {
  std::string body;                // what stands within w:body
  std::string styles, numbering;   // what stands within their roots; empty: no such part
  std::vector<ZipPart> more;       // beside these
  std::string more_relationships;  // of the main document
  bool deflate = true;
};

std::string DocxOf(const DocxParts& parts);
inline std::string DocxOf(std::string body) {
  return DocxOf(DocxParts{std::move(body), {}, {}, {}, {}, true});
}

// The same in one XML file (Flat OPC), with the first of `more` as its footer.
std::string FlatOpcOf(const DocxParts& parts);

// A part as WordprocessingML with that root.
std::string WordXml(std::string_view root, std::string_view content);

// <w:p> with that text, and properties before it.
std::string Para(std::string_view text, std::string_view properties = {});
// The same within a list.
std::string ListPara(std::string_view text, int list, int level);
// <w:tbl> with that many columns; each row's cells hold one paragraph each.
std::string Table(const std::vector<std::vector<std::string>>& rows);
// <w:abstractNum> with these levels, each "numFmt lvlText", and <w:num> of the same number.
std::string NumberingOf(int id, const std::vector<std::pair<std::string, std::string>>& levels);

}  // namespace hegui::test
