#include "engine/import/flat_opc_importer.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/docx_file.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

Result<ImportedText> Import(const std::string& xml) {
  return ImportDocument(xml, "报告.xml", testing::ZhLanguage());
}

test::DocxParts Parts() {
  test::DocxParts parts;
  parts.body = test::Para("石桥镇2023年工作报告") + test::ListPara("情况", 1, 0) +
               test::Table({{"甲", "乙"}});
  parts.numbering = test::NumberingOf(1, {{"chineseCounting", "%1、"}});
  parts.more.push_back({"word/footer1.xml", test::WordXml("ftr", test::Para("脚"))});
  return parts;
}

TEST(FlatOpcImporterTest, PartsAreReadAsThoseOfADocx) {
  const Result<ImportedText> imported = Import(test::FlatOpcOf(Parts()));
  ASSERT_TRUE(imported) << imported.error().code;
  EXPECT_EQ(imported->source.text(), "石桥镇2023年工作报告\n情况\n甲\t乙\n");
  EXPECT_EQ(imported->hints[1].label, "一、");
  EXPECT_EQ(imported->format, "flatopc");
  ASSERT_EQ(imported->side.size(), 1U);
  EXPECT_EQ(imported->side[0].kind, SideText::Kind::kFooter);
  EXPECT_TRUE(imported->notices.empty());
}

TEST(FlatOpcImporterTest, OneBodyIsRead) {
  std::string xml = test::FlatOpcOf(Parts());
  const std::size_t begin = xml.find("<pkg:part"), end = xml.find("</pkg:part>") + 11;
  const std::string body = xml.substr(begin, end - begin);
  std::string two = xml;
  const Result<ImportedText> twice = Import(two.insert(end, body));
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->source.text(), Import(xml)->source.text());
  xml.erase(begin, end - begin);
  EXPECT_EQ(Import(xml).error().code, "D040");
}

TEST(FlatOpcImporterTest, WhatIsBrokenIsAnError) {
  const std::string xml = test::FlatOpcOf(Parts());
  EXPECT_EQ(Import(xml.substr(0, xml.size() - 20)).error().code, "D034");
  std::string doctype = xml;
  doctype.insert(doctype.find("<pkg:package"), "<!DOCTYPE a>");
  EXPECT_EQ(Import(doctype).error().code, "D035");
}

}  // namespace
}  // namespace hegui
