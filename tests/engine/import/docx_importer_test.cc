#include "engine/import/docx_importer.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/outline/outline.h"
#include "tests/support/docx_file.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using test::DocxOf;
using test::DocxParts;
using test::Para;
using test::Table;

Result<ImportedText> Import(const std::string& docx) {
  return ImportDocument(docx, "报告.docx", testing::ZhLanguage());
}

std::string TextOf(const std::string& docx) {
  const Result<ImportedText> imported = Import(docx);
  return imported ? std::string(imported->source.text()) : imported.error().code;
}

std::string TextOfBody(const std::string& body) { return TextOf(DocxOf(body)); }

// "code argument" of each notice.
std::string NoticesOf(const std::string& body) {
  const Result<ImportedText> imported = Import(DocxOf(body));
  std::string notices;
  for (const Diagnostic& notice : imported->notices) {
    notices += notice.code + ' ' + notice.arguments.front().value + ';';
  }
  return notices;
}

// The line and column where the first `quote` stands.
std::string PlaceOf(const std::string& body, const std::string& quote) {
  const Result<ImportedText> imported = Import(DocxOf(body));
  const std::string_view text = imported->source.text();
  const PlaceRun place = imported->places.At(text, static_cast<std::uint32_t>(text.find(quote)));
  return std::to_string(place.line) + ':' + std::to_string(place.column) +
         (place.page ? " p" + std::to_string(*place.page) : "");
}

std::string TextRun(std::string_view text, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
         "</w:t></w:r>";
}

std::string Box(const std::string& content) {
  const std::string inside = "<w:txbxContent>" + content + "</w:txbxContent>";
  return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + inside +
         "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + inside +
         "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

std::string Field(std::string_view type) {
  return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
}

std::string Instruction(std::string_view text) {
  return "<w:r><w:instrText>" + std::string(text) + "</w:instrText></w:r>";
}

TEST(DocxImporterTest, AParagraphIsALineAndItsRunsAreOneText) {
  const Result<ImportedText> imported = Import(DocxOf("<w:p>" + TextRun("2024") + TextRun("年") +
                                                      TextRun("1月18日") + "</w:p>" + Para("乙")));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "2024年1月18日\n乙\n");
  EXPECT_EQ(imported->format, "docx");
  EXPECT_EQ(imported->encoding, std::nullopt);
  ASSERT_EQ(imported->hints.size(), 2U);
  EXPECT_TRUE(imported->hints[0].whole_paragraph);
  EXPECT_EQ(imported->hints[0].page, std::nullopt);
}

TEST(DocxImporterTest, PlacesCountAllParagraphsAndTheirCharacters) {
  const std::string body = Para("甲") + "<w:p/>" + Table({{"乙", "丙丁"}}) + Para("戊己");
  EXPECT_EQ(PlaceOf(body, "甲"), "1:1");
  EXPECT_EQ(PlaceOf(body, "乙"), "3:1");
  EXPECT_EQ(PlaceOf(body, "丁"), "4:2");
  EXPECT_EQ(PlaceOf(body, "己"), "5:2");
}

TEST(DocxImporterTest, PlacesOfLongParagraphsAreExact) {
  std::string text;
  for (int i = 0; i < 4'000; ++i) {
    text += "甲";
  }
  EXPECT_EQ(PlaceOf(Para(text + "乙"), "乙"), "1:4001");
}

TEST(DocxImporterTest, ABreakOfTheLineBeginsALineOfTheSameParagraph) {
  const std::string body = "<w:p>" + TextRun("甲</w:t><w:br/><w:t>乙丙") + "</w:p>";
  EXPECT_EQ(TextOfBody(body), "甲\n乙丙\n");
  EXPECT_EQ(PlaceOf(body, "丙"), "1:4");
  const Result<ImportedText> imported = Import(DocxOf(body));
  EXPECT_TRUE(imported->hints[0].whole_paragraph);
  EXPECT_FALSE(imported->hints[1].whole_paragraph);
  EXPECT_TRUE(imported->hints[1].after_break);
}

