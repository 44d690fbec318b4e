// Word files that nobody made with an office program. What is asked of them is an answer in bounded time and memory; ceilings are
// generous, as machines differ.
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "engine/base/limits.h"
#include "engine/import/docx_importer.h"
#include "engine/outline/outline.h"
#include "tests/support/docx_file.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using namespace std::string_literals;
using test::DocxOf;
using test::DocxParts;
using test::Para;

// Seconds of processor, which other programs on the machine do not take.
constexpr double kPatience = 60;

double Seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

Result<ImportedText> Import(const std::string& bytes) {
  return ImportDocument(bytes, "报告.docx", testing::ZhLanguage());
}

// "" or the code of the error and its first argument.
std::string ErrorOf(const std::string& bytes) {
  const Result<ImportedText> imported = Import(bytes);
  if (imported) {
    return "";
  }
  const Error& error = imported.error();
  return error.code + (error.arguments.empty() ? "" : ' ' + error.arguments[0].value);
}

std::string Repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

std::string Stored(std::string body) {
  DocxParts parts;
  parts.body = std::move(body);
  parts.deflate = false;
  return DocxOf(parts);
}

// Another main part than the usual one.
std::string WithDocument(const std::string& document, bool deflate = true) {
  return test::ZipOf({{"word/document.xml", document, deflate, false, {}}});
}

TEST(DocxHostileTest, BombsEndAtALimit) {
  EXPECT_EQ(ErrorOf(DocxOf(Para(std::string(40U << 20, 'x')))), "D031 ratio");
  EXPECT_EQ(ErrorOf(Stored(Para(std::string(limits::kMaxPartBytes, 'x')))), "D031 part");
}

TEST(DocxHostileTest, ALyingDirectoryHelpsNobody) {
  EXPECT_NE(
      ErrorOf(test::ZipOf(
          {{"word/document.xml",
            test::WordXml("document", "<w:body>" + Para(std::string(8U << 20, 'x')) + "</w:body>"),
            true, false, 100}})),
      "");
}

TEST(DocxHostileTest, TwoDocumentsAreNotToBeTrusted) {
  DocxParts parts;
  parts.body = Para("甲");
  parts.more.push_back({"word/document.xml", "<x/>", true, false, {}});
  EXPECT_EQ(ErrorOf(DocxOf(parts)), "D033 word/document.xml");
  parts.more.back().name = "Word\\Document.xml";
  EXPECT_EQ(ErrorOf(DocxOf(parts)), "D033 Word\\Document.xml");
  parts.more.back().name = "word/media/image1.png";  // nobody asks for it
  parts.more.push_back(parts.more.back());
  EXPECT_EQ(ErrorOf(DocxOf(parts)), "");
}

