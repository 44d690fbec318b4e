#include "rules/project/roster_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"
#include "rules/project/csv.h"
#include "rules/project/roster_date.h"
#include "rules/project/roster_words.h"
#include "tests/support/workbook_parts.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

LoadedRoster Load(std::string content, std::string name = "units.csv") {
  return LoadRoster({std::move(name), std::move(content)}, testing::ZhLanguage());
}

// "unit|alias,alias|level|due|received|contact"; or the problems, as "code line:column".
std::vector<std::string> Rows(const LoadedRoster& loaded) {
  std::vector<std::string> rows;
  for (const Diagnostic& problem : loaded.diagnostics) {
    rows.push_back(problem.code + " " + std::to_string(problem.place.line) + ":" +
                   std::to_string(problem.place.column));
  }
  if (loaded.roster == nullptr) {
    return rows;
  }
  const auto date = [](const std::optional<Date>& day) { return day ? day->ToIso() : ""; };
  for (const RosterEntry& entry : loaded.roster->entries) {
    std::string aliases;
    for (const std::string& alias : entry.aliases) {
      aliases += (aliases.empty() ? "" : ",") + alias;
    }
    rows.push_back(entry.unit + "|" + aliases + "|" + entry.level + "|" + date(entry.due) + "|" +
                   date(entry.received) + "|" + entry.contact);
  }
  return rows;
}

std::vector<std::string> Rows(std::string content) { return Rows(Load(std::move(content))); }

TEST(RosterReaderTest, TellsColumnsByTheirHeadings) {
  EXPECT_THAT(Rows("序号,单位名称,简称,层级,报送期限,报送日期,联系人,联系电话,备注\n"
                   "1,甲镇人民政府,甲镇、甲镇政府,乡镇,2025-03-01,2025/3/4,张某,0000-1,x\n"),
              ElementsAre("甲镇人民政府|甲镇,甲镇政府|乡镇|2025-03-01|2025-03-04|张某 0000-1"));
  EXPECT_THAT(Rows("No.,Unit,Aliases,Level,Due,Received,Contact\n"
                   "1,Stone Bridge,Bridge; the Bridge | SB,town,2025-03-01,,A. Smith\n"),
              ElementsAre("Stone Bridge|Bridge,the Bridge,SB|town|2025-03-01||A. Smith"));
}

TEST(RosterReaderTest, OverlooksHowHeadingsAreWritten) {
  EXPECT_THAT(Rows("＊单　位,报送期限（年/月/日）：,due date\n甲镇,3月1日前,\n"),
              ElementsAre("甲镇|||0000-03-01||"));
}

TEST(RosterReaderTest, PassesOverTitlesBlankRowsAndTheLinesBelow) {
  EXPECT_THAT(Rows("栖川县报送名册,,\n,,\n\n填报时间：2025年,,\n序号,单位,层级\n1,甲镇,乡镇\n,,\n2,"
                   "乙局,部门\n"
                   "合计,2,\n,合计：2,\n备注：以上为应报单位,,\n"),
              ElementsAre("甲镇||乡镇|||", "乙局||部门|||"));
}

TEST(RosterReaderTest, ReadsAnySeparatorCharsetAndLineEnd) {
  const std::vector<std::string> wanted{"甲镇|甲||2025-03-01||", "乙镇|||2025-03-01||"};
  const std::string text = "单位,简称,截止日期\r\n甲镇,甲,2025年3月1日\r\n乙镇,,2025.3.1";
  const auto with = [&text](char separator) {
    std::string other = text;
    std::replace(other.begin(), other.end(), ',', separator);
    return other;
  };
  EXPECT_EQ(Rows(text), wanted);
  EXPECT_EQ(Rows(with(';')), wanted);
  EXPECT_EQ(Rows(with('\t')), wanted);
  EXPECT_EQ(Rows("\xEF\xBB\xBF" + text), wanted);
  EXPECT_EQ(Rows("\xB5\xA5\xCE\xBB,\xBC\xF2\xB3\xC6,\xBD\xD8\xD6\xB9\xC8\xD5\xC6\xDA\n"
                 "\xBC\xD7\xD5\xF2,\xBC\xD7,2025\xC4\xEA"
                 "3\xD4\xC2"
                 "1\xC8\xD5\n"
                 "\xD2\xD2\xD5\xF2,,2025-03-01\n"),
            wanted);
}