TEST(DocxImporterTest, TabsHyphensAndSymbolsAreText) {
  EXPECT_EQ(TextOfBody("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" +
                       TextRun("甲</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/>"
                               "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"
                               "<w:sym w:char=\"2460\"/><w:t>乙") +
                       "</w:p>"),
            "甲\t-□①乙\n");
}

TEST(DocxImporterTest, PagesAreThoseOfTheLastLayout) {
  const std::string body =
      Para("甲") + "<w:p>" + TextRun("乙</w:t><w:lastRenderedPageBreak/><w:t>丙") + "</w:p>";
  EXPECT_EQ(PlaceOf(body, "甲"), "1:1 p1");
  EXPECT_EQ(PlaceOf(body, "乙"), "2:1 p1");
  EXPECT_EQ(PlaceOf(body, "丙"), "2:2 p2");
}

TEST(DocxImporterTest, TrackedChangesAreAccepted) {
  const std::string body = "<w:p><w:ins>" + TextRun("甲") + "</w:ins><w:del><w:r><w:delText>乙" +
                           "</w:delText></w:r></w:del><w:moveFrom>" + TextRun("丙") +
                           "</w:moveFrom><w:moveTo>" + TextRun("丁") + "</w:moveTo></w:p>";
  EXPECT_EQ(TextOfBody(body), "甲丁\n");
  EXPECT_EQ(NoticesOf(body), "D043 4;");
}

TEST(DocxImporterTest, WhatAChangeReplacedDoesNotCount) {
  const Result<ImportedText> imported = Import(
      DocxOf(Para("甲",
                  "<w:outlineLvl w:val=\"1\"/><w:pPrChange><w:pPr><w:outlineLvl w:val=\"4\"/>"
                  "</w:pPr></w:pPrChange>")));
  EXPECT_EQ(imported->hints[0].heading_level, 2);
}

TEST(DocxImporterTest, ADeletedMarkJoinsParagraphs) {
  const std::string deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  EXPECT_EQ(TextOfBody(Para("甲", deleted) + Para("乙", deleted) + Para("丙") + Para("丁")),
            "甲乙丙\n丁\n");
  EXPECT_EQ(PlaceOf(Para("甲", deleted) + Para("乙丙"), "丙"), "2:2");
  EXPECT_EQ(TextOfBody(Para("", deleted) + Para("乙")), "乙\n");
  EXPECT_EQ(TextOfBody(Para("甲", deleted) + Table({{"乙", "丙"}})), "甲\n乙\t丙\n");
  EXPECT_EQ(TextOfBody(Para("甲", deleted)), "甲\n");
}

TEST(DocxImporterTest, DeletedRowsAndCoveredCellsAreGone) {
  const std::string cell = "<w:tc>" + Para("乙") + "</w:tc>";
  const std::string grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>";
  EXPECT_EQ(TextOfBody("<w:tbl>" + grid + "<w:tr><w:trPr><w:del/></w:trPr>" + cell + cell +
                       "</w:tr><w:tr>" + cell + "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + Para("丙") +
                       "</w:tc></w:tr></w:tbl>"),
            "乙\n");
}

TEST(DocxImporterTest, HiddenTextIsLeftOutAndTold) {
  const std::string body = "<w:p>" + TextRun("甲") + TextRun("乙", "<w:vanish/>") +
                           TextRun("丙", "<w:vanish w:val=\"0\"/>") + "</w:p>";
  EXPECT_EQ(TextOfBody(body), "甲丙\n");
  EXPECT_EQ(NoticesOf(body), "D044 1;");
  DocxParts parts;
  parts.styles =
      "<w:style w:type=\"character\" w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr>"
      "</w:style>";
  parts.body = "<w:p>" + TextRun("甲", "<w:rStyle w:val=\"a\"/>") + TextRun("乙") + "</w:p>";
  EXPECT_EQ(TextOf(DocxOf(parts)), "乙\n");
}

