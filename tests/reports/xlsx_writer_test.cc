#include "reports/xlsx_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "reports/xlsx_tables.h"
#include "tests/support/csv_table.h"
#include "tests/support/example_audit.h"
#include "tests/support/program.h"
#include "tests/support/sample_audit.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xlsx_file.h"

namespace hegui {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::string Xlsx(const Audit& audit, ReportLanguage language = ReportLanguage::kChinese) {
  WriteOptions options;
  options.language = language;
  const Result<std::string> bytes = WriteXlsx(audit, options);
  EXPECT_TRUE(bytes);
  return bytes.value_or("");
}

std::vector<std::string> NamesOf(const std::vector<test::XlsxSheet>& sheets) {
  std::vector<std::string> names;
  for (const test::XlsxSheet& sheet : sheets) {
    names.push_back(sheet.name);
  }
  return names;
}

test::XlsxSheet SheetNamed(const std::string& bytes, std::string_view name) {
  for (test::XlsxSheet& sheet : test::ReadXlsx(bytes)) {
    if (sheet.name == name) {
      return std::move(sheet);
    }
  }
  ADD_FAILURE() << "no sheet " << name;
  return {};
}

// Units of which one is there, one late, one silent, one there twice, and a file of nobody.
RosterView Roster() {
  RosterView roster;
  SubmissionView good;
  good.unit = "澜坪镇人民政府";
  good.due = "2025-03-01";
  good.received = "2025-02-20";
  good.state = SubmissionState::kOnTime;
  good.state_word = "按期";
  good.documents = {0, 2};
  good.twice = true;
  SubmissionView late;
  late.unit = "石桥镇";
  late.level = "乡镇";
  late.due = "2025-03-01";
  late.received = "2025-03-04（成文日期）";
  late.state = SubmissionState::kLate;
  late.state_word = "逾期 3 日";
  late.days_late = 3;
  late.failed = {0};
  SubmissionView missing;
  missing.unit = "=云门镇";
  missing.contact = "+86 10 0000";
  missing.due = "2025-03-01";
  missing.state = SubmissionState::kMissing;
  missing.state_word = "未报送，逾期 31 日";
  missing.days_late = 31;
  roster.units = {good, late, missing};
  roster.unknown_documents = {1};
  roster.summary = "名册共 3 个单位。";
  return roster;
}

TableSheet TableNamed(const std::vector<TableSheet>& tables, std::string_view name) {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [name](const TableSheet& t) { return t.name == name; });
  EXPECT_NE(found, tables.end()) << name;
  return found == tables.end() ? TableSheet() : *found;
}

std::vector<CellValue> Column(const TableSheet& table, std::string_view heading) {
  std::vector<CellValue> values;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].heading == heading) {
      for (const std::vector<CellValue>& row : table.rows) {
        values.push_back(row[i]);
      }
    }
  }
  return values;
}

std::vector<TableSheet> TablesWithRoster(const Audit& audit) {
  ReportView view = BuildReportView(audit, ReportLanguage::kChinese);
  view.roster = Roster();
  return WorkbookTables(audit, view);
}

TEST(XlsxWriterTest, HasASheetForEachView) {
  EXPECT_THAT(NamesOf(test::ReadXlsx(Xlsx(test::SampleBatch()))),
              ElementsAre("汇总表", "共性问题", "逐项对照", "问题清单", "扣分明细", "说明"));
  EXPECT_THAT(NamesOf(test::ReadXlsx(Xlsx(test::SampleBatch(), ReportLanguage::kEnglish))),
              SizeIs(6));
}

