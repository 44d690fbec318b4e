#include "tests/support/docx_file.h"

namespace hegui::test {
namespace {

constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kPackage =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

std::string Relationship(std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"r-" + std::string(kind) + "\" Type=\"" + std::string(kRelationships) +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

}  // namespace

std::string WordXml(std::string_view root, std::string_view content) {
  const std::string name(root);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + name +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\""
         " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" +
         std::string(content) + "</w:" + name + ">";
}

std::string DocxOf(const DocxParts& parts) {
  std::vector<ZipPart> files;
  const auto add = [&](std::string name, std::string content) {
    files.push_back({std::move(name), std::move(content), parts.deflate, false, {}});
  };
  std::string related = parts.more_relationships;
  if (!parts.styles.empty()) {
    add("word/styles.xml", WordXml("styles", parts.styles));
    related += Relationship("styles", "styles.xml");
  }
  if (!parts.numbering.empty()) {
    add("word/numbering.xml", WordXml("numbering", parts.numbering));
    related += Relationship("numbering", "numbering.xml");
  }
  add("[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/"
      "vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
      "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
  add("_rels/.rels", std::string(kPackage) + Relationship("officeDocument", "word/document.xml") +
                         "</Relationships>");
  add("word/_rels/document.xml.rels", std::string(kPackage) + related + "</Relationships>");
  add("word/document.xml", WordXml("document", "<w:body>" + parts.body + "</w:body>"));
  for (const ZipPart& part : parts.more) {
    files.push_back(part);
  }
  return ZipOf(files);
}

std::string FlatOpcOf(const DocxParts& parts) {
  constexpr std::string_view kDeclarationEnd = "?>\n";
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application "
      "progid=\"Word.Document\"?>\n<pkg:package "
      "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">";
  const auto add = [&](const std::string& name, const std::string& type, std::string content) {
    const std::size_t declaration = content.find(kDeclarationEnd);
    content.erase(0, declaration == std::string::npos ? 0 : declaration + kDeclarationEnd.size());
    xml += "<pkg:part pkg:name=\"/word/" + name + ".xml\" pkg:contentType=\"application/" +
           "vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml\"><pkg:xmlData>" +
           content + "</pkg:xmlData></pkg:part>";
  };
  add("document", "document.main", WordXml("document", "<w:body>" + parts.body + "</w:body>"));
  if (!parts.more.empty()) {
    add("footer1", "footer", parts.more.front().content);
  }
  add("styles", "styles", WordXml("styles", parts.styles));
  add("numbering", "numbering", WordXml("numbering", parts.numbering));
  return xml + "</pkg:package>";
}

std::string Para(std::string_view text, std::string_view properties) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t xml:space=\"preserve\">" +
         std::string(text) + "</w:t></w:r></w:p>";
}

std::string ListPara(std::string_view text, int list, int level) {
  return Para(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                        std::to_string(list) + "\"/></w:numPr>");
}

std::string Table(const std::vector<std::vector<std::string>>& rows) {
  std::string xml = "<w:tbl><w:tblGrid>";
  for (std::size_t i = 0; !rows.empty() && i < rows.front().size(); ++i) {
    xml += "<w:gridCol w:w=\"1000\"/>";
  }
  xml += "</w:tblGrid>";
  for (const std::vector<std::string>& row : rows) {
    xml += "<w:tr>";
    for (const std::string& cell : row) {
      xml += "<w:tc><w:tcPr/>" + Para(cell) + "</w:tc>";
    }
    xml += "</w:tr>";
  }
  return xml + "</w:tbl>";
}

std::string NumberingOf(int id, const std::vector<std::pair<std::string, std::string>>& levels) {
  const std::string number = std::to_string(id);
  std::string xml = "<w:abstractNum w:abstractNumId=\"" + number + "\">";
  for (std::size_t i = 0; i < levels.size(); ++i) {
    xml += "<w:lvl w:ilvl=\"" + std::to_string(i) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           levels[i].first + "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" +
           levels[i].second + "\"/></w:lvl>";
  }
  return xml + "</w:abstractNum><w:num w:numId=\"" + number + "\"><w:abstractNumId w:val=\"" +
         number + "\"/></w:num>";
}

}  // namespace hegui::test