TEST(RosterReaderTest, ReadsQuotedCellsOverLines) {
  EXPECT_THAT(Rows("单位,别名,联系人\n\"甲镇\n人民政府\",\"甲\n乙, 丙\",\"张\"\"某\"\"\"\n"),
              ElementsAre("甲镇人民政府|甲,乙,丙||||张\"某\""));
}

TEST(RosterReaderTest, ReportsAllProblemsAtOnceEachAtItsCell) {
  EXPECT_THAT(Rows("单位,简称,截止日期\n甲镇,甲,某天\n乙镇,甲,2025-02-30\n甲 镇,,\n,丙,\n乙镇,,\n"),
              ElementsAre("C094 2:6", "C093 3:4", "C094 3:6", "C092 4:1", "C098 5:2", "C092 6:1"));
  const LoadedRoster loaded = Load("单位,简称\n甲镇,乙镇\n乙镇,\n");
  EXPECT_THAT(Rows(loaded), ElementsAre("C093 3:1"));
  EXPECT_EQ(loaded.diagnostics.front().excerpt, "乙镇,");
  EXPECT_EQ(loaded.diagnostics.front().place.file, "units.csv");
  EXPECT_EQ(loaded.diagnostics.front().place.width, 2U);
}

TEST(RosterReaderTest, WarnsOfWhatItCanDoWithout) {
  EXPECT_THAT(Rows("单位,报送日期\n甲镇,快了\n乙镇,未报\n丙镇,—\n"),
              ElementsAre("C094 2:4", "甲镇|||||", "乙镇|||||", "丙镇|||||"));
}

TEST(RosterReaderTest, RefusesWhatIsNoRoster) {
  EXPECT_THAT(Rows(""), ElementsAre("C095 0:0"));
  EXPECT_THAT(Rows("\n\r\n"), ElementsAre("C095 0:0"));
  EXPECT_THAT(Rows("单位,层级\n"), ElementsAre("C095 1:1"));
  EXPECT_THAT(Rows("编号,层级\n1,乡镇\n"), ElementsAre("C091 0:0"));
  EXPECT_THAT(Rows("单位\n\"甲镇\n乙镇\n"), ElementsAre("C097 2:1"));
  EXPECT_THAT(Rows(std::string("\0\1\2\3\0\0", 6)), ElementsAre("C090 0:0"));
  EXPECT_THAT(Rows("%PDF-1.7\n"), ElementsAre("C090 0:0"));
  EXPECT_THAT(Rows("<html><body><table><tr><td>单位"), ElementsAre("C090 0:0"));
  EXPECT_THAT(
      Rows(test::ZipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false}})),
      ElementsAre("C090 0:0"));
}

TEST(RosterReaderTest, StopsLoudlyAtTooManyRows) {
  std::string text = "单位\n";
  for (std::size_t i = 0; i < limits::kMaxSheetRows; ++i) {
    text += std::to_string(i) + "镇\n";
  }
  EXPECT_THAT(Rows(text), ElementsAre("C096 0:0"));
}

TEST(RosterReaderTest, ReadsTheFirstVisibleSheetWithUnits) {
  const std::string bytes = test::XlsxOf(
      {{{"旧", test::SheetData({{"单位"}, {"旧镇"}}), "hidden"},
        {"说明", test::SheetData({{"请各单位按时报送"}})},
        {"名册",
         test::SheetData({{"报送名册"}, {}, {"单位", "截止日期"}, {"甲镇", "2025年3月1日"}})},
        {"别的", test::SheetData({{"单位"}, {"乙镇"}})}}});
  EXPECT_THAT(Rows(bytes), ElementsAre("甲镇|||2025-03-01||"));
}

TEST(RosterReaderTest, NamesTheCellOfASheet) {
  const LoadedRoster loaded =
      Load(test::XlsxOf(
               {{{"名册", test::SheetData({{"单位", "截止日期"}, {"甲镇", "某天"}, {"甲镇"}})}}}),
           "units.xlsx");
  EXPECT_THAT(Rows(loaded), ElementsAre("C094 2:2", "C092 3:1"));
  EXPECT_EQ(loaded.diagnostics.front().place.file, "units.xlsx!名册");
}

TEST(RosterReaderTest, TakesANumberForADayWhereADayIsDue) {
  EXPECT_THAT(
      Rows(test::XlsxOf(
          {{{"名册",
             R"(<sheetData><row><c t="str"><v>单位</v></c><c t="str"><v>截止日期</v></c></row>)"
             R"(<row><c t="str"><v>甲镇</v></c><c><v>45717</v></c></row>)"
             R"(<row><c t="str"><v>乙镇</v></c><c><v>20250301</v></c></row></sheetData>)"}}})),
      ElementsAre("甲镇|||2025-03-01||", "乙镇|||2025-03-01||"));
}