TEST(XlsxWriterTest, TheRegisterLeavesNobodyOut) {
  const test::XlsxSheet sheet = SheetNamed(Xlsx(test::SampleBatch()), "汇总表");
  EXPECT_THAT(sheet.Column("序号"), ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(sheet.Column("结论"), ElementsAre("未通过", "无法读取", "未通过", "通过"));
  EXPECT_THAT(sheet.Column("文件"), ElementsAre("reports/<b>a & b</b>.txt", "b.docx",
                                                "reports/信息公开.txt", "reports/c.txt"));
  EXPECT_THAT(sheet.Column("备注")[1], Not(IsEmpty()));
  EXPECT_THAT(sheet.Column("成文日期"), Contains("45663"));
  EXPECT_THAT(sheet.Column("年度"), Contains("2024"));
  EXPECT_THAT(sheet.Column("是否报送"), IsEmpty()) << "nobody knows without a roster";
  EXPECT_EQ(sheet.frozen, "C2");
}

TEST(XlsxWriterTest, ScoresAreThoseOfTheAudit) {
  const Audit audit = test::SampleBatch();
  const test::XlsxSheet sheet = SheetNamed(Xlsx(audit), "汇总表");
  const Scorecard& score = *audit.inputs.front().audited->score;
  EXPECT_NEAR(std::stod(sheet.Column("得分").front()), score.lower / 100.0, 0.001);
  EXPECT_NEAR(std::stod(sheet.Column("至多").front()), score.upper / 100.0, 0.001);
  EXPECT_EQ(sheet.Column("得分")[1], "") << "not 0: it was not read";
  EXPECT_EQ(sheet.Column("等次").front(), *score.grade);
  // Groups: points earned, with those that can be had in the heading; parts asked for: marks.
  EXPECT_THAT(sheet.Column("法定内容（17 分）"), ElementsAre("8", "", "", "17"));
  EXPECT_THAT(sheet.Column("下一年度安排"), ElementsAre("✓", "", "", "✓"));
}

TEST(XlsxWriterTest, TheRosterMakesRowsForThoseWhoAreMissing) {
  const TableSheet table = TableNamed(TablesWithRoster(test::SampleBatch()), "汇总表");
  using Texts = std::vector<CellValue>;
  EXPECT_EQ(Column(table, "单位"),
            (Texts{std::string("澜坪镇人民政府"), std::string("澜坪镇人民政府"),
                   std::string("石桥镇"), std::string("=云门镇"), std::string("澜坪镇")}));
  EXPECT_EQ(
      Column(table, "是否报送"),
      (Texts{std::string("是"), std::string("是"), std::string("是"), std::string("否"), {}}));
  EXPECT_EQ(
      Column(table, "是否逾期"),
      (Texts{std::string("否"), std::string("否"), std::string("是"), std::string("是"), {}}));
  EXPECT_EQ(Column(table, "报送日期"), (Texts{Date{2025, 2, 20},
                                              Date{2025, 2, 20},
                                              std::string("2025-03-04（成文日期）"),
                                              std::string(),
                                              {}}));
  EXPECT_EQ(Column(table, "逾期日数"), (Texts{{}, {}, std::int64_t{3}, std::int64_t{31}, {}}));
  const std::vector<CellValue> remarks = Column(table, "备注");
  EXPECT_THAT(std::get<std::string>(remarks[0]), HasSubstr("重复报送"));
  EXPECT_THAT(std::get<std::string>(remarks[2]), StartsWith("逾期 3 日\n"));
  EXPECT_THAT(std::get<std::string>(remarks[4]), HasSubstr("不在名册"));
}

TEST(XlsxWriterTest, ADocumentOfAnotherKindIsNoSubmission) {
  const Audit audit = test::SampleBatch();
  ReportView view = BuildReportView(audit, ReportLanguage::kChinese);
  view.roster = Roster();
  view.roster->units[0].documents = {0, 1};
  view.roster->units[1].state = SubmissionState::kWrong;
  view.roster->units[1].state_word = "报送有误，已逾期 3 日";
  view.roster->units[1].failed.clear();
  view.roster->units[1].documents = {2};
  view.roster->unknown_documents.clear();
  const std::vector<TableSheet> tables = WorkbookTables(audit, view);
  using Texts = std::vector<CellValue>;
  const TableSheet table = TableNamed(tables, "汇总表");
  EXPECT_EQ(Column(table, "是否报送"),
            (Texts{std::string("是"), {}, std::string("否"), std::string("否")}))
      << "what came beside the report answers for nothing";
  EXPECT_THAT(std::get<std::string>(Column(table, "备注")[2]), StartsWith("报送有误"));
  EXPECT_EQ(std::get<std::string>(Column(tables[1], "情况")[1]), "报送有误，已逾期 3 日");
}

TEST(XlsxWriterTest, ListsWhoIsMissingLateTwiceOrUnknown) {
  const std::vector<TableSheet> tables = TablesWithRoster(test::SampleBatch());
  EXPECT_EQ(tables[1].name, "未报送与逾期");
  using Texts = std::vector<CellValue>;
  EXPECT_EQ(Column(tables[1], "单位"),
            (Texts{std::string("=云门镇"), std::string("石桥镇"), std::string("澜坪镇人民政府"),
                   std::string("澜坪镇")}));
  EXPECT_EQ(Column(tables[1], "情况"),
            (Texts{std::string("未报送，逾期 31 日"), std::string("逾期 3 日"),
                   std::string("重复报送"), std::string("不在名册")}));
  EXPECT_EQ(std::get<std::string>(Column(tables[1], "文件")[1]), "b.docx");
  EXPECT_THAT(tables[1].notes, Contains("名册共 3 个单位。"));
}

TEST(XlsxWriterTest, FindingsAreOneToARowWithQuotePlaceAndBasis) {
  const test::XlsxSheet sheet = SheetNamed(Xlsx(test::SampleAudit()), "问题清单");
  const std::vector<std::string> rules = sheet.Column("规则编号");
  const auto row =
      static_cast<std::size_t>(std::find(rules.begin(), rules.end(), "l07-term") - rules.begin());
  ASSERT_LT(row, rules.size());
  EXPECT_THAT(sheet.Column("原文")[row], HasSubstr("〔法制宣传〕"));
  EXPECT_THAT(sheet.Column("位置")[row], HasSubstr("第7行"));
  EXPECT_EQ(sheet.Column("结论")[row], "不符合");
  EXPECT_THAT(sheet.Column("依据")[row], HasSubstr("《示例规定》第三条\n《示例办法》（待核）"));
  EXPECT_EQ(sheet.Column("扣分或待定")[row], "2");
  EXPECT_THAT(sheet.Column("结论"), Contains("待复核"));
  EXPECT_THAT(sheet.Column("结论"), Contains("已豁免"));
  // For what is missing: what came closest.
  const auto cases =
      static_cast<std::size_t>(std::find(rules.begin(), rules.end(), "d08-cases") - rules.begin());
  EXPECT_THAT(sheet.Column("说明")[cases], HasSubstr("处罚：不符合"));
}

TEST(XlsxWriterTest, TheLedgerAddsUpToWhatWasLost) {
  const Audit audit = test::SampleAudit();
  double sum = 0;
  for (const std::string& points : SheetNamed(Xlsx(audit), "扣分明细").Column("分值")) {
    sum += std::stod(points);
  }
  const Scorecard& score = *audit.inputs.front().audited->score;
  EXPECT_NEAR(sum, (score.earned - score.possible) / 100.0, 0.001);
}

TEST(XlsxWriterTest, DefectsSayHowManyAndQuoteExamples) {
  const test::XlsxSheet sheet = SheetNamed(Xlsx(test::SampleBatch()), "共性问题");
  const std::vector<std::string> rules = sheet.Column("规则编号");
  const auto row =
      static_cast<std::size_t>(std::find(rules.begin(), rules.end(), "l07-term") - rules.begin());
  ASSERT_LT(row, rules.size());
  EXPECT_EQ(sheet.Column("有问题的份数")[row], "1");
  EXPECT_EQ(sheet.Column("检查的份数")[row], "2");
  EXPECT_EQ(sheet.Column("占比（%）")[row], "50");
  EXPECT_EQ(sheet.Column("涉及单位")[row], "澜坪镇");
  EXPECT_THAT(sheet.Column("原文举例")[row], StartsWith("澜坪镇：“"));
}

TEST(XlsxWriterTest, TheGridHasAMarkForEveryRuleAndDocument) {
  const Audit audit = test::SampleBatch();
  const test::XlsxSheet sheet = SheetNamed(Xlsx(audit), "逐项对照");
  EXPECT_EQ(sheet.rows.front().size(), audit.pack->rules.size() + 2);
  EXPECT_THAT(sheet.Column("f01 法律顾问"), ElementsAre("?", "", "✓"));
  EXPECT_THAT(sheet.Column("l02 单位名称一致"), ElementsAre("○", "", "✓"));
  EXPECT_THAT(sheet.conditions, SizeIs(5)) << "one for each colour, not for each column";
  EXPECT_THAT(sheet.rows.back().front().text, HasSubstr("✗ 不符合"));
}

TEST(XlsxWriterTest, NothingOfTheMachineIsInIt) {
  const std::string bytes = Xlsx(test::SampleBatch());
  for (const test::XlsxSheet& sheet : test::ReadXlsx(bytes)) {
    EXPECT_FALSE(sheet.Has("f")) << sheet.name;
    EXPECT_FALSE(sheet.Has("hyperlink")) << sheet.name;
    EXPECT_FALSE(sheet.filter.empty()) << sheet.name;
    for (const auto& row : sheet.rows) {
      for (const test::XlsxCell& cell : row) {
        EXPECT_THAT(cell.text, Not(HasSubstr("/home/")));
        EXPECT_THAT(cell.text, Not(HasSubstr("\u202E")));
      }
    }
  }
}

TEST(XlsxWriterTest, AnAuditOfNothingIsAWorkbookToo) {
  Audit audit = test::SampleAudit();
  audit.inputs.clear();
  audit.options.as_of.clear();
  const std::string bytes = Xlsx(audit);
  EXPECT_THAT(test::ReadXlsx(bytes), SizeIs(6));
  EXPECT_EQ(bytes, Xlsx(audit));
}

TEST(XlsxWriterTest, CellsTooLongAreCutAndTheRestIsThere) {
  Audit audit = test::SampleAudit();
  audit.inputs.front().audited->path = std::string(100'000, 'x') + ".txt";
  const test::XlsxSheet sheet = SheetNamed(Xlsx(audit), "汇总表");
  EXPECT_THAT(sheet.Column("文件").front(), HasSubstr("超出单元格的字数上限"));
  EXPECT_EQ(sheet.Column("单位").front(), "澜坪镇");
}

// A spreadsheet program of its own makes the same tables of it.
class SpreadsheetTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string look =
        "soffice=$(readlink -f \"$(command -v soffice)\") && "
        "test -e \"$(dirname \"$soffice\")/libsclo.so\"";
    if (test::RunProgram("/bin/sh", {"-c", look}).exit_code != 0) {
      GTEST_SKIP() << "LibreOffice Calc is not installed";
    }
  }

  void Convert(const std::string& filter) const {
    const test::ProgramRun run = test::RunProgram(
        "/bin/sh", {"-c", "soffice --headless -env:UserInstallation=file://" +
                              folder_.Path("profile") + " --convert-to '" + filter + "' --outdir " +
                              folder_.Path("out") + " " + folder_.Path("a.xlsx")});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.err + run.out, Not(HasSubstr("Error"))) << run.err;
  }

  test::TempFolder folder_;
};

