#include "engine/import/odt_importer.h"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "engine/base/limits.h"
#include "engine/outline/outline.h"
#include "tests/support/odt_file.h"
#include "tests/support/zh_outline.h"
#include "tests/support/zip_file.h"

namespace hegui {
namespace {

// Of processor.
double Seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

using test::OdtOf;
using test::OdtParts;

Result<ImportedText> Import(const std::string& odt) {
  return ImportDocument(odt, "报告.odt", testing::ZhLanguage());
}

std::string TextOf(const std::string& odt) {
  const Result<ImportedText> imported = Import(odt);
  return imported ? std::string(imported->source.text())
                  : imported.error().code + (imported.error().arguments.empty()
                                                 ? ""
                                                 : ' ' + imported.error().arguments[0].value);
}

std::string P(const std::string& text) { return "<text:p>" + text + "</text:p>"; }

std::string Item(const std::string& content) {
  return "<text:list-item>" + content + "</text:list-item>";
}

std::string List(const std::string& items, const std::string& attributes = "") {
  return "<text:list text:style-name=\"L\" " + attributes + ">" + items + "</text:list>";
}

std::string Level(int level, const std::string& attributes) {
  return "<text:list-level-style-number text:level=\"" + std::to_string(level) + "\" " +
         attributes +
         "><style:list-level-properties><style:list-level-label-alignment "
         "text:label-followed-by=\"nothing\"/></style:list-level-properties>"
         "</text:list-level-style-number>";
}

const std::string kChinese = "style:num-format=\"一, 二, 三, ...\" ";

std::string Labels(const std::string& body) {
  OdtParts parts;
  parts.styles =
      "<text:list-style style:name=\"L\">" + Level(1, kChinese + "style:num-suffix=\"、\"") +
      Level(2, kChinese + "loext:num-list-format=\"（%2%）\"") +
      Level(3, "style:num-format=\"1\" text:display-levels=\"3\" style:num-suffix=\".\"") +
      "</text:list-style>";
  parts.body = body;
  const Result<ImportedText> imported = Import(OdtOf(parts));
  std::string labels;
  for (const BlockHint& hint : imported->hints) {
    labels += hint.label + '|';
  }
  return labels;
}

TEST(OdtImporterTest, ParagraphsAreLinesAndBlanksAreThoseOfTheFormat) {
  const Result<ImportedText> imported =
      Import(OdtOf(P("  甲<text:span>乙</text:span>\n  丙<text:s text:c=\"2\"/>丁<text:tab/>戊") +
                   P("") + P("己<text:line-break/>庚")));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text(), "甲乙 丙  丁\t戊\n\n己\n庚\n");
  EXPECT_EQ(imported->format, "odt");
  EXPECT_TRUE(imported->hints[3].after_break);
  const std::string_view text = imported->source.text();
  const PlaceRun place = imported->places.At(text, static_cast<std::uint32_t>(text.find("庚")));
  EXPECT_EQ(place.line, 3U);
  EXPECT_EQ(place.column, 3U);
  EXPECT_EQ(place.page, std::nullopt);
}

TEST(OdtImporterTest, HeadingsHaveTheirLevel) {
  const Result<ImportedText> imported =
      Import(OdtOf("<text:h text:outline-level=\"2\">甲</text:h>" + P("乙")));
  EXPECT_EQ(imported->hints[0].heading_level, 2);
  EXPECT_EQ(imported->hints[1].heading_level, 0);
}

TEST(OdtImporterTest, ListsCountByThemselvesUnlessTheyGoOn) {
  EXPECT_EQ(Labels(List(Item(P("甲")) + Item(P("乙") + P("丙"))) + P("丁") + List(Item(P("戊")))),
            "一、|二、||"
            "|一、|");
  EXPECT_EQ(Labels(List(Item(P("甲"))) + List(Item(P("乙")), "text:continue-numbering=\"true\"")),
            "一、|二、|");
  EXPECT_EQ(Labels(List(Item(P("甲")), "xml:id=\"x\"") + List(Item(P("乙"))) +
                   List(Item(P("丙")), "text:continue-list=\"x\"")),
            "一、|一、|二、|");
}

TEST(OdtImporterTest, ListsWithinListsAreLevels) {
  const std::string inner = "<text:list>" + Item(P("乙")) + Item(P("丙")) + "</text:list>";
  EXPECT_EQ(Labels(List(Item(P("甲") + inner) + Item(P("丁") + inner))),
            "一、|（一）|（二）|二、|（一）|（二）|");
  EXPECT_EQ(Labels(List(Item("<text:list>" + Item("<text:list>" + Item(P("甲")) + "</text:list>") +
                             "</text:list>"))),
            "一.一.1.|");
}

TEST(OdtImporterTest, ItemsMayStartElsewhereAndHeadersHaveNoNumber) {
  EXPECT_EQ(Labels(List("<text:list-header>" + P("甲") + "</text:list-header>" +
                        "<text:list-item text:start-value=\"5\">" + P("乙") + "</text:list-item>" +
                        Item(P("丙")))),
            "|五、|六、|");
}

TEST(OdtImporterTest, WhatIsNotTextIsLeftOut) {
  EXPECT_EQ(TextOf(OdtOf("<text:tracked-changes><text:changed-region><text:deletion>" + P("删") +
                         "</text:deletion></text:changed-region></text:tracked-changes>"
                         "<text:table-of-content>" +
                         P("目录") + "</text:table-of-content>" +
                         P("甲<text:note text:note-class=\"footnote\"><text:note-body>" + P("注") +
                           "</text:note-body></text:note>乙<office:annotation><dc:creator>人"
                           "</dc:creator>" +
                           P("批") + "</office:annotation>"))),
            "甲乙\n");
}

TEST(OdtImporterTest, NotesAndHeadersStandBeside) {
  OdtParts parts;
  parts.body = P("甲<text:note text:note-class=\"endnote\"><text:note-body>" + P("注") + P("二") +
                 "</text:note-body></text:note>");
  parts.page =
      "<style:header>" + P("页眉") + "</style:header><style:footer>" + P("") + "</style:footer>";
  const Result<ImportedText> imported = Import(OdtOf(parts));
  ASSERT_EQ(imported->side.size(), 2U);
  EXPECT_EQ(imported->side[0].text, "页眉");
  EXPECT_EQ(imported->side[1].kind, SideText::Kind::kEndnote);
  EXPECT_EQ(imported->side[1].text, "注\n二");
}

TEST(OdtImporterTest, HiddenTextIsLeftOutAndTold) {
  OdtParts parts;
  parts.styles =
      "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style><style:style style:name=\"K\" "
      "style:parent-style-name=\"H\"/>";
  parts.body = P("甲<text:span text:style-name=\"K\">乙</text:span>丙") +
               "<text:section text:display=\"none\">" + P("丁") + "</text:section>" +
               "<text:p text:style-name=\"H\">戊</text:p>" + P("己");
  const Result<ImportedText> imported = Import(OdtOf(parts));
  EXPECT_EQ(imported->source.text(), "甲丙\n\n己\n");
  ASSERT_EQ(imported->notices.size(), 1U);
  EXPECT_EQ(imported->notices[0].code, "D044");
  EXPECT_EQ(imported->notices[0].arguments[0].value, "3");
}

TEST(OdtImporterTest, TablesAndBoxes) {
  const std::string table =
      "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-row>"
      "<table:table-cell>" +
      P("甲") + "</table:table-cell><table:table-cell>" + P("乙") +
      "</table:table-cell></table:table-row><table:table-row><table:table-cell>" + P("丙") +
      "</table:table-cell><table:covered-table-cell>" + P("丁") +
      "</table:covered-table-cell></table:table-row></table:table>";
  const Result<ImportedText> imported = Import(OdtOf(
      table +
      P("戊<draw:frame><draw:text-box>" + P("盒") +
        "</draw:text-box><svg:title>图</svg:title></draw:frame>己<text:title>题</text:title>")));
  EXPECT_EQ(imported->source.text(), "甲\t乙\n丙\n戊己题\n盒\n");
  EXPECT_TRUE(imported->hints[0].table_row);
  EXPECT_EQ(TextOf(OdtOf(P("<draw:frame><draw:text-box>" + P("盒") + P("二") +
                           "</draw:text-box></draw:frame>戊"))),
            "盒\n二\n戊\n");
}

TEST(OdtImporterTest, ARowWithinARowIsARowOfItsOwn) {
  const auto cell = [](const std::string& content) {
    return "<table:table-cell>" + content + "</table:table-cell>";
  };
  const auto row = [](const std::string& content) {
    return "<table:table-row>" + content + "</table:table-row>";
  };
  EXPECT_EQ(TextOf(OdtOf("<table:table>" +
                         row(cell(P("甲")) + cell(P("乙")) +
                             row(cell(P("丙")) + cell(P("丁")) + cell(P("戊"))) + cell(P("己"))) +
                         "</table:table>")),
            "甲\n乙\n丙\t丁\t戊\n己\n");
}

TEST(OdtImporterTest, ARowWithinAParagraphHasAHintForEachLine) {
  const Result<ImportedText> imported =
      Import(OdtOf("<table:table><text:p>甲<table:table-row><text:h>乙</text:h><text:p>丙"
                   "<text:p>丁</text:p></text:p><text:p>戊</text:p></table:table-row>己</text:p>"
                   "<table:table-row><text:p>庚</text:p></table:table-row></table:table>"));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->hints.size(), imported->source.line_count());
}

