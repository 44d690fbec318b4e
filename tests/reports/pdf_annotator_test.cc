#include "reports/pdf_annotator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/pdf_file.h"

namespace hegui {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

constexpr Date kDay{2024, 1, 31};

// Words with a box each, as a PDF and as a document.
struct Sheet {
  std::string pdf;
  Document document;
};

Sheet SheetOf(const std::vector<std::pair<std::string, PageBox>>& words) {
  Sheet sheet;
  std::vector<PlacedPage> pages;
  std::string text;
  for (const auto& [word, box] : words) {
    pages.resize(std::max<std::size_t>(pages.size(), box.page));
    PlacedPage& page = pages[box.page - 1];
    page.width = 595;
    page.height = 842;
    page.words.push_back({word, box.left, box.top, box.right, box.bottom, 0});
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += word;
    sheet.document.boxes.push_back({{begin, static_cast<std::uint32_t>(text.size())}, box});
  }
  sheet.pdf = testing::WritePdf(pages);
  sheet.document.text = text;
  sheet.document.map.AppendCopy({0, static_cast<std::uint32_t>(text.size())});
  sheet.document.source = SourceText(std::move(text));
  sheet.document.format = "pdf";
  return sheet;
}

Annotation On(const Sheet& sheet, const std::string& quote, std::string advice = "advice",
              Severity severity = Severity::kMajor) {
  Annotation annotation;
  annotation.rule = "a01";
  annotation.severity = severity;
  annotation.lines = {"a01", std::move(advice)};
  const auto at = static_cast<std::uint32_t>(sheet.document.text.find(quote));
  annotation.span = {at, at + static_cast<std::uint32_t>(quote.size())};
  return annotation;
}

std::string Annotated(const Sheet& sheet, const std::vector<Annotation>& annotations) {
  const Result<std::string> copy = AnnotatePdf(sheet.pdf, sheet.document, annotations, kDay);
  return copy ? *copy : copy.error().code;
}

std::size_t Count(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++count;
  }
  return count;
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(PdfAnnotatorTest, HighlightsStandOverTheWords) {
  const Sheet sheet = SheetOf({{"abcd", {1, 100, 42, 140, 62}}});
  const std::string copy = Annotated(sheet, {On(sheet, "bc")});
  EXPECT_THAT(copy, HasSubstr("/Subtype /Highlight"));
  EXPECT_THAT(copy,
              HasSubstr("/QuadPoints [ 110.00 800.00 130.00 800.00 110.00 780.00 130.00 780.00 ]"));
  EXPECT_THAT(copy, HasSubstr("/Rect [ 110.00 780.00 130.00 800.00 ]"));
  EXPECT_THAT(copy, HasSubstr("/F 4"));
  EXPECT_THAT(copy, HasSubstr("/T (hegui)"));
  EXPECT_THAT(copy, HasSubstr("/M (D:20240131000000Z)"));
  EXPECT_THAT(copy, HasSubstr("/Contents (a01\\nadvice)"));
  EXPECT_THAT(copy, HasSubstr("/Subtype /Popup"));
  EXPECT_THAT(copy, HasSubstr("/BM /Darken"));
}

TEST(PdfAnnotatorTest, EachLineAndPageHasItsOwn) {
  const Sheet sheet = SheetOf(
      {{"ab", {1, 100, 42, 120, 62}}, {"cd", {1, 50, 72, 70, 92}}, {"ef", {2, 50, 42, 70, 62}}});
  const std::string copy = Annotated(sheet, {On(sheet, "bcde")});
  EXPECT_EQ(Count(copy, "/Subtype /Highlight"), 2U);
  EXPECT_THAT(copy,
              HasSubstr("/QuadPoints [ 110.00 800.00 120.00 800.00 110.00 780.00 120.00 780.00 "
                        "50.00 770.00 70.00 770.00 50.00 750.00 70.00 750.00 ]"));
}

TEST(PdfAnnotatorTest, TurnedAndMovedPages) {
  Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}});
  const std::string upright = sheet.pdf;
  const auto points = [&](const std::string& page) {
    // The table of offsets no longer fits; it is found anew.
    sheet.pdf = Replaced(upright, "/MediaBox[0 0 595 842]", page);
    const std::string copy = Annotated(sheet, {On(sheet, "ab")});
    const std::size_t at = copy.find("/QuadPoints");
    return at == std::string::npos ? copy : copy.substr(at, copy.find(']', at) + 1 - at);
  };
  EXPECT_EQ(points("/MediaBox[10 20 605 862]"),
            "/QuadPoints [ 110.00 820.00 130.00 820.00 110.00 800.00 130.00 800.00 ]");
  EXPECT_EQ(points("/MediaBox[0 0 595 842]/Rotate 90"),
            "/QuadPoints [ 42.00 100.00 42.00 120.00 62.00 100.00 62.00 120.00 ]");
  EXPECT_EQ(points("/MediaBox[0 0 595 842]/Rotate 180"),
            "/QuadPoints [ 495.00 42.00 475.00 42.00 495.00 62.00 475.00 62.00 ]");
  EXPECT_EQ(points("/MediaBox[0 0 595 842]/Rotate -90"),
            "/QuadPoints [ 553.00 742.00 553.00 722.00 533.00 742.00 533.00 722.00 ]");
}