// What is on a sheet, as far as it is text: programs print numbers each in their own way.
std::multiset<std::string> TextsOf(const test::XlsxSheet& sheet) {
  std::multiset<std::string> texts;
  for (const auto& row : sheet.rows) {
    for (const test::XlsxCell& cell : row) {
      if (!cell.number && !cell.text.empty()) {
        texts.insert(cell.text);
      }
    }
  }
  return texts;
}

TEST_F(SpreadsheetTest, LibreOfficeReadsEverySheet) {
  Audit audit = test::SampleLikeness();
  audit.inputs.front().audited->facts.back().value = "=1+1 _x0041_";
  const std::string bytes = Xlsx(audit);
  folder_.Write("a.xlsx", bytes);
  // Every sheet to a file of its own, UTF-8, as shown.
  Convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
  for (const test::XlsxSheet& sheet : test::ReadXlsx(bytes)) {
    const std::string name = "out/a-" + sheet.name + ".csv";
    ASSERT_TRUE(folder_.Has(name)) << name;
    std::multiset<std::string> read;
    for (const std::vector<std::string>& row : test::ReadCsv(folder_.Read(name))) {
      read.insert(row.begin(), row.end());
    }
    for (const std::string& text : TextsOf(sheet)) {
      EXPECT_GT(read.count(text), 0U) << sheet.name << ": " << text;
    }
  }
}

TEST_F(SpreadsheetTest, LibreOfficePrintsIt) {
  folder_.Write("a.xlsx", Xlsx(test::ExampleAudit()));
  Convert("pdf");
  const test::ProgramRun text =
      test::RunProgram("/usr/bin/pdftotext", {"-layout", folder_.Path("out/a.pdf"), "-"});
  for (const char* const sheet : {"汇总表（", "共性问题（", "逐项对照（", "问题清单（", "说明（"}) {
    EXPECT_THAT(text.out, HasSubstr(sheet));
  }
  EXPECT_THAT(text.out, HasSubstr("第 1 页"));
}

}  // namespace
}  // namespace hegui
