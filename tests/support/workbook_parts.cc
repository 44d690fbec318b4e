#include "tests/support/workbook_parts.h"

#include <cstddef>

namespace hegui::test {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kMain =
    R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr std::string_view kType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string Root(std::string_view name, std::string_view content) {
  return std::string(kHead) + "<" + std::string(name) + std::string(kMain) + ">" +
         std::string(content) + "</" + std::string(name) + ">";
}

std::string Relationship(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kType) +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string Relationships(std::string_view content) {
  return std::string(kHead) +
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         std::string(content) + "</Relationships>";
}

}  // namespace

std::string XlsxOf(const XlsxParts& parts) {
  std::string index = parts.from_1904 ? R"(<workbookPr date1904="1"/><sheets>)" : "<sheets>";
  std::string related = Relationship("rStrings", "sharedStrings", "sharedStrings.xml");
  std::vector<ZipPart> files{
      {"[Content_Types].xml", std::string(kHead) + "<Types/>"},
      {"_rels/.rels", Relationships(Relationship("r1", "officeDocument", "xl/workbook.xml"))}};
  for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
    const SheetXml& sheet = parts.sheets[i];
    const std::string number = std::to_string(i + 1);
    index += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" r:id=\"rSheet" +
             number + "\"" + (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
    related += Relationship("rSheet" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    files.push_back({"xl/worksheets/sheet" + number + ".xml", Root("worksheet", sheet.content)});
  }
  std::string strings;
  for (const std::string& text : parts.strings) {
    strings += "<si>" + text + "</si>";
  }
  files.push_back({"xl/sharedStrings.xml", Root("sst", strings)});
  if (!parts.styles.empty()) {
    related += Relationship("rStyles", "styles", "styles.xml");
    files.push_back({"xl/styles.xml", Root("styleSheet", parts.styles)});
  }
  files.push_back({"xl/workbook.xml", Root("workbook", index + "</sheets>")});
  files.push_back({"xl/_rels/workbook.xml.rels", Relationships(related)});
  files.insert(files.end(), parts.more.begin(), parts.more.end());
  return ZipOf(files);
}

std::string SheetData(const std::vector<std::vector<std::string>>& rows) {
  std::string data = "<sheetData>";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string number = std::to_string(row + 1);
    data += "<row r=\"" + number + "\">";
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (!rows[row][column].empty()) {
        data += "<c r=\"" + std::string(1, static_cast<char>('A' + column)) + number +
                "\" t=\"inlineStr\"><is><t>" + rows[row][column] + "</t></is></c>";
      }
    }
    data += "</row>";
  }
  return data + "</sheetData>";
}

}  // namespace hegui::test