TEST(RosterReaderTest, RefusesBrokenWorkbooks) {
  const std::string whole = test::XlsxOf({{{"名册", test::SheetData({{"单位"}, {"甲镇"}})}}});
  EXPECT_THAT(Rows(whole.substr(0, whole.size() / 2)), ElementsAre("C097 0:0"));
  EXPECT_THAT(Rows(test::XlsxOf({{{"名册", "<sheetData><row>"}}})), ElementsAre("C097 0:0"));
  EXPECT_THAT(Rows(test::XlsxOf({{{"名册", "<!DOCTYPE a>"}}})), ElementsAre("C097 0:0"));
}

// Whatever stands in a file, it is a roster or there is an error.
TEST(RosterReaderTest, AnswersBytesOfAllKinds) {
  const std::string whole =
      test::XlsxOf({{{"名册", test::SheetData({{"单位", "简称"}, {"甲镇", "甲"}})}}});
  for (std::size_t i = 0; i < whole.size(); i += 3) {
    std::string bytes = whole;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    const LoadedRoster loaded = Load(bytes, "units.xlsx");
    EXPECT_EQ(loaded.roster == nullptr, HasErrors(loaded.diagnostics)) << i;
  }
  const std::string text = "单位,\"简\n称\"\n甲镇,\"甲\"\"\n";
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char byte : {'"', '\n', ',', '\x80'}) {
      std::string bytes = text;
      bytes[i] = byte;
      const LoadedRoster loaded = Load(bytes);
      EXPECT_EQ(loaded.roster == nullptr, HasErrors(loaded.diagnostics)) << i;
    }
  }
}

TEST(RosterDateTest, ReadsDaysAsPeopleWriteThem) {
  const auto read = [](std::string_view text) {
    const std::optional<Date> date = ReadRosterDate(text, testing::ZhLanguage());
    return date ? date->ToIso() : std::string();
  };
  for (const char* const text :
       {"2025-03-01", "2025/3/1", "2025.3.1", "2025年3月1日", "２０２５年３月１日", "20250301",
        "2025年3月1日前", "二〇二五年三月一日", "2025-03-01 17:30", "2025/3/1 0:00:00"}) {
    EXPECT_EQ(read(text), "2025-03-01") << text;
  }
  for (const char* const text :
       {"03-01", "3-1", "3/1", "3.1", "3月1日", "每年3月1日前", "三月一日"}) {
    EXPECT_EQ(read(text), "0000-03-01") << text;
  }
  for (const char* const text : {"", "3月", "2025年3月", "2025-03", "2025", "13-01", "2025-02-30",
                                 "2025-01-01至2025-03-01", "明天", "20251301"}) {
    EXPECT_EQ(read(text), "") << text;
  }
}

TEST(CsvTest, KnowsWhereEachCellBegins) {
  const CsvTable table = ParseCsv("甲,\"乙\r\n丙\",\r\n\r\n丁,戊", ',', 9);
  ASSERT_THAT(table.rows, SizeIs(2));
  ASSERT_THAT(table.rows[0], SizeIs(3));
  EXPECT_EQ(table.rows[0][1].text, "乙\n丙");
  EXPECT_EQ(table.rows[0][1].column, 3U);
  EXPECT_EQ(table.rows[1][1].line, 4U);
  EXPECT_EQ(table.rows[1][1].column, 3U);
  EXPECT_FALSE(table.cut);
  EXPECT_TRUE(ParseCsv("甲\n乙\n,\n", ',', 1).cut);
}

TEST(RosterWordsTest, NameEachFieldAndNoneTwice) {
  const RosterWords words = LoadRosterWords();
  std::vector<std::string> all;
  for (const auto* const list :
       {&words.unit, &words.aliases, &words.level, &words.due, &words.received, &words.contact}) {
    EXPECT_THAT(*list, Not(IsEmpty()));
    all.insert(all.end(), list->begin(), list->end());
  }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
  EXPECT_THAT(words.separators, Each(Not(IsEmpty())));
  EXPECT_THAT(words.nothing, Not(IsEmpty()));
  EXPECT_THAT(words.not_units, Not(IsEmpty()));
}

}  // namespace
}  // namespace hegui