TEST(DocxImporterTest, WhatStandsWithinAPropertyIsNoText) {
  EXPECT_EQ(TextOfBody("<w:p><w:pPr><w:tabs><w:noBreakHyphen/></w:tabs></w:pPr>" +
                       TextRun("甲", "<w:x><w:noBreakHyphen/></w:x>") + "</w:p>"),
            "甲\n");
}

TEST(DocxImporterTest, WhatStandsWithinACharacterIsNoText) {
  EXPECT_EQ(TextOfBody("<w:p><w:r><w:t>甲</w:t><w:tab><w:noBreakHyphen/></w:tab><w:t>乙</w:t>"
                       "<w:tab></w:tab><w:t>丙</w:t></w:r></w:p>"),
            "甲\t乙\t丙\n");
}

TEST(DocxImporterTest, TextBoxesAreReadOnce) {
  EXPECT_EQ(
      TextOfBody("<w:p>" + Box(Para("乙") + Para("丙")) + TextRun("甲") + "</w:p>" + Para("丁")),
      "乙\n丙\n甲\n丁\n");
  EXPECT_EQ(
      TextOfBody("<w:p>" + TextRun("甲") + Box(Para("乙")) + TextRun("丙") + "</w:p>" + Para("丁")),
      "甲丙\n乙\n丁\n");
  EXPECT_EQ(PlaceOf("<w:p>" + TextRun("甲") + Box(Para("乙")) + "</w:p>" + Para("丁"), "乙"),
            "2:1");
}

TEST(DocxImporterTest, TextBoxesMayHoldTablesAndBoxes) {
  EXPECT_EQ(
      TextOfBody("<w:p>" + TextRun("甲") + Box(Table({{"乙", "丙"}}) + Para("丁")) + "</w:p>"),
      "甲\n乙\t丙\n丁\n");
  EXPECT_EQ(
      TextOfBody("<w:p>" + TextRun("甲") +
                 Box("<w:p>" + TextRun("乙") + Box(Para("丙")) + "</w:p>" + Para("丁")) + "</w:p>"),
      "甲\n乙\n丙\n丁\n");
}

TEST(DocxImporterTest, FieldsAreTheirResults) {
  EXPECT_EQ(TextOfBody("<w:p>" + TextRun("甲") + Field("begin") + Instruction(" PAGEREF x ") +
                       Field("separate") + TextRun("7") + Field("end") + TextRun("乙") + "</w:p>"),
            "甲7乙\n");
  EXPECT_EQ(
      TextOfBody("<w:p><w:fldSimple w:instr=\"DATE\">" + TextRun("甲") + "</w:fldSimple></w:p>"),
      "甲\n");
}

TEST(DocxImporterTest, ABrokenFieldEndsWithItsParagraph) {
  EXPECT_EQ(
      TextOfBody("<w:p>" + TextRun("甲") + Field("begin") + TextRun("乙") + "</w:p>" + Para("丙")),
      "甲\n丙\n");
  EXPECT_EQ(TextOfBody("<w:p>" + Field("end") + Field("separate") + TextRun("甲") + "</w:p>"),
            "甲\n");
}

TEST(DocxImporterTest, TablesOfContentsAreLeftOut) {
  const std::string entries = "<w:p>" + Field("begin") + Instruction(" TOC \\o \"1-3\" ") +
                              Field("separate") + TextRun("一、甲 1") + "</w:p>" +
                              Para("二、乙 2") + "<w:p>" + Field("end") + "</w:p>";
  EXPECT_EQ(TextOfBody(entries + Para("丙")), "\n\n\n丙\n");
  EXPECT_EQ(TextOfBody("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
                       "Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" +
                       Para("目录") + "</w:sdtContent></w:sdt>" + Para("丙")),
            "丙\n");
  DocxParts parts;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"7\"><w:name w:val=\"toc 2\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"8\"><w:name w:val=\"目录 1\"/></w:style>";
  parts.body = Para("一、甲", "<w:pStyle w:val=\"7\"/>") +
               Para("一、甲", "<w:pStyle w:val=\"8\"/>") + Para("丙");
  EXPECT_EQ(TextOf(DocxOf(parts)), "丙\n");
}

