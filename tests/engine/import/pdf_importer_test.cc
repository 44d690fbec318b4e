#include "engine/import/pdf_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/import/ink_gaps.h"
#include "engine/import/page_content.h"
#include "engine/import/pdf_layout.h"
#include "engine/import/pdf_scan.h"
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

TEST(PdfImporter, WordsHaveNoLineEnds) {
  std::vector<PlacedPage> pages = Report();
  pages[0].words[0].text = "石桥镇\n2023年\r\n工作\t报告";
  const Result<ImportedText> imported = Import(ToLayoutXhtml(pages));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->hints.size(), imported->source.line_count());
  EXPECT_THAT(std::string(imported->source.text()), ::testing::HasSubstr("石桥镇2023年工作报告"));
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

TEST(PdfImporter, PagesWithOnlyAHeadHaveNoText) {
  std::vector<PlacedPage> pages = Report();
  Typesetter sheet;
  sheet.head = "由扫描软件生成";
  for (int i = 0; i < 5; ++i) {
    sheet.NextPage();
  }
  const std::vector<PlacedPage> scanned = sheet.Finish();
  pages.insert(pages.end(), scanned.begin(), scanned.end());
  const Result<ImportedText> imported = Import(ToLayoutXhtml(pages));
  ASSERT_TRUE(imported);
  const Diagnostic& notice = imported->notices.back();
  EXPECT_EQ(notice.code, "D074");
  EXPECT_EQ(notice.arguments[0].value, "2–6");
  EXPECT_EQ(notice.arguments[1].value, "5");
}

TEST(PdfImporter, PageListsAreShort) {
  EXPECT_EQ(ListPages({1, 2, 3, 7, 9, 10}), "1–3, 7, 9, 10");
  std::vector<std::uint32_t> odd;
  for (std::uint32_t page = 1; page < 40; page += 2) {
    odd.push_back(page);
  }
  EXPECT_EQ(ListPages(odd), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …");
}

// A line of text as OCR puts it behind a picture: a word for each character, half as wide as it.
TEST(PdfImporter, WordsOfOcrAreNotTornApart) {
  PlacedPage page;
  page.width = 595;
  page.height = 842;
  double left = 100;
  for (const char* const text : {"我", "镇", "设", "立", "热", "线", "12", "部", "。"}) {
    page.words.push_back({text, left, 100, left + 8, 121, 0});
    left += 16;
  }
  page.words.push_back({"主任", left + 64, 100, left + 80, 121, 0});
  CloseInkGaps(page);
  const ImportedText laid = LayOutPages({page}, ZhLanguage());
  EXPECT_THAT(std::string(laid.source.text()),
              ::testing::HasSubstr("我镇设立热线12部。\u3000主任"));
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

// As tesseract has it: boxes of ink, and no sizes.
TEST(PdfImporter, PagesReadByOcrHaveTheirGapsClosed) {
  std::string page = "<doc><page width=\"595\" height=\"842\">";
  double left = 100;
  for (const char* const text :
       {"我", "镇", "设", "立", "热", "线", "，", "依", "法", "办", "事", "。"}) {
    const std::string at = std::to_string(left), end = std::to_string(left + 8);
    page += "<word xMin=\"" + at + "\" yMin=\"100\" xMax=\"" + end + "\" yMax=\"121\">" + text +
            "</word>";
    left += 16;
  }
  const Result<ImportedText> scan = Import("", page + "</page></doc>");
  ASSERT_TRUE(scan);
  EXPECT_TRUE(scan->from_ocr);
  EXPECT_THAT(std::string(scan->source.text()), ::testing::HasSubstr("我镇设立热线，依法办事。"));
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
