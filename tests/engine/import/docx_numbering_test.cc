#include "engine/import/docx_numbering.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/import/docx_importer.h"
#include "tests/support/docx_file.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using test::DocxOf;
using test::DocxParts;
using test::ListPara;
using test::NumberingOf;
using test::Para;

// The label of each paragraph that has one, with a bar behind it.
std::string Labels(const DocxParts& parts) {
  const Result<ImportedText> imported =
      ImportDocument(DocxOf(parts), "a.docx", testing::ZhLanguage());
  if (!imported) {
    return imported.error().code;
  }
  std::string labels;
  for (const BlockHint& hint : imported->hints) {
    labels += hint.label + '|';
  }
  return labels;
}

std::string Labels(std::string numbering, std::string body) {
  DocxParts parts;
  parts.numbering = std::move(numbering);
  parts.body = std::move(body);
  return Labels(parts);
}

std::string Level(int level, const std::string& properties) {
  return "<w:lvl w:ilvl=\"" + std::to_string(level) + "\">" + properties + "</w:lvl>";
}

std::string Num(int id, int abstract, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(abstract) + "\"/>" + overrides + "</w:num>";
}

const std::string kOutline = NumberingOf(
    1, {{"chineseCounting", "%1、"}, {"chineseCounting", "（%2）"}, {"decimal", "%3."}});

TEST(DocxNumberingTest, LevelsBeginAnewUnderAHigherOne) {
  EXPECT_EQ(Labels(kOutline, ListPara("甲", 1, 0) + ListPara("甲", 1, 1) + ListPara("甲", 1, 1) +
                                 ListPara("甲", 1, 2) + ListPara("甲", 1, 0) +
                                 ListPara("甲", 1, 1) + ListPara("甲", 1, 2)),
            "一、|（一）|（二）|1.|二、|（一）|1.|");
}

TEST(DocxNumberingTest, LabelsMayNameHigherLevels) {
  const std::string list = NumberingOf(1, {{"chineseCounting", "第%1章"}, {"decimal", "%1.%2"}});
  EXPECT_EQ(Labels(list, ListPara("甲", 1, 0) + ListPara("甲", 1, 1) + ListPara("甲", 1, 1)),
            "第一章|一.1|一.2|");
  const std::string legal =
      "<w:abstractNum w:abstractNumId=\"1\">" +
      Level(0, "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/>") +
      Level(1, "<w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/>") +
      "</w:abstractNum>" + Num(1, 1);
  EXPECT_EQ(Labels(legal, ListPara("甲", 1, 0) + ListPara("甲", 1, 1)), "一、 |1.1 |");
}

TEST(DocxNumberingTest, AParentThatWasNotCountedShowsItsFirstNumber) {
  const std::string list = NumberingOf(1, {{"decimal", "%1"}, {"decimal", "%1.%2"}});
  EXPECT_EQ(Labels(list, ListPara("甲", 1, 1) + ListPara("甲", 1, 1)), "1.1|1.2|");
}

TEST(DocxNumberingTest, ListsOfOneAbstractListGoOnUnlessTheyBeginAnew) {
  const std::string restart =
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
  EXPECT_EQ(Labels(kOutline + Num(2, 1) + Num(3, 1, restart),
                   ListPara("甲", 1, 0) + ListPara("甲", 2, 0) + ListPara("甲", 3, 0) +
                       ListPara("甲", 3, 0) + ListPara("甲", 1, 0)),
            "一、|二、|一、|二、|三、|");
}

TEST(DocxNumberingTest, AListMayChangeALevel) {
  const std::string change =
      "<w:lvlOverride w:ilvl=\"0\">" +
      Level(0,
            "<w:start w:val=\"3\"/><w:numFmt w:val=\"ideographTraditional\"/>"
            "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1.\"/>") +
      "</w:lvlOverride>";
  EXPECT_EQ(Labels(kOutline + Num(2, 1, change), ListPara("甲", 2, 0) + ListPara("甲", 2, 0)),
            "丙.|丁.|");
}

TEST(DocxNumberingTest, ALevelMayGoOnUnderAHigherOne) {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"1\">" +
      Level(0, "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1\"/>") +
      Level(1, "<w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%2\"/>") +
      "</w:abstractNum>" + Num(1, 1);
  EXPECT_EQ(Labels(list, ListPara("甲", 1, 0) + ListPara("甲", 1, 1) + ListPara("甲", 1, 0) +
                             ListPara("甲", 1, 1)),
            "1|1|2|2|");
}

TEST(DocxNumberingTest, NumberingComesFromStylesAndIsSwitchedOff) {
  DocxParts parts;
  parts.numbering = kOutline;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:basedOn w:val=\"2\"/><w:pPr><w:numPr>"
      "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  parts.body = Para("甲", "<w:pStyle w:val=\"2\"/>") + Para("甲", "<w:pStyle w:val=\"3\"/>") +
               Para("甲", "<w:pStyle w:val=\"2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
               Para("甲", "<w:pStyle w:val=\"2\"/>");
  EXPECT_EQ(Labels(parts), "一、|（一）||二、|");
}