TEST(DocxImporterTest, ContentsWithoutAnEndEndAtTheFirstHeading) {
  EXPECT_EQ(TextOfBody("<w:p>" + Field("begin") + Instruction("TOC") + Field("separate") +
                       TextRun("一、甲 1") + "</w:p>" +
                       Para("一、甲", "<w:outlineLvl w:val=\"0\"/>") + Para("乙")),
            "\n一、甲\n乙\n");
}

TEST(DocxImporterTest, WrappersAreLookedThrough) {
  EXPECT_EQ(
      TextOfBody("<w:customXml><w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>" + TextRun("甲") +
                 "</w:hyperlink><w:smartTag>" + TextRun("乙") + "</w:smartTag><w:ruby><w:rt>" +
                 TextRun("注") + "</w:rt><w:rubyBase>" + TextRun("丙") +
                 "</w:rubyBase></w:ruby></w:p></w:sdtContent></w:sdt>" + "</w:customXml>"),
      "甲乙丙\n");
}

TEST(DocxImporterTest, HintsInFormFieldsAreNoText) {
  EXPECT_EQ(TextOfBody(Para("甲") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                       Para("单击此处输入文字。") + "</w:sdtContent></w:sdt>"),
            "甲\n");
}

TEST(DocxImporterTest, ARowOfATableIsALine) {
  const Result<ImportedText> imported =
      Import(DocxOf(Table({{"序号", "事项"}, {"1", ""}, {"", ""}}) + Para("甲")));
  EXPECT_EQ(imported->source.text(), "序号\t事项\n1\n甲\n");
  EXPECT_TRUE(imported->hints[0].table_row);
  EXPECT_TRUE(imported->hints[1].table_row);
  EXPECT_FALSE(imported->hints[2].table_row);
}

TEST(DocxImporterTest, TablesThatOnlyLayOutGiveTheirParagraphs) {
  const Result<ImportedText> one_column = Import(DocxOf(Table({{"甲"}, {"乙"}})));
  EXPECT_EQ(one_column->source.text(), "甲\n乙\n");
  EXPECT_FALSE(one_column->hints[0].table_row);
  const std::string page = Para("一、甲") + Para("乙。") + Para("丙。") + Para("丁。");
  EXPECT_EQ(TextOfBody("<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" +
                       Para("内容") + "</w:tc><w:tc>" + page + "</w:tc></w:tr></w:tbl>"),
            "内容\n一、甲\n乙。\n丙。\n丁。\n");
}

TEST(DocxImporterTest, TablesWithinTables) {
  const std::string inner = Table({{"乙", "丙"}, {"丁", "戊"}});
  EXPECT_EQ(TextOfBody("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + Para("甲") +
                       inner + "</w:tc></w:tr></w:tbl>"),
            "甲\n乙\t丙\n丁\t戊\n");
  EXPECT_EQ(TextOfBody("<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" +
                       Para("甲") + "</w:tc><w:tc>" + inner + "</w:tc></w:tr></w:tbl>"),
            "甲\t乙\t丙 丁\t戊\n");
}

TEST(DocxImporterTest, ControlCharactersAreReplaced) {
  EXPECT_EQ(TextOfBody(Para("甲\nA\x7F\xC2\x85乙")), "甲 A\uFFFD\uFFFD乙\n");
}

TEST(DocxImporterTest, StrictDocumentsAndOtherNamesAreRead) {
  const std::string document =
      "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>甲</t>"
      "</r></p></body></document>";
  const std::string package =
      "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships"
      "/officeDocument\" Target=\"/Inhalt/./x/../Das%20Dokument.xml\"/></Relationships>";
  const std::string file = test::ZipOf({{"[Content_Types].xml", "<Types/>", true, false, {}},
                                        {"_rels\\.rels", package, true, false, {}},
                                        {"inhalt/das dokument.XML", document, true, false, {}}});
  EXPECT_EQ(TextOf(file), "甲\n");
}

