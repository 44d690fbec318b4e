#include "engine/import/word_xml_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;

std::string Document(const std::string& body, const std::string& head = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application "
         "progid=\"Word.Document\"?>\n"
         "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" "
         "xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" "
         "xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\">" +
         head + "<w:body><wx:sect>" + body + "</wx:sect></w:body></w:wordDocument>";
}

std::string P(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string Listed(const std::string& text, int level, const std::string& style = "") {
  return P(text, style + "<w:listPr><w:ilvl w:val=\"" + std::to_string(level) +
                     "\"/><w:ilfo w:val=\"1\"/><wx:t wx:val=\"x\"/></w:listPr>");
}

Result<ImportedText> Import(const std::string& xml) {
  return ImportDocument(xml, "报告.doc", testing::ZhLanguage());
}

std::string TextOf(const std::string& xml) {
  const Result<ImportedText> imported = Import(xml);
  return imported ? std::string(imported->source.text()) : imported.error().code;
}

const std::string kLists =
    "<w:lists><w:listDef w:listDefId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:nfc "
    "w:val=\"37\"/><w:suff w:val=\"Nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl "
    "w:ilvl=\"1\"><w:start w:val=\"1\"/><w:nfc w:val=\"37\"/><w:suff w:val=\"Nothing\"/><w:lvlText "
    "w:val=\"（%2）\"/></w:lvl></w:listDef><w:list w:ilfo=\"1\"><w:ilst w:val=\"0\"/></w:list>"
    "</w:lists>";
const std::string kStyles =
    "<w:styles><w:style w:type=\"paragraph\" w:default=\"on\" w:styleId=\"a\"><w:name "
    "w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name "
    "w:val=\"heading 1\"/></w:style></w:styles>";

TEST(WordXmlImporterTest, ParagraphsAndRowsAreLines) {
  const Result<ImportedText> imported =
      Import(Document(P("石桥镇2023年工作报告") + P("一、<!-- -->情况") +
                      "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" +
                      P("甲") + "</w:tc><w:tc>" + P("乙") + "</w:tc></w:tr></w:tbl>"));
  ASSERT_TRUE(imported) << imported.error().code;
  EXPECT_EQ(imported->source.text(), "石桥镇2023年工作报告\n一、情况\n甲\t乙\n");
  EXPECT_EQ(imported->format, "wordxml");
}

TEST(WordXmlImporterTest, ListsAreCountedAndHeadingsKnown) {
  const std::string heading = "<w:pStyle w:val=\"1\"/>";
  const Result<ImportedText> imported =
      Import(Document(Listed("成效", 0, heading) + Listed("学法", 1) + Listed("执法", 1) +
                          Listed("打算", 0, heading) + Listed("普法", 1),
                      kLists + kStyles));
  ASSERT_TRUE(imported) << imported.error().code;
  std::vector<std::string> labels;
  for (const BlockHint& hint : imported->hints) {
    labels.push_back(hint.label);
  }
  EXPECT_THAT(labels, ElementsAre("一、", "（一）", "（二）", "二、", "（一）"));
  EXPECT_EQ(imported->hints[0].heading_level, 1);
  EXPECT_EQ(imported->hints[1].heading_level, 0);
}

TEST(WordXmlImporterTest, ChangesAreAcceptedAndNotesAndCommentsLeftOut) {
  const auto annotated = [](const std::string& type, const std::string& content) {
    return "<aml:annotation aml:id=\"1\" w:type=\"Word." + type + "\"><aml:content>" + content +
           "</aml:content></aml:annotation>";
  };
  const Result<ImportedText> imported = Import(Document(
      "<w:p><w:r><w:t>共</w:t></w:r>" +
      annotated("Deletion", "<w:r><w:delText>三</w:delText></w:r>") +
      annotated("Insertion", "<w:r><w:t>四</w:t></w:r>") + annotated("Comment", P("请核对")) +
      "<w:r><w:footnote>" + P("注") + "</w:footnote></w:r><w:r><w:t>件</w:t></w:r></w:p>"));
  ASSERT_TRUE(imported) << imported.error().code;
  EXPECT_EQ(imported->source.text(), "共四件\n");
  ASSERT_FALSE(imported->notices.empty());
  EXPECT_EQ(imported->notices[0].code, "D043");
}

TEST(WordXmlImporterTest, WhatIsHostileIsAnError) {
  EXPECT_EQ(TextOf(Document("")), "D006");
  EXPECT_EQ(TextOf(Document(P("甲")).substr(0, 330)), "D034");
  std::string doctype = Document(P("甲"));
  doctype.insert(doctype.find("<w:wordDocument"), "<!DOCTYPE a [<!ENTITY b \"c\">]>");
  EXPECT_EQ(TextOf(doctype), "D035");
  std::string deep;
  for (int i = 0; i < 300; ++i) {
    deep += "<w:a>";
  }
  EXPECT_EQ(TextOf(Document(deep)), "D035");
}

}  // namespace
}  // namespace hegui
