#include "engine/outline/line_join.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/outline/outline.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using Lines = std::vector<std::uint32_t>;

// The lines that were put together with the one before, of a report with `body` under its first heading.
Lines Joined(const std::string& body) {
  const std::string head = "某镇2024年法治政府建设情况报告\n一、工作情况\n";
  const Document document = testing::Outline(head + body);
  Lines lines;
  for (const Diagnostic& notice : document.notices) {
    if (notice.code == "D101") {
      lines.push_back(notice.place.line - 2);
    }
  }
  return lines;
}

TEST(LineJoinTest, ASentenceBrokenOffInATextGoesOn) {
  EXPECT_EQ(
      Joined("镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进\n\n度，不留死角。\n"),
      (Lines{3}));
}

TEST(LineJoinTest, ALongLineWithoutAStopGoesOn) {
  EXPECT_EQ(Joined("镇里把信访接待、矛盾调处、法律援助、劳动仲裁放到一个大厅里办理，来访群众按照事情"
                   "的性质、\n缓急分到各个窗口。\n"),
            (Lines{2}));
}

TEST(LineJoinTest, WhatHasEndedDoesNotGoOn) {
  EXPECT_EQ(
      Joined("镇里成立工作专班，专班由书记任组长，每月开一次会，会上通报进度。\n没有留下死角。\n"),
      Lines{});
  EXPECT_EQ(
      Joined("镇里成立工作专班，专班由书记任组长，每月开一次会，会上通报进度；\n没有留下死角。\n"),
      Lines{});
  EXPECT_EQ(
      Joined("镇里成立工作专班，专班由书记任组长，每月开一次会，主要做法如下：\n没有留下死角。\n"),
      Lines{});
}

TEST(LineJoinTest, AHeadingDoesNotSwallowItsText) {
  EXPECT_EQ(
      Joined("（一）开展普法学习与宣传，切实提高干部群众意识\n结合实际组织学习。全年学习十次，人人"
             "参加考试。\n"
             "（二）推行政务公开，打造阳光政府\n全年公开信息八十条。群众可以随时查询办理结果。\n"),
      Lines{});
}

TEST(LineJoinTest, ANumberedTextAmongTextsGoesOn) {
  EXPECT_EQ(Joined("（一）氛围还不够浓厚，方式还比较单一。群众参与不多。\n（二）人才不足，法律顾问"
                   "难得下村，缺少专业队伍。\n"
                   "（三）集体经济困难，在法治建设的硬件投入少，标准\n\n低，操作性不强。\n"),
            (Lines{5}));
}

TEST(LineJoinTest, ANumberedLineWithoutSiblingsStaysAlone) {
  EXPECT_EQ(Joined("（一）集体经济困难，在法治建设的硬件投入少，标准\n低，操作性不强。\n"),
            Lines{});
}

TEST(LineJoinTest, AShortLineStaysAlone) {
  EXPECT_EQ(Joined("强化组织领导\n镇里成立工作专班，书记任组长。\n"), Lines{});
  EXPECT_EQ(Joined("镇里抓学习，抓培训\n镇里成立工作专班，书记任组长。\n"), Lines{});
}

TEST(LineJoinTest, NumbersBegin) {
  EXPECT_EQ(
      Joined("镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进\n（一）强化学习\n"),
      Lines{});
}

TEST(LineJoinTest, NumbersBeginEvenWhereAStopIsMissing) {
  EXPECT_EQ(
      Joined("镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进度\n（五）强化学习\n"),
      Lines{});
}

TEST(LineJoinTest, ANumberOutOfOrderMayStandInText) {
  EXPECT_EQ(Joined("镇里成立工作专班。专班由书记任组长，办案严格按照处罚办法第五条第\n（四）规定的"
                   "程序办理。\n"),
            (Lines{2}));
}

TEST(LineJoinTest, MarksThatEndNothingGoOn) {
  EXPECT_EQ(Joined("镇里成立工作专班，\n书记任组长。\n"), (Lines{2}));
  EXPECT_EQ(Joined("学习行政处罚法、\n行政复议法。\n"), (Lines{2}));
}

TEST(LineJoinTest, MarksThatBeginNothingGoOn) {
  EXPECT_EQ(Joined("镇里成立工作专班\n，书记任组长。\n"), (Lines{2}));
  EXPECT_EQ(Joined("强化法治“阳光政府\n”建设。\n"), (Lines{2}));
}

TEST(LineJoinTest, ATitleCutInTwoGoesOn) {
  EXPECT_EQ(Joined("组织学习《重大行政决策\n程序暂行条例》八次。\n"), (Lines{2}));
}

TEST(LineJoinTest, ANumberAloneGoesOn) {
  EXPECT_EQ(Joined("全年良好。\n二、\n存在的问题\n人手少。\n"), (Lines{3}));
}

TEST(LineJoinTest, AStockHeadingBegins) {
  EXPECT_EQ(
      Joined(
          "镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进\n存在的问题\n人手少。\n"),
      Lines{});
}

TEST(LineJoinTest, WhatOpensAParagraphBegins) {
  EXPECT_EQ(
      Joined("镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进度\n二是强化学习。\n"),
      Lines{});
  EXPECT_EQ(Joined("镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进度\n2024年，全镇学"
                   "法十次。\n"),
            Lines{});
}

