// Workbooks for tests, made of the XML of their sheets.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/zip_file.h"

namespace hegui::test {

struct SheetXml {
  std::string name;
  std::string content;  // what stands within <worksheet>
  std::string state{};  // "hidden"; empty: visible
};

struct XlsxParts {
  std::vector<SheetXml> sheets;
  std::vector<std::string> strings{};  // that cells share
  std::string styles{};                // what stands within <styleSheet>; empty: no such part
  bool from_1904 = false;
  std::vector<ZipPart> more{};
};

std::string XlsxOf(const XlsxParts& parts);

// A sheet of rows of texts, as <sheetData>; a cell is inline text, empty ones are left out.
std::string SheetData(const std::vector<std::vector<std::string>>& rows);

}  // namespace hegui::test
