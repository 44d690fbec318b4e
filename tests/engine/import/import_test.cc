#include "engine/import/import.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using namespace std::string_literals;

Result<ImportedText> Import(const std::string& bytes, std::string_view name = "报告.txt",
                            const ImportOptions& options = {}) {
  return ImportDocument(bytes, name, testing::ZhLanguage(), options);
}

// The code of the error and its format, "" when the file was read.
std::string Refusal(const std::string& bytes, std::string_view name = "报告.txt") {
  const Result<ImportedText> imported = Import(bytes, name);
  if (imported) {
    return "";
  }
  const Error& error = imported.error();
  return error.arguments.empty() ? error.code : error.code + ' ' + error.arguments[0].value;
}

TEST(ImportTest, TextKeepsItsBytes) {
  const Result<ImportedText> imported = Import("一、情况\r\n全年良好。\n");
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "一、情况\r\n全年良好。\n");
  EXPECT_EQ(imported->format, "txt");
  EXPECT_EQ(imported->encoding, "UTF-8");
  EXPECT_TRUE(imported->hints.empty());
}

TEST(ImportTest, OtherCharsetsAreToldApart) {
  const std::string bytes = "\xD2\xBB\xA1\xA2\xC7\xE9\xBF\xF6\xA1\xA3";  // 一、情况。
  const Result<ImportedText> imported = Import(bytes);
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->encoding, "GB18030");
  EXPECT_EQ(imported->source.text(), "一、情况。");
}

TEST(ImportTest, ACharsetMayBeForced) {
  ImportOptions options;
  options.encoding = "GB18030";
  const Result<ImportedText> imported = Import("\xD2\xBB", "a.txt", options);
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "一");
  options.encoding = "no such charset";
  EXPECT_EQ(Import("甲", "a.txt", options).error().code, "D003");
}

TEST(ImportTest, NothingToReadIsAnError) {
  EXPECT_EQ(Refusal(""), "D006");
  EXPECT_EQ(Refusal("\xEF\xBB\xBF"), "D006");
  EXPECT_EQ(Refusal(" \t\r\n\u3000\u00A0\u200B\n"), "D006");
}

TEST(ImportTest, BinaryDataIsAnError) {
  EXPECT_EQ(Refusal("\x01\x02\x00\x03\xFF\xFE\x00\x00\x07"s).substr(0, 4), "D002");
}