TEST(DocxHostileTest, EntitiesAreRefused) {
  EXPECT_EQ(ErrorOf(WithDocument("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                 "<document><body>&e;</body></document>")),
            "D035 doctype");
  EXPECT_EQ(ErrorOf(WithDocument("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                                 "<document><body>&b;</body></document>")),
            "D035 doctype");
}

TEST(DocxHostileTest, DepthIsBounded) {
  EXPECT_EQ(ErrorOf(DocxOf(Repeated("<w:tbl><w:tr><w:tc>", 100))), "D035 depth");
  const std::string levels =
      Repeated("<w:tbl><w:tr><w:tc>", 80) + Para("甲") + Repeated("</w:tc></w:tr></w:tbl>", 80);
  EXPECT_EQ(ErrorOf(DocxOf(levels)), "");
  EXPECT_EQ(ErrorOf(DocxOf(Repeated("<w:p><w:r><w:txbxContent>", 80) + Para("甲") +
                           Repeated("</w:txbxContent></w:r></w:p>", 80))),
            "");
}

TEST(DocxHostileTest, TagsAreBounded) {
  EXPECT_EQ(ErrorOf(Stored("<w:p x=\"" + std::string(2 * limits::kMaxXmlTokenBytes, 'x') + "\"/>")),
            "D035 token");
}

TEST(DocxHostileTest, AMillionCellsAreRead) {
  const std::string row =
      "<w:tr>" + Repeated("<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", 1'000) + "</w:tr>";
  const double begin = Seconds();
  const Result<ImportedText> imported =
      Import(Stored("<w:tbl>" + Repeated(row, 1'000) + "</w:tbl>"));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.line_count(), 1'000U);
  EXPECT_LT(Seconds() - begin, kPatience);
}

TEST(DocxHostileTest, ARowOfAMillionCellsIsALimit) {
  EXPECT_EQ(ErrorOf(Stored("<w:tbl><w:tr>" +
                           Repeated("<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", 1'000'000) +
                           "</w:tr></w:tbl>")),
            "D031 cells");
}

TEST(DocxHostileTest, AMillionLinesAreALimit) {
  EXPECT_EQ(ErrorOf(Stored(Repeated("<w:p><w:r><w:t>1</w:t></w:r></w:p>", 1'000'000))),
            "D031 lines");
  EXPECT_EQ(
      ErrorOf(Stored("<w:p><w:r>" + Repeated("<w:t>1</w:t><w:br/>", 1'000'000) + "</w:r></w:p>")),
      "D031 lines");
}

TEST(DocxHostileTest, BlankParagraphsAreNotKept) {
  const Result<ImportedText> imported =
      Import(Stored(Para("甲") + Repeated("<w:p/>", 2'000'000) + Para("乙")));
  ASSERT_TRUE(imported);
  EXPECT_LT(imported->source.line_count(), 10U);
}

TEST(DocxHostileTest, AParagraphOfThirtyMegabytesIsRefused) {
  EXPECT_EQ(ErrorOf(Stored(Para(Repeated("全年学法十次。", 1'430'000)))), "D031 text");
}

TEST(DocxHostileTest, AParagraphOfEightMegabytesIsRead) {
  const double begin = Seconds();
  Result<ImportedText> imported = Import(Stored(Para(Repeated("全年学法十次。", 380'000))));
  ASSERT_TRUE(imported);
  const std::size_t size = imported->source.text().size();
  EXPECT_GT(size, 7'900'000U);
  EXPECT_EQ(
      imported->places.At(imported->source.text(), static_cast<std::uint32_t>(size - 4)).column,
      380'000U * 7);
  const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
  EXPECT_EQ(document.paragraphs.size(), 1U);
  EXPECT_LT(Seconds() - begin, kPatience);
}

TEST(DocxHostileTest, OfTwoHundredThousandHeadingsThoseBeyondTheLimitAreText) {
  DocxParts parts;
  parts.deflate = false;
  parts.numbering = test::NumberingOf(1, {{"chineseCounting", "%1、"}});
  parts.body = Repeated(test::ListPara("情况", 1, 0), 100'000) +
               Repeated(Para("乙", "<w:outlineLvl w:val=\"0\"/>"), 100'000);
  const double begin = Seconds();
  Result<ImportedText> imported = Import(DocxOf(parts));
  ASSERT_TRUE(imported);
  const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
  EXPECT_EQ(document.sections.size(), limits::kMaxHeadings);
  ASSERT_FALSE(document.notices.empty());
  EXPECT_EQ(document.notices.back().code, "D104");
  EXPECT_LT(Seconds() - begin, kPatience);
}

TEST(DocxHostileTest, FieldsThatNeverEndCostNothing) {
  const std::string begin = "<w:fldChar w:fldCharType=\"begin\"/>";
  const std::string separate = "<w:fldChar w:fldCharType=\"separate\"/>";
  const double start = Seconds();
  EXPECT_EQ(ErrorOf(Stored("<w:p><w:r>" + Repeated(begin + separate + "<w:t>甲</w:t>", 200'000) +
                           "</w:r></w:p>")),
            "");
  EXPECT_LT(Seconds() - start, kPatience);
}

TEST(DocxHostileTest, DeletedMarksMayRunThroughTheWholeDocument) {
  const double start = Seconds();
  const Result<ImportedText> imported =
      Import(Stored(Repeated(Para("甲", "<w:rPr><w:del/></w:rPr>"), 300'000)));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.line_count(), 1U);
  EXPECT_LT(Seconds() - start, kPatience);
}

TEST(DocxHostileTest, StylesAndListsAreBounded) {
  DocxParts parts;
  parts.deflate = false;
  parts.body = Para("甲");
  for (std::size_t i = 0; i < limits::kMaxStyles + 2; ++i) {
    parts.styles += "<w:style w:styleId=\"" + std::to_string(i) + "\"/>";
  }
  EXPECT_EQ(ErrorOf(DocxOf(parts)), "D031 styles");
  parts.styles.clear();
  for (std::size_t i = 0; i < limits::kMaxLists + 2; ++i) {
    parts.numbering += "<w:num w:numId=\"" + std::to_string(i) + "\"/>";
  }
  EXPECT_EQ(ErrorOf(DocxOf(parts)), "D031 lists");
}

TEST(DocxHostileTest, NotesAreBounded) {
  DocxParts parts;
  parts.deflate = false;
  parts.body = Para("甲");
  parts.more_relationships = "<Relationship Type=\"x/comments\" Target=\"c.xml\"/>";
  parts.more.push_back(
      {"word/c.xml",
       test::WordXml("comments", "<w:comment>" + Para(std::string(limits::kMaxSideBytes + 1, 'x')) +
                                     "</w:comment>"),
       false,
       false,
       {}});
  EXPECT_EQ(ErrorOf(DocxOf(parts)), "D031 side");
}

TEST(DocxHostileTest, BytesThatAreNoXmlAreRefused) {
  EXPECT_EQ(ErrorOf(DocxOf(Para("甲\0乙"s))).substr(0, 4), "D034");
  EXPECT_EQ(ErrorOf(DocxOf(Para("\xB7\xA8\xD6\xCE"))).substr(0, 4), "D034");
  EXPECT_EQ(ErrorOf(DocxOf(Para("<w:p>"))).substr(0, 4), "D034");
  EXPECT_EQ(ErrorOf(WithDocument("")).substr(0, 4), "D034");
}

TEST(DocxHostileTest, ATruncatedFileIsAnErrorWhereverItEnds) {
  const std::string docx = DocxOf(Para("一、工作情况") + Para("全年学法十次。"));
  for (std::size_t size = 4; size < docx.size(); ++size) {
    EXPECT_NE(ErrorOf(docx.substr(0, size)), "") << size;
  }
  const std::string document =
      test::WordXml("document", "<w:body>" + Para("一、工作情况") + "</w:body>");
  for (std::size_t size = 0; size < document.size(); ++size) {
    EXPECT_NE(ErrorOf(WithDocument(document.substr(0, size))), "") << size;
  }
}

TEST(DocxHostileTest, ElementsInPlacesWhereTheyDoNotBelongAreSurvived) {
  const std::string names[] = {"w:p",
                               "w:pPr",
                               "w:r",
                               "w:rPr",
                               "w:tbl",
                               "w:tr",
                               "w:tc",
                               "w:t",
                               "w:body",
                               "w:sdt",
                               "w:sdtPr",
                               "w:sdtContent",
                               "mc:AlternateContent",
                               "mc:Choice",
                               "mc:Fallback",
                               "w:txbxContent",
                               "w:numPr",
                               "w:tcPr",
                               "w:trPr",
                               "w:fldSimple"};
  std::uint32_t state = 1;
  const auto next = [&state](std::size_t below) {
    state = state * 1'664'525U + 1'013'904'223U;
    return (state >> 8) % below;
  };
  for (int round = 0; round < 300; ++round) {
    std::string body;
    std::vector<std::string> open;
    for (int i = 0; i < 120; ++i) {
      if (!open.empty() && next(5) < 2) {
        body += "</" + open.back() + ">";
        open.pop_back();
      } else if (next(4) == 0) {
        body += next(2) == 0 ? "甲" : "<w:del/><w:vMerge/><w:fldChar w:fldCharType=\"begin\"/>";
      } else {
        open.push_back(names[next(std::size(names))]);
        body += "<" + open.back() + ">";
      }
    }
    for (; !open.empty(); open.pop_back()) {
      body += "</" + open.back() + ">";
    }
    const std::string error = ErrorOf(DocxOf(body + Para("乙")));
    EXPECT_TRUE(error.empty() || error == "D006") << error << ' ' << body;
  }
}

// A compound file (OLE2) with one sector for its directory, which holds one stream.
std::string CompoundWith(const std::string& stream) {
  std::string file(3 * 512, '\0');
  const auto put = [&file](std::size_t at, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
      file[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i) & 0xFFU);
    }
  };
  file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(0x1A, 3, 2);              // version
  put(0x1E, 9, 2);              // 512 bytes a sector
  put(0x2C, 1, 4);              // one sector of the table of sectors,
  put(0x4C, 1, 4);              // the second one
  put(0x38, 4096, 4);           // smaller streams stand elsewhere
  put(0x44, 0xFFFFFFFE, 4);     // no more of the table
  put(2 * 512, 0xFFFFFFFE, 4);  // the directory ends with its first sector
  put(2 * 512 + 4, 0xFFFFFFFD, 4);
  const auto entry = [&](std::size_t index, const std::string& name, std::uint32_t type) {
    const std::size_t at = 512 + index * 128;
    for (std::size_t i = 0; i < name.size(); ++i) {
      file[at + 2 * i] = name[i];
    }
    put(at + 0x40, static_cast<std::uint32_t>(2 * name.size() + 2), 2);
    put(at + 0x42, type, 1);
  };
  entry(0, "Root Entry", 5);
  entry(1, stream, 2);
  return file;
}

TEST(DocxHostileTest, AnEncryptedDocumentAsksForItsPassword) {
  EXPECT_EQ(ErrorOf(CompoundWith("EncryptedPackage")), "D023");
}

TEST(DocxHostileTest, AnotherContainerIsNamed) {
  const auto with = [](const std::string& target, const std::string& document) {
    return test::ZipOf({{"[Content_Types].xml", "<Types/>", true, false, {}},
                        {"_rels/.rels",
                         "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"" +
                             target + "\"/></Relationships>",
                         true,
                         false,
                         {}},
                        {target, document, true, false, {}}});
  };
  EXPECT_EQ(ErrorOf(with("xl/workbook.xml", "<workbook/>")), "D080 xlsx");
  EXPECT_EQ(ErrorOf(with("ppt/presentation.xml", "<presentation/>")), "D081 pptx");
  EXPECT_EQ(ErrorOf(with("x.xml", "<workbook/>")), "D042");
  EXPECT_EQ(ErrorOf(test::ZipOf({{"a.txt", "甲", true, false, {}}})), "D085 zip");
  EXPECT_EQ(ErrorOf(test::ZipOf({{"word/styles.xml", "<x/>", true, false, {}}})), "D040");
}

}  // namespace
}  // namespace hegui