TEST(DocxImporterTest, HeadersAndNotesStandBeside) {
  DocxParts parts;
  parts.body = Para("甲");
  for (const std::string kind : {"header", "footer", "footnotes", "comments"}) {
    parts.more_relationships +=
        "<Relationship Type=\"x/" + kind + "\" Target=\"" + kind + ".xml\"/>";
  }
  parts.more = {
      {"word/header.xml", test::WordXml("hdr", Para("页眉")), true, false, {}},
      {"word/footer.xml", test::WordXml("ftr", "<w:p/>"), true, false, {}},
      {"word/footnotes.xml",
       test::WordXml("footnotes", "<w:footnote w:type=\"separator\">" + Para("-") +
                                      "</w:footnote><w:footnote>" + Para("注一") + Para("续") +
                                      "</w:footnote><w:footnote>" + Para("注二") + "</w:footnote>"),
       true,
       false,
       {}},
      {"word/comments.xml",
       test::WordXml("comments", "<w:comment w:author=\"x\">" + Para("批注") + "</w:comment>"),
       true,
       false,
       {}}};
  const Result<ImportedText> imported = Import(DocxOf(parts));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "甲\n");
  ASSERT_EQ(imported->side.size(), 4U);
  EXPECT_EQ(imported->side[0].kind, SideText::Kind::kHeader);
  EXPECT_EQ(imported->side[0].text, "页眉");
  EXPECT_EQ(imported->side[1].text, "注一\n续");
  EXPECT_EQ(imported->side[2].text, "注二");
  EXPECT_EQ(imported->side[3].kind, SideText::Kind::kComment);
}

TEST(DocxImporterTest, NothingToReadIsSaid) {
  EXPECT_EQ(TextOfBody("<w:p/>"), "D006");
  EXPECT_EQ(TextOfBody("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"), "D041");
  EXPECT_EQ(NoticesOf(Para("甲") + "<w:altChunk/>"), "D046 1;");
}

// What the outline makes of automatic numbers, headings and tables.
TEST(DocxImporterTest, ADocumentOfWordIsOutlinedByItsNumbers) {
  DocxParts parts;
  parts.numbering =
      test::NumberingOf(1, {{"chineseCounting", "%1、"}, {"chineseCounting", "（%2）"}});
  parts.body = Para("关于2024年度法治政府建设") + Para("工作情况的报告") + Para("县人民政府：") +
               Para("现将有关情况报告如下：") + test::ListPara("工作情况", 1, 0) +
               test::ListPara("加强学习", 1, 1) + Para("全年学法十次。") +
               Table({{"二、不是标题", "合计"}, {"栖川县司法局", "3"}}) +
               test::ListPara("存在的问题", 1, 0) + Para("人少。") +
               Para("栖川县司法局", "<w:jc w:val=\"right\"/>") +
               Para("2024年1月18日", "<w:jc w:val=\"right\"/>") +
               Table({{"栖川县司法局办公室", "2024年1月20日印发"}});
  const Document document = BuildOutline(std::move(*Import(DocxOf(parts))), testing::ZhLanguage());
  std::string sections;
  for (const Section& section : document.sections) {
    sections += std::to_string(static_cast<int>(section.element)) + '/' +
                std::to_string(section.level) + ' ' + (section.label ? section.label->text : "") +
                std::string(document.Of(section.heading)) + '\n';
  }
  const auto line = [](Element element, int level, std::string_view text) {
    return std::to_string(static_cast<int>(element)) + '/' + std::to_string(level) + ' ' +
           std::string(text) + '\n';
  };
  EXPECT_EQ(sections, line(Element::kTitle, 0, "") + line(Element::kAddressee, 0, "") +
                          line(Element::kOpening, 0, "") + line(Element::kBody, 1, "一、工作情况") +
                          line(Element::kBody, 2, "(一)加强学习") +
                          line(Element::kBody, 1, "二、存在的问题") +
                          line(Element::kSignature, 0, "") + line(Element::kDate, 0, "") +
                          line(Element::kAttachment, 0, ""));
}

}  // namespace
}  // namespace hegui
