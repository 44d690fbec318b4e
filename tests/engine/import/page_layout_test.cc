#include "engine/import/page_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "tests/support/typeset.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Typesetter;
using testing::ZhLanguage;

std::string Times(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    all += text;
  }
  return all;
}

// The lines without the blanks that stand for their indents.
std::vector<std::string> LinesOf(const ImportedText& imported) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 1; i <= imported.source.line_count(); ++i) {
    std::string line(imported.source.Of(imported.source.LineSpan(i)));
    while (line.starts_with("\u3000")) {
      line.erase(0, 3);
    }
    if (!line.empty()) {
      lines.push_back(line);
    }
  }
  return lines;
}

ImportedText LayOut(Typesetter& sheet) { return LayOutPages(sheet.Finish(), ZhLanguage()); }

const std::string kLong = Times("全面推进依法行政工作取得了新的成效，", 4) + "群众满意。";

TEST(PageLayout, ParagraphsAreJoinedByIndentAndShortLines) {
  Typesetter sheet;
  sheet.Centred("关于2024年度法治建设的报告");
  sheet.Paragraph("县委、县政府：", 0);
  sheet.Paragraph(kLong);
  sheet.Paragraph("一、主要做法");
  sheet.Paragraph(kLong);
  sheet.Blank();
  sheet.ToTheRight("石碾坪镇人民政府");
  sheet.ToTheRight("2025年1月16日", 5);
  const ImportedText imported = LayOut(sheet);
  EXPECT_THAT(LinesOf(imported),
              ElementsAre("关于2024年度法治建设的报告", "县委、县政府：", kLong, "一、主要做法",
                          kLong, "石碾坪镇人民政府", "2025年1月16日"));
  EXPECT_TRUE(imported.hints.front().whole_paragraph);
  EXPECT_EQ(imported.hints.size(), imported.source.line_count());
}

TEST(PageLayout, DigitsWithinAWordDoNotChangeTheSizeOfItsType) {
  Typesetter sheet;
  sheet.parts_scripts = false;
  const std::string mixed = Times("全年办理案件128件、办结126件，", 3) + kLong;
  sheet.Paragraph(kLong);
  sheet.Paragraph(mixed);
  sheet.Paragraph(kLong);
  std::vector<PlacedPage> pages = sheet.Finish();
  for (PlacedPage& page : pages) {
    for (PlacedWord& word : page.words) {
      word.bottom = word.top + Typesetter::kEm;  // a box as high as its type
    }
  }
  EXPECT_THAT(LinesOf(LayOutPages(std::move(pages), ZhLanguage())),
              ElementsAre(kLong, mixed, kLong));
}

TEST(PageLayout, AParagraphGoesOnOverThePageEnd) {
  Typesetter sheet;
  for (int i = 0; i < 8; ++i) {
    sheet.Paragraph(kLong);
  }
  const ImportedText imported = LayOut(sheet);
  EXPECT_THAT(LinesOf(imported), ::testing::Each(kLong));
  EXPECT_EQ(LinesOf(imported).size(), 8U);
}

TEST(PageLayout, PageNumbersAndRunningHeadsAreLeftOutAndKeptAside) {
  Typesetter sheet;
  sheet.head = "石碾坪镇法治建设年度报告";
  for (int i = 0; i < 14; ++i) {
    sheet.Paragraph(kLong);
  }
  const ImportedText imported = LayOut(sheet);
  EXPECT_THAT(LinesOf(imported), ::testing::Each(kLong));
  ASSERT_EQ(imported.notices.size(), 1U);
  EXPECT_EQ(imported.notices[0].code, "D072");
  EXPECT_EQ(imported.notices[0].level, DiagnosticLevel::kNote);
  ASSERT_FALSE(imported.side.empty());
  EXPECT_EQ(imported.side[0].kind, SideText::Kind::kHeader);
  EXPECT_EQ(imported.side[0].text, sheet.head);
  EXPECT_EQ(imported.side[0].page, 1U);
  EXPECT_EQ(imported.side[1].kind, SideText::Kind::kFooter);
}

TEST(PageLayout, AFigureAtTheEndOfOnePageIsNoPageNumber) {
  Typesetter sheet;
  sheet.page_numbers = false;
  for (int i = 0; i < 8; ++i) {
    sheet.Paragraph(kLong);
  }
  sheet.Paragraph("共计处理12345热线工单");
  sheet.Paragraph("37");
  EXPECT_EQ(LinesOf(LayOut(sheet)).back(), "37");
}

TEST(PageLayout, BlanksBetweenIdeographsAndFiguresAreUndone) {
  PlacedPage page;
  page.width = 595;
  page.height = 842;
  page.words = {{"年，共办理", 100, 100, 180, 120}, {"58", 183, 100, 199, 120},
                {"件", 202, 100, 218, 120},         {"Word", 222, 100, 254, 120},
                {"97", 260, 100, 276, 120},         {"甲乡", 300, 100, 332, 120}};
  EXPECT_THAT(LinesOf(LayOutPages({page}, ZhLanguage())),
              ElementsAre("年，共办理58件Word 97\u3000甲乡"));
}

TEST(PageLayout, LinesKeepTheirPageAndNumberAndWordsTheirBox) {
  Typesetter sheet;
  for (int i = 0; i < 8; ++i) {
    sheet.Paragraph(kLong);
  }
  const ImportedText imported = LayOut(sheet);
  const std::string_view text = imported.source.text();
  // The second line of the document: it begins behind 26 characters.
  const auto second = static_cast<std::uint32_t>(text.find("全面") + 3 * 26);
  const PlaceRun place = imported.places.At(text, second);
  EXPECT_EQ(place.page, 1U);
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.column, 1U);
  const auto last = static_cast<std::uint32_t>(text.rfind("群众"));
  EXPECT_EQ(imported.places.At(text, last).page, 2U);
  ASSERT_FALSE(imported.boxes.empty());
  EXPECT_EQ(imported.boxes.back().box.page, 2U);
  for (const BoxedText& boxed : imported.boxes) {
    EXPECT_FALSE(boxed.text.empty());
    EXPECT_LE(boxed.text.end, text.size());
  }
  EXPECT_EQ(imported.boxes[0].box.left, Typesetter::kLeft + 32);
}

