// How reports tell of documents that hold the same text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/html_writer.h"
#include "reports/json_writer.h"
#include "reports/markdown_writer.h"
#include "reports/report_view.h"
#include "reports/report_writer.h"
#include "reports/site_writer.h"
#include "reports/text_writer.h"
#include "reports/xlsx_tables.h"
#include "tests/support/golden.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

using Json = nlohmann::json;

std::string From(const std::string& report, std::string_view begin) {
  const std::size_t at = report.find(begin);
  return at == std::string::npos ? std::string() : report.substr(at);
}

// Many pairs of whole documents: the longest that this part of a report gets.
Audit ManyPairs() {
  Audit audit = test::SampleLikeness();
  const DocumentAudit& first = *audit.inputs[0].audited;
  const auto end = static_cast<std::uint32_t>(first.document.text.size());
  audit.likenesses.front().passages.assign(3, {{0, end}, {0, end}, 900});
  audit.likenesses.front().second = audit.inputs.size();
  audit.inputs.push_back(audit.inputs.front());
  audit.likenesses.resize(200, audit.likenesses.front());
  return audit;
}

TEST(LikenessReportsGoldenTest, WriteWhatWasReviewed) {
  const Audit audit = test::SampleLikeness();
  WriteOptions english;
  english.language = ReportLanguage::kEnglish;
  testing::CompareWithGolden("reports/likeness.zh.txt", From(WriteText(audit, {}), "\n雷同比对"));
  testing::CompareWithGolden("reports/likeness.en.txt",
                             From(WriteText(audit, english), "\nLike texts"));
  std::string markdown = From(WriteMarkdown(audit, {}), "## 雷同比对");
  markdown.resize(markdown.find("\n## ", 1));
  testing::CompareWithGolden("reports/likeness.zh.md", markdown);
  std::string html = From(WriteHtml(audit, {}), "<section class=\"likeness\"");
  html.resize(html.find("</section>"));
  testing::CompareWithGolden("reports/likeness.zh.html", html);
  const Json json = Json::parse(WriteJson(audit, {}));
  testing::CompareWithGolden("reports/likeness.json", json["likenesses"].dump(2) + "\n");
}

TEST(LikenessReportsTest, TextNamesThePairAndTheShare) {
  const std::string text = From(WriteText(test::SampleLikeness(), {}), "\n雷同比对");
  EXPECT_THAT(text, AllOf(HasSubstr("1 对材料文字雷同，须人工核实"), HasSubstr("63%"),
                          HasSubstr("同一单位沿用其他年度文字")));
}

TEST(LikenessReportsTest, NothingIsSaidWhereNoTwoAreAlike) {
  const Audit audit = test::SampleBatch();
  EXPECT_THAT(WriteText(audit, {}), Not(HasSubstr("雷同")));
  EXPECT_THAT(WriteMarkdown(audit, {}), Not(HasSubstr("雷同")));
  EXPECT_THAT(WriteHtml(audit, {}), Not(HasSubstr("雷同")));
  EXPECT_FALSE(Json::parse(WriteJson(audit, {})).contains("likenesses"));
}

TEST(LikenessReportsTest, MarkdownHasARowForAPair) {
  const std::string markdown = From(WriteMarkdown(test::SampleLikeness(), {}), "## 雷同比对");
  EXPECT_THAT(markdown, AllOf(HasSubstr("不影响得分"), HasSubstr("| 63% | 126 | 80 |")));
}

TEST(LikenessReportsTest, JsonHasPlacesAndQuotes) {
  const Json json = Json::parse(WriteJson(test::SampleLikeness(), {}));
  ASSERT_THAT(json["likenesses"], SizeIs(1));
  const Json& pair = json["likenesses"][0];
  EXPECT_EQ(pair["kind"], "other-years");
  EXPECT_EQ(pair["share_percent_hundredths"], 6300);
  EXPECT_EQ(pair["first"], json["documents"][0]["path"]);
  EXPECT_THAT(pair["passages"][0]["first"]["quote"].get<std::string>(), HasSubstr("<script>"));
  EXPECT_GT(pair["passages"][0]["first"]["line"], 0);
}

