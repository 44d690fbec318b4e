#include "reports/workbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/xlsx_file.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

TableSheet Sheet(std::vector<std::vector<CellValue>> rows) {
  TableSheet sheet;
  sheet.name = "表";
  sheet.title = "甲 & 乙";
  for (const char* heading : {"a", "b", "c"}) {
    sheet.columns.emplace_back().heading = heading;
  }
  sheet.rows = std::move(rows);
  return sheet;
}

WorkbookSetup MadeSetup() {
  WorkbookSetup setup;
  setup.title = "题";
  setup.created = {2025, 3, 4};
  setup.font = "宋体";
  setup.footer = "{page}/{pages}";
  setup.cut_mark = "……";
  setup.rows_mark = "还有";
  return setup;
}

std::string Bytes(const std::vector<TableSheet>& sheets, const WorkbookSetup& setup = MadeSetup()) {
  const Result<std::string> bytes = WriteWorkbook(setup, sheets);
  EXPECT_TRUE(bytes);
  return bytes.value_or("");
}

test::XlsxSheet Written(const TableSheet& sheet, const WorkbookSetup& setup = MadeSetup()) {
  const std::vector<test::XlsxSheet> sheets = test::ReadXlsx(Bytes({sheet}, setup));
  EXPECT_THAT(sheets, SizeIs(1));
  return sheets.empty() ? test::XlsxSheet() : sheets.front();
}

TEST(WorkbookTest, KeepsNumbersDaysAndTextsApart) {
  const test::XlsxSheet sheet =
      Written(Sheet({{std::string("42"), std::int64_t{42}, Hundredths{4250}},
                     {Date{2025, 3, 4}, CellValue(), Hundredths{-5}}}));
  ASSERT_THAT(sheet.rows, SizeIs(3));
  EXPECT_FALSE(sheet.rows[1][0].number);
  EXPECT_EQ(sheet.rows[1][0].text, "42");
  EXPECT_TRUE(sheet.rows[1][1].number);
  EXPECT_EQ(sheet.rows[1][1].text, "42");
  EXPECT_EQ(sheet.rows[1][2].text, "42.5");
  EXPECT_TRUE(sheet.rows[2][0].number);
  EXPECT_EQ(sheet.rows[2][0].text, "45720");  // days since the end of 1899
  EXPECT_EQ(sheet.rows[2][0].form, "yyyy-mm-dd");
  EXPECT_EQ(sheet.rows[2][1].text, "");
  EXPECT_EQ(sheet.rows[2][2].text, "-0.05");
}

TEST(WorkbookTest, ATextIsNeverAFormulaOrALink) {
  std::vector<std::vector<CellValue>> rows;
  const std::vector<std::string> texts{"=1+1",     "=cmd|' /C calc'!A0",  "+1",   "-1",
                                       "@SUM(A1)", "http://example.org/", "\t=1", "{=1}"};
  for (const std::string& text : texts) {
    rows.push_back({text});
  }
  const test::XlsxSheet sheet = Written(Sheet(std::move(rows)));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(sheet.rows[i + 1][0].text, texts[i]);
    EXPECT_FALSE(sheet.rows[i + 1][0].number) << texts[i];
    // What is typed into that cell later is a text too.
    EXPECT_EQ(sheet.rows[i + 1][0].form, i < 5 || i == 6 ? "@" : "") << texts[i];
  }
  EXPECT_FALSE(sheet.Has("f"));
  EXPECT_FALSE(sheet.Has("hyperlink"));
}

TEST(WorkbookTest, TheHeadStaysAndFilters) {
  TableSheet sheet = Sheet({{std::string("x")}, {std::string("y")}});
  sheet.fixed_columns = 2;
  sheet.notes = {"注"};
  const test::XlsxSheet written = Written(sheet);
  EXPECT_EQ(written.frozen, "C2");
  EXPECT_EQ(written.filter, "A1:C3");
  EXPECT_EQ(written.rows.back()[0].text, "注");
  EXPECT_TRUE(written.rows[3].empty()) << "the note stands apart, so that it is not sorted";
}

TEST(WorkbookTest, AnEmptyTableIsOne) {
  const test::XlsxSheet sheet = Written(Sheet({}));
  EXPECT_EQ(sheet.filter, "A1:C1");
  EXPECT_THAT(sheet.rows, SizeIs(1));
}

TEST(WorkbookTest, ColoursCellsByTheirTexts) {
  TableSheet sheet = Sheet({{std::string("否"), std::string("\"a\""), Hundredths{100}}});
  sheet.columns[0].tones = {{"否", Tone::kBad}};
  sheet.columns[1].tones = {{"\"a\"", Tone::kGood}};
  sheet.columns[2].best = Hundredths{200};
  EXPECT_THAT(Written(sheet).conditions, ElementsAre("\"否\"", "\"\"\"a\"\"\"", ""));
}

TEST(WorkbookTest, IsLaidOutForA4) {
  const std::string bytes = Bytes({Sheet({})});
  const std::string xml = test::XlsxPart(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml, HasSubstr("paperSize=\"9\""));
  EXPECT_THAT(xml, HasSubstr("orientation=\"landscape\""));
  EXPECT_THAT(xml, HasSubstr("fitToHeight=\"0\""));
  EXPECT_THAT(xml, HasSubstr("甲 &amp;&amp; 乙"));
  EXPECT_THAT(xml, HasSubstr("&amp;P/&amp;N"));
  EXPECT_THAT(test::XlsxPart(bytes, "xl/workbook.xml"), HasSubstr("'表'!$1:$1"));
}

TEST(WorkbookTest, EqualTablesGiveEqualBytes) {
  const TableSheet sheet = Sheet({{std::string("x"), Hundredths{1}, Date{2025, 1, 1}}});
  const std::string bytes = Bytes({sheet});
  EXPECT_EQ(bytes, Bytes({sheet}));
  EXPECT_THAT(test::XlsxPart(bytes, "docProps/core.xml"), HasSubstr("2025-03-04T00:00:00Z"));
}

TEST(WorkbookTest, RowsBeyondTheLimitAreSaidToBeMissing) {
  WorkbookSetup setup = MadeSetup();
  setup.max_rows = 6;
  TableSheet sheet = Sheet({});
  for (const char* text : {"1", "2", "3", "4", "5"}) {
    sheet.rows.push_back({std::string(text)});
  }
  sheet.notes = {"注"};
  const test::XlsxSheet written = Written(sheet, setup);
  EXPECT_THAT(written.rows, SizeIs(6));
  EXPECT_THAT(written.rows[2][0].text, "2");
  EXPECT_THAT(written.rows[3][0].text, "还有");
  EXPECT_THAT(written.rows[5][0].text, "注");
}

TEST(WorkbookTest, SaysWhenASheetCannotBe) {
  TableSheet sheet = Sheet({});
  sheet.name = "a/b";
  const Result<std::string> bytes = WriteWorkbook(MadeSetup(), {sheet});
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, "C049");
}

TEST(WorkbookTest, ReadsCodesOfCharactersAsTheyWereWritten) {
  const test::XlsxSheet sheet = Written(Sheet({{std::string("_x0041__x003D_1+1")}}));
  EXPECT_EQ(sheet.rows[1][0].text, "_x0041__x003D_1+1");
  std::string codes;
  for (std::size_t i = 0; i < 32767; ++i) {
    codes += "_x0041_";
  }
  EXPECT_EQ(Written(Sheet({{codes}})).rows[1].size(), 1U);
}

}  // namespace
}  // namespace hegui