TEST(OdtImporterTest, WhatCannotBeReadIsSaid) {
  OdtParts parts;
  parts.body = P("甲");
  parts.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
  EXPECT_EQ(TextOf(OdtOf(parts)), "D023");
  EXPECT_EQ(TextOf(OdtOf("<text:p/>")), "D006");
  EXPECT_EQ(TextOf(OdtOf(P("<draw:image/>"))), "D041");
  const test::ZipPart type{"mimetype", "application/vnd.oasis.opendocument.text", false, false, {}};
  EXPECT_EQ(TextOf(test::ZipOf({type})), "D040");
  EXPECT_EQ(TextOf(test::ZipOf({type, {"content.xml", "<a/>", true, false, {}}})), "D042");
  EXPECT_EQ(
      TextOf(test::ZipOf(
          {type, {"content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", true, false, {}}})),
      "D035 doctype");
  EXPECT_EQ(TextOf(test::ZipOf({type,
                                {"content.xml", "<a/>", true, false, {}},
                                {"content.xml", "<b/>", true, false, {}}})),
            "D033 content.xml");
}

TEST(OdtImporterTest, HostileTextsEnd) {
  const double begin = Seconds();
  OdtParts parts;
  parts.deflate = false;
  const auto repeated = [](const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
      all += text;
    }
    return all;
  };
  parts.body = repeated("<text:list>" + Item(P("甲")) + "</text:list>", 200'000);
  Result<ImportedText> imported = Import(OdtOf(parts));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.line_count(), 200'000U);
  parts.body = repeated("<text:span>", 300);
  EXPECT_EQ(TextOf(OdtOf(parts)), "D035 depth");
  parts.body = P("<text:s text:c=\"2147483647\"/>甲");
  EXPECT_LT(TextOf(OdtOf(parts)).size(), 1'000U);
  parts.body = repeated(P("甲"), static_cast<int>(limits::kMaxLines) + 1);
  EXPECT_EQ(TextOf(OdtOf(parts)), "D031 lines");
  const std::string odt = OdtOf(P("甲") + "<table:table>" + P("乙") + "</table:table>");
  for (std::size_t size = 4; size < odt.size(); ++size) {
    EXPECT_FALSE(Import(odt.substr(0, size))) << size;
  }
  EXPECT_LT(Seconds() - begin, 60);
}

TEST(OdtImporterTest, AFlatFileIsReadAlike) {
  const std::string flat =
      "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"o\" xmlns:text=\"t\" "
      "xmlns:style=\"s\" xmlns:fo=\"f\" office:mimetype=\"application/"
      "vnd.oasis.opendocument.text\"><office:automatic-styles><text:list-style style:name=\"L\">" +
      Level(1, kChinese + "style:num-suffix=\"、\"") +
      "</text:list-style></office:automatic-styles><office:master-styles><style:master-page>"
      "<style:footer>" +
      P("脚") +
      "</style:footer></style:master-page></office:master-styles><office:body><office:text>" +
      List(Item(P("情况"))) + P("甲") + "</office:text></office:body></office:document>";
  const Result<ImportedText> imported = ImportDocument(flat, "报告.fodt", testing::ZhLanguage());
  ASSERT_TRUE(imported) << imported.error().code;
  EXPECT_EQ(imported->source.text(), "情况\n甲\n");
  EXPECT_EQ(imported->hints[0].label, "一、");
  EXPECT_EQ(imported->format, "fodt");
  ASSERT_EQ(imported->side.size(), 1U);
  EXPECT_TRUE(imported->notices.empty());
}

}  // namespace
}  // namespace hegui
