#include "engine/import/workbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/limits.h"
#include "tests/support/workbook_parts.h"

namespace hegui {
namespace {

using test::XlsxOf;
using test::XlsxParts;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "1:A=text B=text" for each row of a sheet.
std::vector<std::string> RowsOf(const std::string& bytes, std::size_t sheet = 0) {
  Result<Workbook> workbook = Workbook::Open(bytes);
  EXPECT_TRUE(workbook);
  if (!workbook) {
    return {workbook.error().code};
  }
  const Result<std::vector<SheetRow>> rows = workbook->ReadRows(workbook->sheets()[sheet]);
  if (!rows) {
    return {rows.error().code};
  }
  std::vector<std::string> texts;
  for (const SheetRow& row : *rows) {
    std::string text = std::to_string(row.number) + ":";
    for (const SheetCell& cell : row.cells) {
      text += (text.ends_with(':') ? "" : " ") + std::to_string(cell.column) + "=" + cell.text;
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> RowsOf(const XlsxParts& parts) { return RowsOf(XlsxOf(parts)); }

std::string Cells(std::string_view cells) {
  return "<sheetData><row r=\"1\">" + std::string(cells) + "</row></sheetData>";
}

TEST(WorkbookTest, ReadsSharedInlineAndComputedTexts) {
  EXPECT_THAT(
      RowsOf(XlsxParts{{{"表", Cells(R"(<c r="A1" t="s"><v>1</v></c>)"
                                     R"(<c r="B1" t="inlineStr"><is><t>乙</t></is></c>)"
                                     R"(<c r="C1" t="str"><f>1+1</f><v>丙</v></c>)"
                                     R"(<c r="E1"><v>3.50</v></c>)")}},
                       {"<t>零</t>", "<r><t>石碾</t></r><r><t>坪镇</t></r><rPh><t>shi</t></rPh>"}}),
      ElementsAre("1:1=石碾坪镇 2=乙 3=丙 5=3.50"));
}

TEST(WorkbookTest, ReadsNumbersInADatesStyleAsDays) {
  const std::string styles =
      R"(<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>)"
      R"(<numFmt numFmtId="177" formatCode="&quot;day&quot;0.0[Red]"/></numFmts>)"
      R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>)";
  const std::string cells =
      R"(<c r="A1" s="0"><v>45717</v></c><c r="B1" s="1"><v>45717.7</v></c>)"
      R"(<c r="C1" s="2"><v>45717</v></c><c r="D1" s="3"><v>45717</v></c><c r="E1" s="1"><v>-3</v></c>)";
  EXPECT_THAT(RowsOf(XlsxParts{{{"表", Cells(cells)}}, {}, styles}),
              ElementsAre("1:1=45717 2=2025-03-01 3=2025-03-01 4=45717 5=-3"));
  EXPECT_THAT(
      RowsOf(XlsxParts{{{"表", Cells(R"(<c r="A1" s="1"><v>44255</v></c>)")}}, {}, styles, true}),
      ElementsAre("1:1=2025-03-01"));
}

TEST(WorkbookTest, SaysInEachRowWhatACellOverRowsSays) {
  const std::string data =
      test::SheetData({{"乡镇", "甲镇"}, {"", "乙镇"}, {"", "丙镇"}, {"", "丁镇"}});
  EXPECT_THAT(
      RowsOf(XlsxParts{{{"表", data + R"(<mergeCells><mergeCell ref="A1:A3"/></mergeCells>)"}}}),
      ElementsAre("1:1=乡镇 2=甲镇", "2:1=乡镇 2=乙镇", "3:1=乡镇 2=丙镇", "4:2=丁镇"));
}

TEST(WorkbookTest, KnowsWhichSheetsPeopleSee) {
  const std::string bytes =
      XlsxOf({{{"旧", "", "hidden"}, {"更旧", "", "veryHidden"}, {"新", ""}}});
  const Result<Workbook> workbook = Workbook::Open(bytes);
  ASSERT_TRUE(workbook);
  std::vector<std::string> seen;
  for (const Workbook::Sheet& sheet : workbook->sheets()) {
    seen.push_back(sheet.name + (sheet.visible ? "+" : "-"));
  }
  EXPECT_THAT(seen, ElementsAre("旧-", "更旧-", "新+"));
}

TEST(WorkbookTest, FollowsNothingThatLeadsOutOfTheFile) {
  std::string bytes =
      XlsxOf({{{"表", Cells(R"(<c t="str"><v>甲</v></c>)")}},
              {},
              {},
              false,
              {{"xl/worksheets/_rels/sheet1.xml.rels",
                R"(<Relationships><Relationship Id="r1" TargetMode="External" )"
                R"(Type="x/hyperlink" Target="file:///etc/passwd"/></Relationships>)"}}});
  EXPECT_THAT(RowsOf(bytes), ElementsAre("1:1=甲"));
}

TEST(WorkbookTest, RefusesEntitiesAndTruncatedContainers) {
  const std::string entity =
      R"(<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>)";
  std::vector<test::ZipPart> parts{
      {"xl/workbook.xml", R"(<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>)"},
      {"_rels/.rels",
       R"(<R><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></R>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<R><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></R>)"},
      {"xl/s.xml", entity}};
  EXPECT_THAT(RowsOf(test::ZipOf(parts)), ElementsAre("D035"));
  const std::string whole = XlsxOf({{{"表", Cells("<c><v>1</v></c>")}}});
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    EXPECT_FALSE(Workbook::Open(whole.substr(0, size))) << size;
  }
}

TEST(WorkbookTest, TakesNoPlaceForWhatIsNotThere) {
  EXPECT_THAT(
      RowsOf(XlsxParts{
          {{"表",
            R"(<dimension ref="A1:XFD1048576"/><sheetData>)"
            R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)"
            R"(<row r="4000000000"><c r="ZZZZZZZ7"><v>2</v></c></row>)"
            R"(<row r="3"><c t="s"><v>99999</v></c><c t="s"><v>-1</v></c></row></sheetData>)"
            R"(<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref=":"/></mergeCells>)"}}}),
      ElementsAre("1048576:16384=1", "1048577:1=2"));
}

TEST(WorkbookTest, StopsAtTooManyRowsAndCells) {
  std::string rows = "<sheetData>";
  for (std::size_t i = 0; i <= limits::kMaxSheetRows; ++i) {
    rows += "<row><c><v>1</v></c></row>";
  }
  EXPECT_THAT(RowsOf(XlsxParts{{{"表", rows + "</sheetData>"}}}), ElementsAre("D031"));
  std::string cells;
  for (std::size_t i = 0; i <= limits::kMaxSheetCells; ++i) {
    cells += "<c r=\"A1\"><v>1</v></c>";
  }
  EXPECT_THAT(RowsOf(XlsxParts{{{"表", Cells(cells)}}}), ElementsAre("D031"));
}

TEST(WorkbookTest, LeavesOutBlankRows) {
  EXPECT_THAT(
      RowsOf(XlsxParts{
          {{"表",
            R"(<sheetData><row r="2"/><row r="5"><c t="str"><v> </v></c></row></sheetData>)"}}}),
      IsEmpty());
}

}  // namespace
}  // namespace hegui