TEST(PdfAnnotatorTest, ColoursTellTheSeverity) {
  const Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}});
  const std::string fatal = Annotated(sheet, {On(sheet, "ab", "", Severity::kFatal)});
  const std::string info = Annotated(sheet, {On(sheet, "ab", "", Severity::kInfo)});
  EXPECT_THAT(fatal, HasSubstr("/C [ 1.00 0.55 0.55 ]"));
  EXPECT_THAT(info, HasSubstr("/C [ 0.65 0.85 1.00 ]"));
}

TEST(PdfAnnotatorTest, WordsAreTextAndNotSyntax) {
  const Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}});
  const std::string copy = Annotated(sheet, {On(sheet, "ab", ") >> endobj (\\")});
  EXPECT_THAT(copy, HasSubstr("/Contents (a01\\n\\) >> endobj \\(\\\\)"));
  EXPECT_THAT(Annotated(sheet, {On(sheet, "ab", "改")}), HasSubstr("/Contents <feff"));
}

TEST(PdfAnnotatorTest, OldAnnotationsStayAndSharedListsAreParted) {
  Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}, {"cd", {2, 100, 42, 120, 62}}});
  for (int i = 0; i < 2; ++i) {
    sheet.pdf =
        Replaced(sheet.pdf, "/MediaBox[0 0 595 842]/Contents",
                 "/MediaBox[0 0 595.0 842]/Annots[<</Subtype/Link/Rect[1 2 3 4]>>]/Contents");
  }
  const std::string copy = Annotated(sheet, {On(sheet, "ab")});
  EXPECT_EQ(Count(copy, "/Subtype /Link"), 2U);
  EXPECT_EQ(Count(copy, "/Subtype /Highlight"), 1U);
}

TEST(PdfAnnotatorTest, WhatStandsNowhereIsANoteOnTheFirstPage) {
  Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}});
  const Annotation annotation = On(sheet, "ab");
  sheet.document.boxes.clear();
  EXPECT_THAT(Annotated(sheet, {annotation}), HasSubstr("/Subtype /Text"));
}

TEST(PdfAnnotatorTest, TheSameInputGivesTheSameBytes) {
  const Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}});
  EXPECT_EQ(Annotated(sheet, {On(sheet, "ab")}), Annotated(sheet, {On(sheet, "ab")}));
  EXPECT_EQ(Annotated(sheet, {}), sheet.pdf);
}

TEST(PdfAnnotatorTest, ProtectedAndBrokenFilesAreRefused) {
  Sheet sheet = SheetOf({{"ab", {1, 100, 42, 120, 62}}});
  const Annotation annotation = On(sheet, "ab");
  const std::string good = sheet.pdf;
  sheet.pdf = Replaced(good, "trailer\n<<",
                       "trailer\n<</ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter"
                       "/Standard/V 1/R 2/O(" +
                           std::string(32, 'o') + ")/U(" + std::string(32, 'u') + ")/P -4>>");
  EXPECT_EQ(Annotated(sheet, {annotation}), "D048");
  sheet.pdf = "%PDF-1.5\nnothing";
  EXPECT_EQ(Annotated(sheet, {annotation}), "D049");
}

}  // namespace
}  // namespace hegui