TEST(LikenessReportsTest, HtmlQuotesBothSidesAndLinksToThem) {
  const std::string page = WriteHtml(test::SampleLikeness(), {});
  const std::string section = From(page, "id=\"likeness\"");
  EXPECT_THAT(section, AllOf(HasSubstr("&lt;script&gt;"), HasSubstr("href=\"#d1-p")));
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
}

TEST(LikenessReportsTest, SiteTellsOfItOnTheIndexAndOnThePageOfEachUnit) {
  std::map<std::string, std::string, std::less<>> pages;
  const auto sink = [&pages](std::string_view name,
                             std::string_view content) -> std::optional<Error> {
    pages.emplace(name, content);
    return std::nullopt;
  };
  ASSERT_FALSE(WriteSite(test::SampleLikeness(), {}, sink));
  EXPECT_THAT(pages["index.html"],
              AllOf(HasSubstr("id=\"likeness\""), HasSubstr("href=\"#likeness\""),
                    HasSubstr("href=\"0001.html#d1-p")));
  EXPECT_THAT(pages["0001.html"], AllOf(HasSubstr("须人工核实"), HasSubstr("0002.html")));
  EXPECT_THAT(pages["0002.html"], AllOf(HasSubstr("须人工核实"), HasSubstr("0001.html")));
}

TEST(LikenessReportsTest, ThePageOfADocumentNamesFive) {
  std::string page;
  const auto sink = [&page](std::string_view name,
                            std::string_view content) -> std::optional<Error> {
    if (name == "0001.html") {
      page = content;
    }
    return std::nullopt;
  };
  ASSERT_FALSE(WriteSite(ManyPairs(), {}, sink));
  std::size_t notes = 0;
  for (std::size_t at = page.find("caution likeness"); at != std::string::npos;
       at = page.find("caution likeness", at + 1)) {
    ++notes;
  }
  EXPECT_EQ(notes, 6U);
  EXPECT_THAT(page, HasSubstr("另与 195 份材料文字雷同"));
}

TEST(LikenessReportsTest, WorkbookHasASheetOfPairs) {
  const Audit audit = test::SampleLikeness();
  const ReportView view = BuildReportView(audit, ReportLanguage::kChinese, {.with_text = false});
  const std::vector<TableSheet> sheets = WorkbookTables(audit, view);
  const auto sheet = std::find_if(sheets.begin(), sheets.end(),
                                  [](const TableSheet& s) { return s.name == "雷同比对"; });
  ASSERT_NE(sheet, sheets.end());
  ASSERT_THAT(sheet->rows, SizeIs(1));
  EXPECT_EQ(sheet->rows[0][3], CellValue(Hundredths{6300}));
  EXPECT_EQ(sheet->rows[0][4], CellValue(std::int64_t{126}));
}

TEST(LikenessReportsTest, SamplesAreCut) {
  const Json json = Json::parse(WriteJson(ManyPairs(), {}));
  for (const Json& passage : json["likenesses"][0]["passages"]) {
    for (const char* const side : {"first", "second"}) {
      const std::string quote = passage[side]["quote"];
      EXPECT_EQ(CountCharacters(quote), 121U);
      EXPECT_THAT(quote, ::testing::EndsWith("…"));
    }
  }
}

TEST(LikenessReportsTest, TextAndMarkdownSayHowManyMoreThereAre) {
  const Audit audit = ManyPairs();
  EXPECT_THAT(WriteText(audit, {}), HasSubstr("另有 190 对"));
  const std::string markdown = WriteMarkdown(audit, {});
  EXPECT_THAT(markdown, ::testing::ContainsRegex("另有 [0-9]+ 对"));
  EXPECT_LE(CountCharacters(markdown), 65'000U);
}

// A letter goes to one unit, and annotations are of one place in one document: neither may accuse on the word of a comparison.
TEST(LikenessReportsTest, ListsOfFindingsLeaveItOut) {
  const Audit with = test::SampleLikeness(), without = test::SampleBatch();
  for (const ReportFormat format :
       {ReportFormat::kCsv, ReportFormat::kSarif, ReportFormat::kJunit, ReportFormat::kGithub,
        ReportFormat::kGitlab, ReportFormat::kJsonLines}) {
    EXPECT_EQ(*WriteReport(format, with, {}), *WriteReport(format, without, {}));
  }
}

}  // namespace
}  // namespace hegui