TEST(LineJoinTest, AnIndentBeginsWhereParagraphsHaveOne) {
  const std::string prose =
      "　　镇里成立工作专班，专班由书记任组长，每月开一次会，会上通报进度，不留死角，群众满意。\n";
  const std::string broken = "　　镇里成立工作专班。专班由书记任组长，每月开一次会，会上通报进\n";
  EXPECT_EQ(Joined(prose + prose + prose + broken + "　　度量尺子人人有。\n"), Lines{});
  EXPECT_EQ(Joined(prose + prose + prose + broken + "度，不留死角。\n"), (Lines{5}));
}

TEST(LineJoinTest, RowsOfATableStayApart) {
  EXPECT_EQ(Joined("申请人情况　　自然人　　商业企业　　科研机构　　社会公益组织　　法律服务机构　"
                   "　其他　　总计\n"
                   "本年新收　　3　　0　　0　　0　　0　　0　　3\n"),
            Lines{});
}

TEST(LineJoinTest, ParagraphsOfTheFormatAreNeverJoined) {
  ImportedText imported = testing::Imported("一、情况\n镇里成立工作专班，\n书记任组长。\n");
  imported.hints.resize(3);
  imported.hints[1].whole_paragraph = true;
  EXPECT_TRUE(BuildOutline(std::move(imported), testing::ZhLanguage()).notices.empty());
}

TEST(LineJoinTest, WordsOfAScriptWithBlanksKeepOne) {
  const Document document = testing::Outline(
      "一、情况\n镇里用上了合同审查软件。软件由县里统一开发，名叫Legal\nReview，运行平稳。\n");
  EXPECT_NE(document.text.find("名叫Legal Review，"), std::string::npos);
}

// Texts whose lines are cut at one width, without an indent.
class CutLinesTest : public ::testing::Test {
 protected:
  // Ten lines of 24 ideographs that set the margin, then `rest`; the joined lines of `rest`, counted from 1.
  static Lines JoinedAfterMargin(const std::string& rest) {
    std::string text = "某镇2024年法治政府建设情况报告\n";
    for (int i = 0; i < 5; ++i) {
      text +=
          "镇里组织干部学习法律知识，每次学习以后都要闭卷测试\n一次，测试不合格的还要补考，直到合格"
          "为止，全年共办\n六期。\n";
    }
    Lines lines;
    for (const Diagnostic& notice : testing::Outline(text + rest).notices) {
      if (notice.place.line > 16) {
        lines.push_back(notice.place.line - 16);
      }
    }
    return lines;
  }
};

TEST_F(CutLinesTest, WhatRunsToTheMarginGoesOn) {
  EXPECT_EQ(JoinedAfterMargin("镇里还把合同审查当作大事来抓，凡是签订合同都要先由\n司法所审查。\n"),
            (Lines{2}));
}

TEST_F(CutLinesTest, WhatEndsBeforeTheMarginDoesNotGoOn) {
  EXPECT_EQ(JoinedAfterMargin("镇里还把合同审查当作大事\n司法所每份都审查。\n"), Lines{});
}

TEST_F(CutLinesTest, ASentenceMayEndAtTheMargin) {
  EXPECT_EQ(JoinedAfterMargin(
                "镇里还把合同审查当作大事来抓，凡是合同都先审后签。\n司法所每份都要仔细审查。\n"),
            (Lines{2}));
  EXPECT_EQ(
      JoinedAfterMargin("镇里还把合同审查当作大事来抓，凡是合同都先审后签。\n二是加强调解。\n"),
      Lines{});
}

TEST_F(CutLinesTest, AHeadingMayTakeTwoLines) {
  EXPECT_EQ(
      JoinedAfterMargin(
          "一、深入学习宣传贯彻法律法规，切实提高干部依法行政的\n能力和水平\n全镇学习十次。\n"),
      (Lines{2}));
}

TEST_F(CutLinesTest, AHeadingMayEndAtTheMargin) {
  EXPECT_EQ(JoinedAfterMargin("一、二〇二四年推进法治政府建设的主要举措和工作成效\n书记讲授法治课两"
                              "次，镇长讲授一次，听课干部一百人。\n"),
            Lines{});
}

TEST_F(CutLinesTest, ANumberThatCountsOnWithinAParagraphIsText) {
  EXPECT_EQ(
      JoinedAfterMargin("镇里抓好宣传工作。1、在集镇悬挂横幅标语二十余条。\n2、发放资料两千份。\n"),
      (Lines{2}));
  EXPECT_EQ(JoinedAfterMargin(
                "镇里抓好宣传工作，在集镇街道两边悬挂横幅标语多条。\n2、发放资料两千份。\n"),
            Lines{});
}

TEST_F(CutLinesTest, ATitleMayBeCutToo) {
  std::string text = "某某县某某镇人民政府关于二〇二四年度推进法治政府建\n设工作情况的报告\n";
  for (int i = 0; i < 5; ++i) {
    text +=
        "镇里组织干部学习法律知识，每次学习以后都要闭卷测试\n一次，测试不合格的还要补考，直到合格为"
        "止，全年共办\n六期。\n";
  }
  const Document document = testing::Outline(text);
  EXPECT_EQ(document.paragraphs.front().element, Element::kTitle);
  EXPECT_EQ(document.Of(document.paragraphs.front().text),
            "某某县某某镇人民政府关于二〇二四年度推进法治政府建设工作情况的报告");
}

}  // namespace
}  // namespace hegui
