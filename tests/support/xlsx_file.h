// Reads workbooks as spreadsheet programs do, as far as our own writer goes: texts by their table, numbers as written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui::test {

struct XlsxCell {
  std::string text;  // of a number its digits
  bool number = false;
  std::string form;  // of the number: "0.00"; empty for the general one
};

struct XlsxSheet {
  std::string name;
  std::vector<std::vector<XlsxCell>> rows;  // from the first one on, cells from the first column on
  std::string frozen;                       // the first cell that moves: "B2"
  std::string filter;                       // the cells that are filtered: "A1:F9"
  std::vector<std::string>
      conditions;                     // formulas of conditional formats; "" for a scale of colours
  std::vector<std::string> elements;  // names of all elements that occur, each once

  bool Has(std::string_view element) const;
  // The texts of a column by its heading, from the second row to the first that has none in any cell.
  std::vector<std::string> Column(std::string_view heading) const;
};

// The sheets in order. Empty when it is no workbook.
std::vector<XlsxSheet> ReadXlsx(std::string_view bytes);

// One part of a workbook; empty when there is none of that name.
std::string XlsxPart(std::string_view bytes, std::string_view name);

}  // namespace hegui::test