TEST(DocxNumberingTest, ALevelMayNameItsStyle) {
  DocxParts parts;
  parts.numbering = "<w:abstractNum w:abstractNumId=\"1\">" +
                    Level(1,
                          "<w:pStyle w:val=\"9\"/><w:suff w:val=\"nothing\"/>"
                          "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/>") +
                    "</w:abstractNum>" + Num(1, 1);
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"9\"><w:pPr><w:numPr>"
      "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  parts.body = Para("甲", "<w:pStyle w:val=\"9\"/>");
  EXPECT_EQ(Labels(parts), "（一）|");
}

TEST(DocxNumberingTest, AListMayBeThatOfAStyle) {
  DocxParts parts;
  parts.numbering =
      "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"L\"/>"
      "</w:abstractNum>" +
      Num(7, 7) + kOutline;
  parts.styles =
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr>"
      "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  parts.body = ListPara("甲", 7, 0) + ListPara("甲", 1, 0);
  EXPECT_EQ(Labels(parts), "一、|二、|");
}

TEST(DocxNumberingTest, CirclesOfStylesAndListsEnd) {
  DocxParts parts;
  parts.numbering =
      "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"L\"/>"
      "</w:abstractNum>" +
      Num(7, 7);
  parts.styles =
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:basedOn w:val=\"L\"/><w:pPr>"
      "<w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>";
  parts.body = ListPara("甲", 7, 0) + Para("乙", "<w:pStyle w:val=\"L\"/>");
  EXPECT_EQ(Labels(parts), "||");
}

TEST(DocxNumberingTest, BulletsAndListsThatAreNotThereGiveNoLabel) {
  EXPECT_EQ(Labels(NumberingOf(1, {{"bullet", "·"}}),
                   ListPara("甲", 1, 0) + ListPara("乙", 5, 0) + ListPara("丙", 1, 12)),
            "|||");
}

TEST(DocxNumberingTest, UnknownFormatsAreDecimalsAndTold) {
  DocxParts parts;
  parts.numbering = NumberingOf(1, {{"klingon", "%1."}});
  parts.body = ListPara("甲", 1, 0);
  const Result<ImportedText> imported =
      ImportDocument(DocxOf(parts), "a.docx", testing::ZhLanguage());
  EXPECT_EQ(imported->hints[0].label, "1.");
  ASSERT_EQ(imported->notices.size(), 1U);
  EXPECT_EQ(imported->notices[0].code, "D045");
}

TEST(DocxNumberingTest, LongNamesOfFormatsAreToldInWholeCharacters) {
  DocxParts parts;
  parts.numbering = NumberingOf(1, {{"甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁", "%1."}});
  parts.body = ListPara("甲", 1, 0);
  const Result<ImportedText> imported =
      ImportDocument(DocxOf(parts), "a.docx", testing::ZhLanguage());
  ASSERT_EQ(imported->notices.size(), 1U);
  EXPECT_EQ(imported->notices[0].arguments[0].value, "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲");
}

TEST(DocxNumberingTest, ParagraphsThatVanishedAreNotCounted) {
  const std::string deleted =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/>"
      "</w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>";
  EXPECT_EQ(Labels(kOutline, ListPara("甲", 1, 0) + deleted + ListPara("丙", 1, 0)), "一、|二、|");
}

TEST(DocxNumberingTest, AFormatOfItsOwnStandsBesideAnOrdinaryOne) {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><mc:AlternateContent>"
      "<mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001\"/></mc:Choice>"
      "<mc:Fallback><w:numFmt w:val=\"upperRoman\"/></mc:Fallback></mc:AlternateContent>"
      "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>" +
      Num(1, 1);
  EXPECT_EQ(Labels(list, ListPara("甲", 1, 0)), "I|");
}

TEST(DocxStylesTest, HeadingsComeFromLevelsChainsAndNames) {
  DocxParts parts;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"Heading 2\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"x\"/><w:basedOn w:val=\"1\"/>"
      "</w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:name w:val=\"标题 3\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"4\"><w:name w:val=\"heading 1\"/><w:pPr>"
      "<w:outlineLvl w:val=\"9\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"5\"><w:name w:val=\"四级标题\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"0\"><w:name w:val=\"Normal\"/>"
      "</w:style>";
  for (const std::string style : {"1", "2", "3", "4", "5", "0", "?"}) {
    parts.body += Para("甲", "<w:pStyle w:val=\"" + style + "\"/>");
  }
  parts.body += Para("甲", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"0\"/>");
  parts.body += Para("甲", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>");
  const Result<ImportedText> imported =
      ImportDocument(DocxOf(parts), "a.docx", testing::ZhLanguage());
  std::string levels;
  for (const BlockHint& hint : imported->hints) {
    levels += std::to_string(hint.heading_level);
  }
  EXPECT_EQ(levels, "223040010");
}

}  // namespace
}  // namespace hegui