TEST(PageLayout, RowsOfATableAreLinesWithTabs) {
  Typesetter sheet;
  sheet.Paragraph(kLong);
  sheet.Row({"序号", "问题", "措施"}, {0, 100, 300});
  sheet.Row({"1", "学法不够经常", "每月学法一次"}, {10, 100, 300});
  sheet.Paragraph(kLong);
  sheet.Paragraph(kLong);
  const ImportedText imported = LayOut(sheet);
  EXPECT_THAT(LinesOf(imported), ElementsAre(kLong, "序号\t问题\t措施",
                                             "1\t学法不够经常\t每月学法一次", kLong, kLong));
  EXPECT_TRUE(imported.hints[1].table_row);
  EXPECT_FALSE(imported.hints[3].table_row);
}

TEST(PageLayout, ATitleOverTwoLinesIsOneWhereItRanToTheMargin) {
  Typesetter sheet;
  sheet.Centred("中共砚北市栖川县石碾坪镇委员会关于二〇二四");
  sheet.Centred("年度法治政府建设情况的报告");
  sheet.Centred("石碾坪镇司法所", 16);
  sheet.Paragraph(kLong);
  sheet.Paragraph(kLong);
  sheet.Paragraph(kLong);
  EXPECT_THAT(LinesOf(LayOut(sheet))[0],
              "中共砚北市栖川县石碾坪镇委员会关于二〇二四年度法治政府建设情况的报告");
}

TEST(PageLayout, WithoutIndentsShortLinesAndNumbersTellParagraphs) {
  Typesetter sheet;
  const std::string full = Times("全面推进依法行政工作取得了新的成效，", 1) + "群众对此是满意的。";
  ASSERT_EQ(full.size(), 27U * 3);  // a line, but for a character
  sheet.Paragraph(kLong, 0);
  sheet.Paragraph("一、" + kLong, 0);
  sheet.Paragraph("做法" + full, 0);
  sheet.Paragraph("二、" + kLong, 0);
  sheet.Paragraph(kLong, 0);
  EXPECT_THAT(LinesOf(LayOut(sheet)),
              ElementsAre(kLong, "一、" + kLong, "做法" + full, "二、" + kLong, kLong));
}

TEST(PageLayout, ABracketThatDidNotFitTakesItsWordToTheNextLine) {
  Typesetter sheet;
  sheet.Paragraph(kLong);
  sheet.Paragraph("全市各村均与律师或者基层法律服务工作者结成对子，村");
  sheet.Paragraph("（居）法律顾问覆盖率达到了预期的目标，群众满意。", 0);
  sheet.Paragraph(kLong);
  EXPECT_EQ(LinesOf(LayOut(sheet)).size(), 3U);
}

TEST(PageLayout, WithoutRunningTextLinesAreLeftAsTheyAre) {
  Typesetter sheet;
  sheet.Paragraph("甲", 0);
  sheet.Paragraph("乙", 0);
  const ImportedText imported = LayOut(sheet);
  EXPECT_THAT(LinesOf(imported), ElementsAre("甲", "乙"));
  EXPECT_FALSE(imported.hints.front().whole_paragraph);
  EXPECT_EQ(imported.hints.front().page, 1U);
}

TEST(PageLayout, PagesOfMirroredMarginsAreReadAlike) {
  Typesetter sheet;
  for (int i = 0; i < 14; ++i) {
    sheet.Paragraph(kLong);
  }
  std::vector<PlacedPage> pages = sheet.Finish();
  for (PlacedWord& word : pages[1].words) {
    word.left += 30;
    word.right += 30;
  }
  EXPECT_THAT(LinesOf(LayOutPages(pages, ZhLanguage())), ::testing::Each(kLong));
}

TEST(PageLayout, PlacesThatAreNoneDoNoHarm) {
  PlacedPage page;
  page.width = page.height = 500;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double inf = std::numeric_limits<double>::infinity();
  page.words = {{"甲", nan, 1, 2, 3},          {"乙", 1, -inf, 2, inf},   {"丙", 900, 10, 916, 26},
                {"丁", 10, 10, 10, 10},        {"戊", 10, 10, 1e300, 26}, {"己", 10, 10, 26, 26},
                {"庚", 1e-300, 30, 1e-300, 46}};
  const std::vector<std::string> lines = LinesOf(LayOutPages({page}, ZhLanguage()));
  EXPECT_THAT(lines, ElementsAre("己", "庚"));
  EXPECT_THAT(LinesOf(LayOutPages({}, ZhLanguage())), ElementsAre());
  PlacedPage odd = page;
  odd.width = nan;
  EXPECT_THAT(LinesOf(LayOutPages({odd}, ZhLanguage())), ElementsAre());
}

TEST(PageLayout, ManyWordsAtOnePlaceAreReadInLinearTime) {
  PlacedPage page;
  page.width = page.height = 500;
  for (int i = 0; i < 200'000; ++i) {
    page.words.push_back({"字", 10.0 + i % 400, 10.0 + i % 7, 26.0 + i % 400, 26.0 + i % 7});
  }
  EXPECT_THAT(LinesOf(LayOutPages({page}, ZhLanguage())), Not(ElementsAre()));
}

}  // namespace
}  // namespace hegui
