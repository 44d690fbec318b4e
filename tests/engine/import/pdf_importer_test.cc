#include "engine/import/pdf_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/import/pdf_layout.h"
#include "tests/support/typeset.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using testing::ToLayoutXhtml;
using testing::Typesetter;
using testing::ZhLanguage;

class FixedConverter : public Converter {
 public:
  explicit FixedConverter(std::string layout, std::string ocr = "")
      : layout_(std::move(layout)), ocr_(std::move(ocr)) {}
  Result<std::string> Convert(Conversion conversion, std::string_view) const override {
    return conversion == Conversion::kPdfToImageLayout ? ocr_ : layout_;
  }

 private:
  std::string layout_, ocr_;
};

std::vector<PlacedPage> Report() {
  Typesetter sheet;
  sheet.Centred("石桥镇2023年工作报告");
  sheet.Paragraph("一、主要成效");
  sheet.Paragraph("我镇设立了热线，接听来电12次。");
  return sheet.Finish();
}

Result<ImportedText> Import(const std::string& layout, const std::string& ocr = "") {
  const FixedConverter converter(layout, ocr);
  ImportOptions options;
  options.converter = &converter;
  options.ocr = !ocr.empty();
  return ImportPdf("%PDF-1.5", ZhLanguage(), options);
}

std::string CodeOf(const Result<ImportedText>& result) { return result ? "" : result.error().code; }

TEST(PdfImporter, ReadsWordsWithBoxes) {
  const Result<ImportedText> imported = Import(ToLayoutXhtml(Report()));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->format, "pdf");
  EXPECT_FALSE(imported->encoding);
  EXPECT_FALSE(imported->from_ocr);
  EXPECT_THAT(std::string(imported->source.text()), ::testing::HasSubstr("接听来电12次。"));
  EXPECT_FALSE(imported->boxes.empty());
}

TEST(PdfImporter, ControlCharactersAndBrokenBytesDoNoHarm) {
  std::string layout = ToLayoutXhtml(Report());
  const std::size_t at = layout.find("热线");
  layout.insert(at, std::string("\x01\x08\xFF") + "&amp;&lt;");
  const Result<ImportedText> imported = Import(layout);
  ASSERT_TRUE(imported);
  EXPECT_THAT(std::string(imported->source.text()), ::testing::HasSubstr("\uFFFD&<热线"));
}

TEST(PdfImporter, NoTextMeansAScan) {
  EXPECT_EQ(CodeOf(Import("")), "D070");
  EXPECT_EQ(CodeOf(Import("<html><head/><body><doc></doc></body></html>")), "D070");
  // All that stands there is a page number and the mark of the program that scanned it.
  Typesetter sheet;
  sheet.head = "由扫描软件生成";
  sheet.NextPage();
  sheet.NextPage();
  sheet.NextPage();
  const Result<ImportedText> scan = Import(ToLayoutXhtml(sheet.Finish()));
  ASSERT_FALSE(scan);
  EXPECT_EQ(scan.error().code, "D070");
  EXPECT_EQ(scan.error().arguments[0].value, "3");
}

TEST(PdfImporter, TextThatIsNoneIsRefused) {
  std::vector<PlacedPage> pages = Report();
  for (PlacedWord& word : pages[0].words) {
    word.text = "\uE011\uE012ab";
  }
  const Result<ImportedText> imported = Import(ToLayoutXhtml(pages));
  ASSERT_FALSE(imported);
  EXPECT_EQ(imported.error().code, "D071");
  EXPECT_EQ(imported.error().arguments[0].value, "0");
}

TEST(PdfImporter, PagesWithoutTextAmongOthersAreNamed) {
  std::vector<PlacedPage> pages = Report();
  pages.resize(3);
  const Result<ImportedText> imported = Import(ToLayoutXhtml(pages));
  ASSERT_TRUE(imported);
  const Diagnostic& notice = imported->notices.back();
  EXPECT_EQ(notice.code, "D074");
  EXPECT_EQ(notice.arguments[0].value, "2, 3");
}

TEST(PdfImporter, OcrIsAskedOnlyForWhatHasNoText) {
  const std::string report = ToLayoutXhtml(Report());
  const Result<ImportedText> scan = Import("", report);
  ASSERT_TRUE(scan);
  EXPECT_TRUE(scan->from_ocr);
  EXPECT_EQ(scan->notices.back().code, "D075");
  const Result<ImportedText> text = Import(report, "no XML");
  ASSERT_TRUE(text);
  EXPECT_FALSE(text->from_ocr);
}

TEST(PdfImporter, LimitsAreErrorsOfTheDocument) {
  std::string many = "<doc>";
  for (int i = 0; i < 3001; ++i) {
    many += "<page width=\"1\" height=\"1\"></page>";
  }
  EXPECT_EQ(CodeOf(Import(many + "</doc>")), "D073");
  std::string full = "<doc><page width=\"9\" height=\"9\">";
  for (int i = 0; i < 200'001; ++i) {
    full += "<word/>";
  }
  EXPECT_EQ(CodeOf(Import(full + "</page></doc>")), "D073");
}

TEST(PdfImporter, WhatIsNoLayoutIsRefused) {
  EXPECT_EQ(CodeOf(Import("<doc><page></doc>")), "D034");
  EXPECT_EQ(CodeOf(Import("<doc><!DOCTYPE a></doc>")), "D034");
  EXPECT_EQ(CodeOf(Import(
                "<doc><page width=\"1\" height=\"x\"><word xMin=\"1e999\">字</word></page></doc>")),
            "D070");
}

}  // namespace
}  // namespace hegui