TEST(ImportTest, OtherFormatsAreNamed) {
  const std::string zip = "PK\x03\x04";
  EXPECT_EQ(Refusal(zip + "..[Content_Types].xml..word/document.xml").substr(0, 4), "D030");
  EXPECT_EQ(Refusal(zip + "..mimetypeapplication/vnd.oasis.opendocument.text").substr(0, 4),
            "D030");
  EXPECT_EQ(Refusal(zip + "..OFD.xml").substr(0, 4), "D030");
  EXPECT_EQ(Refusal(zip + "..xl/workbook.xml"), "D080 xlsx");
  EXPECT_EQ(Refusal(zip + "..anything"), "D085 zip");
  const std::string ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(Refusal(ole2 + "..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s), "D076 other");
  EXPECT_EQ(Refusal(ole2 + "W\0o\0r\0k\0b\0o\0o\0k\0"s), "D080 xls");
  EXPECT_EQ(Refusal(ole2), "D076 other");
  EXPECT_EQ(Refusal("%PDF-1.7\n"), "D020 pdftotext");
  EXPECT_EQ(Refusal("{\\rtf1\\ansi"), "D020 soffice");
  EXPECT_EQ(Refusal("\x89PNG\r\n\x1A\n"), "D077 png");
  EXPECT_EQ(Refusal("\xFF\xD8\xFF\xE0"), "D077 jpg");
  EXPECT_EQ(Refusal("GIF89a"), "D077 gif");
  EXPECT_EQ(Refusal("BM\x10\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00"s), "D077 bmp");
  EXPECT_EQ(Refusal("\x7F"
                    "ELF\x02"),
            "D010 elf");
  EXPECT_EQ(Refusal("\x1F\x8B\x08"), "D082 gz");
}

TEST(ImportTest, MarkupIsNamed) {
  EXPECT_EQ(Import("\xEF\xBB\xBF\n <!DOCTYPE html><html>文", "a.html")->format, "html");
  EXPECT_EQ(Import("<!-- saved -->\n<HTML><body>文", "a.html")->format, "html");
  EXPECT_EQ(Import("\xFF\xFE<\0h\0t\0m\0l\0>\0\x87\x65"s, "a.html")->format, "html");
  EXPECT_EQ(Refusal("<?xml version=\"1.0\"?><a/>"), "D010 xml");
  EXPECT_EQ(Refusal("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "D006");
}

TEST(ImportTest, WhatIsNoReportSaysWhatToDoInstead) {
  const std::string zip = "PK\x03\x04", ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(Refusal(zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "D080 ods");
  EXPECT_EQ(Refusal(zip + "..ppt/presentation.xml"), "D081 pptx");
  EXPECT_EQ(Refusal(ole2 + "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"s), "D081 ppt");
  EXPECT_EQ(Refusal("Rar!\x1A\x07\x01"), "D082 rar");
  EXPECT_EQ(Refusal("7z\xBC\xAF\x27\x1C"), "D082 7z");
  EXPECT_EQ(Refusal(ole2 + "_\0_\0n\0a\0m\0e\0i\0d\0_\0v\0e\0r\0s\0i\0o\0n\0"s), "D083 msg");
  EXPECT_EQ(Refusal("<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"x\">"), "D084 uof");
}

TEST(ImportTest, AMailIsNoSavedPage) {
  EXPECT_EQ(
      Refusal("Received: from a by b\r\nFrom: <a@b>\r\nTo: <c@d>\r\nMessage-ID: <1>\r\n\r\n一"),
      "D083 eml");
  EXPECT_EQ(
      Refusal("From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\n一"),
      "D083 eml");
  EXPECT_EQ(Refusal("From: 石桥镇\nTo: 县司法局\n\n一、情况\n"), "");
}

TEST(ImportTest, TheContentDecidesAndNotTheName) {
  EXPECT_EQ(Refusal("一、情况", "报告.docx"), "");
  EXPECT_EQ(Refusal("%PDF-1.7\n", "报告.txt"), "D020 pdftotext");
  EXPECT_EQ(Import("# 情况\n", "报告.MD")->format, "md");
}

TEST(ImportTest, ANameThatClaimsAnotherFormatIsANotice) {
  const Result<ImportedText> imported = Import("一、情况", "报告.docx");
  ASSERT_EQ(imported->notices.size(), 1U);
  EXPECT_EQ(imported->notices[0].code, "D007");
  EXPECT_TRUE(Import("一、情况", "报告.text")->notices.empty());
  EXPECT_TRUE(Import("一、情况", "报告")->notices.empty());
}

TEST(ImportTest, TextThatOnlyLooksLikeAFormatIsText) {
  EXPECT_EQ(Refusal("BM是一个缩写。"), "");
  EXPECT_EQ(Refusal("MZ是另一个缩写。"), "");
  EXPECT_EQ(Refusal("<通知>标签只是文字。"), "");
  EXPECT_EQ(Refusal("文中提到 <html> 标签。"), "");
}

TEST(ImportTest, NamesOfReadableFormatsAreKnown) {
  EXPECT_TRUE(IsReadableName("报告.txt"));
  EXPECT_TRUE(IsReadableName("a/b/REPORT.TXT"));
  EXPECT_TRUE(IsReadableName("report.text"));
  for (const char* name : {"a.docx", "a.DOCM", "a.dotx", "a.odt", "a.doc", "a.wps", "a.rtf"}) {
    EXPECT_TRUE(IsReadableName(name)) << name;
  }
  EXPECT_FALSE(IsReadableName("报告.xlsx"));
  EXPECT_FALSE(IsReadableName("报告.ceb"));
  EXPECT_FALSE(IsReadableName("txt"));
  EXPECT_FALSE(IsReadableName(".txt"));
  EXPECT_FALSE(IsReadableName("reports.txt/readme"));
}

TEST(ImportTest, NamesOfSubmittedDocumentsAreKnown) {
  for (const char* name : {"a.txt", "a.docx", "a.doc", "a.WPS", "a.pdf", "a.ofd", "a.odt", "a.rtf",
                           "a.html", "a.htm", "a.mht", "a.md", "a.ceb"}) {
    EXPECT_TRUE(IsDocumentName(name)) << name;
  }
  for (const char* name : {"a.png", "a.toml", "a.json", "Makefile", "a.xlsx", ""}) {
    EXPECT_FALSE(IsDocumentName(name)) << name;
  }
}

}  // namespace
}  // namespace hegui
