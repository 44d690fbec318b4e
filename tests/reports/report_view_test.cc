#include "reports/report_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "reports/display_text.h"
#include "tests/support/example_audit.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> RulesOf(const std::vector<ResultView>& results) {
  std::vector<std::string> rules;
  for (const ResultView& result : results) {
    rules.push_back(result.rule);
  }
  return rules;
}

// "−2.5" → -250
long Hundredths(const std::string& text) {
  const std::string minus = "−";
  const bool negative = text.starts_with(minus);
  const std::string digits = negative ? text.substr(minus.size()) : text;
  const long magnitude = std::lround(std::strtod(digits.c_str(), nullptr) * 100);
  return negative ? -magnitude : magnitude;
}

class ReportViewTest : public ::testing::Test {
 protected:
  const DocumentView& Document() const { return view_.documents.front(); }

  const ResultView& Finding(std::string_view rule) const {
    for (const ResultView& finding : Document().findings) {
      if (finding.rule == rule) {
        return finding;
      }
    }
    ADD_FAILURE() << "no finding of " << rule;
    return Document().findings.front();
  }

  ReportView view_ = BuildReportView(test::SampleAudit(), ReportLanguage::kChinese);
};

TEST_F(ReportViewTest, PutsEachResultIntoOneList) {
  EXPECT_THAT(RulesOf(Document().reviews), ElementsAre("f01-adviser", "l03-sum"));
  EXPECT_THAT(RulesOf(Document().passed),
              ElementsAre("a00-document-type", "a01-title", "b04-plan"));
  EXPECT_THAT(RulesOf(Document().not_applicable), ElementsAre("f03-lawyer"));
  EXPECT_THAT(RulesOf(Document().waived), ElementsAre("l02-names"));
}

TEST_F(ReportViewTest, OrdersFindingsByPointsLostThenSeverityThenRule) {
  EXPECT_THAT(RulesOf(Document().findings),
              ElementsAre("b03-responsible", "d01-three-systems", "l07-term", "d08-cases",
                          "a08-date", "l09-boilerplate", "d02-publicity"));
  for (std::size_t i = 0; i < Document().findings.size(); ++i) {
    EXPECT_EQ(Document().findings[i].number, static_cast<int>(i + 1));
  }
}

TEST_F(ReportViewTest, CountsEveryStatusOnce) {
  std::size_t sum = 0;
  for (const CountView& count : Document().counts) {
    sum += count.count;
  }
  EXPECT_EQ(sum, 14U);
  EXPECT_EQ(Document().counts.front().word, "不符合");
  EXPECT_EQ(Document().counts.front().count, 4U);
}

TEST_F(ReportViewTest, SaysTheVerdictInOneSentence) {
  EXPECT_EQ(Document().verdict,
            "未通过门槛检查：得分 35.14，低于合格线 60 分；“严重”及以上级别的不符合项有 1 项。另有 "
            "2 项须人工复核。");
  EXPECT_FALSE(Document().gate_passes);
}

TEST_F(ReportViewTest, NamesTheThreeMendingsWorthMost) {
  ASSERT_EQ(Document().mendings.size(), 3U);
  EXPECT_EQ(Document().mendings[0].title, "第一责任人履职情况");
  EXPECT_EQ(Document().mendings[0].points, "+9");
  EXPECT_EQ(Document().mendings_line, "改好以下 3 处，最多可得 +15 分");
}

TEST_F(ReportViewTest, ShowsTheBoundsAndWhatCappedTheGrade) {
  ASSERT_TRUE(Document().score);
  EXPECT_TRUE(Document().score->open);
  EXPECT_EQ(Document().score->lower, "35.14");
  EXPECT_EQ(Document().score->upper, "48.65");
  EXPECT_EQ(Document().score->grade, "不合格");
}

TEST_F(ReportViewTest, HasALedgerThatAddsUp) {
  long sum = 0;
  for (const LedgerView& line : Document().ledger) {
    sum += Hundredths(line.points);
  }
  EXPECT_EQ(sum, Hundredths(Document().ledger_sum));
  EXPECT_EQ(Hundredths(Document().score->possible) + sum, Hundredths(Document().score->earned));
}

TEST_F(ReportViewTest, HasGroupsThatAddUp) {
  long earned = 0, possible = 0;
  for (const GroupView& group : Document().groups) {
    earned += Hundredths(group.earned);
    possible += Hundredths(group.possible);
  }
  EXPECT_EQ(earned, Hundredths(Document().score->earned));
  EXPECT_EQ(possible, Hundredths(Document().score->possible));
}

TEST_F(ReportViewTest, QuotesASentenceOnceWithAllThatWasFoundInIt) {
  const ResultView& term = Finding("l07-term");
  ASSERT_EQ(term.evidence.size(), 1U);
  EXPECT_EQ(MarkedQuote(term.evidence[0].quote),
            "《法制政府建设实施纲要》学习2次，〔法制宣传〕进村入户，〔法制教育〕常抓不懈。");
  EXPECT_EQ(term.more_evidence, 0U);
  EXPECT_EQ(term.message, "发现 2 处，应改为“法治宣传、法治教育”。");
}

TEST_F(ReportViewTest, PutsWrappedQuotesTogether) {
  EXPECT_EQ(MarkedQuote(Finding("d08-cases").evidence[0].quote),
            "积极推进行政执法公示，落实执法全过程记录，全年开展〔检查36次〕，立案4件。");
}

TEST_F(ReportViewTest, SaysWhyAPlaceDoesNotCount) {
  const EvidenceView& evidence = Finding("d01-three-systems").evidence[0];
  EXPECT_EQ(evidence.note, "属于“下一年度主要安排”部分，不作为依据");
  EXPECT_EQ(evidence.assertion, "计划安排");
  EXPECT_EQ(evidence.place.text, "第11行第9字");
  EXPECT_EQ(evidence.place.brief, "L11:9");
  EXPECT_EQ(evidence.place.section, "三、2025年工作安排");
  EXPECT_EQ(Finding("d02-publicity").evidence[0].note,
            "只有“积极推进”一类的表述，未见事实、数字或者文件");
}

TEST_F(ReportViewTest, TellsWhatWasLookedForOnlyWhereSomethingIsMissing) {
  ASSERT_TRUE(Finding("b03-responsible").searched);
  const SearchedView& searched = *Finding("b03-responsible").searched;
  EXPECT_THAT(searched.sections, ElementsAre("一、主要举措和成效"));
  EXPECT_THAT(searched.terms, ElementsAre("第一责任人", "（履行/落实）……职责"));
  EXPECT_EQ(searched.more_terms, 1U);  // an expression nobody would read
  EXPECT_FALSE(searched.nearest);
  ASSERT_TRUE(Finding("d08-cases").searched);
  EXPECT_EQ(Finding("d08-cases").searched->nearest->note, "同句未见应当相伴出现的用语");
  EXPECT_FALSE(Finding("d01-three-systems").searched);
}

TEST_F(ReportViewTest, ShowsTheTextWithoutALetterMoreOrLess) {
  const Audit audit = test::SampleAudit();
  const hegui::Document& document = audit.inputs[0].audited->document;
  ASSERT_EQ(Document().paragraphs.size(), document.paragraphs.size());
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    std::string shown;
    for (const TextPiece& piece : Document().paragraphs[i].pieces) {
      shown += piece.text;
    }
    EXPECT_EQ(shown, document.Of(document.paragraphs[i].text));
  }
}

TEST_F(ReportViewTest, MarksInTheTextWhatFindingsQuote) {
  std::set<std::size_t> marked;
  for (const ParagraphView& paragraph : Document().paragraphs) {
    for (const TextPiece& piece : paragraph.pieces) {
      marked.insert(piece.findings.begin(), piece.findings.end());
      EXPECT_TRUE(piece.findings.empty() || piece.quoted);
    }
  }
  for (std::size_t i = 0; i < Document().findings.size(); ++i) {
    EXPECT_EQ(marked.contains(i), !Document().findings[i].evidence.empty()) << i;
  }
}

TEST_F(ReportViewTest, NamesSectionsThatWereNotRecognised) {
  EXPECT_FALSE(Document().sections[7].recognised);
  EXPECT_EQ(Document().sections[7].heading, "附记事项");
  EXPECT_EQ(Document().sections[4].roles, "主要举措和成效");
  EXPECT_EQ(Document().sections[0].heading, "澜坪镇人民政府关于2024年度法治政府建设情况的…");
  EXPECT_THAT(Document().sections[6].findings, ElementsAre(1U));
}

TEST_F(ReportViewTest, NamesFactsThatDiffer) {
  ASSERT_GE(Document().facts.size(), 2U);
  EXPECT_EQ(Document().facts[0].label, "报告年度");
  EXPECT_EQ(Document().facts[1].label, "报告年度（另一处）");
  EXPECT_EQ(Document().facts[1].origin, "各级标题");
}

TEST_F(ReportViewTest, PrintsOverridesWithTheirReasons) {
  ASSERT_EQ(view_.changes.size(), 1U);
  EXPECT_EQ(view_.changes[0].label, "a01-title");
  EXPECT_EQ(view_.changes[0].origin, "县里通知只要求写明单位");
}

TEST_F(ReportViewTest, LeavesTheTextOutWhenAsked) {
  const ReportView brief =
      BuildReportView(test::SampleAudit(), ReportLanguage::kChinese, {.with_text = false});
  EXPECT_THAT(brief.documents[0].paragraphs, IsEmpty());
  EXPECT_FALSE(brief.documents[0].text_note.empty());
  EXPECT_TRUE(brief.documents[0].findings[1].evidence[0].place.anchor.empty());
}

TEST(ReportViewBatchTest, CountsWhatABatchHasInCommon) {
  const ReportView view = BuildReportView(test::SampleBatch(), ReportLanguage::kChinese);
  ASSERT_EQ(view.documents.size(), 3U);
  ASSERT_EQ(view.failed.size(), 1U);
  EXPECT_EQ(view.failed[0].name, "b.docx");
  EXPECT_EQ(view.failed[0].path, "/home/someone/reports/b.docx");
  ASSERT_FALSE(view.tallies.empty());
  EXPECT_EQ(view.tallies[0].rule, "a00-document-type");
  EXPECT_EQ(view.tallies[0].missed, 1U);
  EXPECT_EQ(view.tallies[0].judged, 3U);
  EXPECT_EQ(view.grades.front(), (std::pair<std::string, std::size_t>("优秀", 1)));
  EXPECT_EQ(view.grades.back(), (std::pair<std::string, std::size_t>("", 1)));
}

TEST(ReportViewBatchTest, GivesADocumentOfAnotherKindNoNumber) {
  const ReportView view = BuildReportView(test::SampleBatch(), ReportLanguage::kChinese);
  const DocumentView& wrong = view.documents[1];
  EXPECT_FALSE(wrong.score);
  EXPECT_EQ(wrong.verdict, "未通过门槛检查：送检文件不属于本类报告。");
  EXPECT_THAT(wrong.ledger, IsEmpty());
  EXPECT_THAT(wrong.mendings, IsEmpty());
}

TEST(ReportViewBatchTest, PraisesADocumentWithoutFindings) {
  const ReportView view = BuildReportView(test::SampleBatch(), ReportLanguage::kChinese);
  EXPECT_EQ(view.documents[2].verdict, "通过门槛检查，未发现须改进之处。");
}

TEST(ReportViewBatchTest, GivesEveryAnchorOnce) {
  const ReportView view = BuildReportView(test::SampleBatch(), ReportLanguage::kChinese);
  std::set<std::string> anchors;
  for (const DocumentView& document : view.documents) {
    EXPECT_TRUE(anchors.insert(document.anchor).second);
    for (const auto* list : {&document.findings, &document.reviews, &document.passed,
                             &document.not_applicable, &document.waived}) {
      for (const ResultView& result : *list) {
        EXPECT_TRUE(anchors.insert(result.anchor).second) << result.anchor;
      }
    }
  }
}

TEST(ReportViewExamplesTest, ShowsTheTextOfRealDocumentsWhole) {
  const Audit audit = test::ExampleAudit();
  const ReportView view = BuildReportView(audit, ReportLanguage::kChinese);
  ASSERT_EQ(view.documents.size(), audit.inputs.size());
  for (std::size_t i = 0; i < view.documents.size(); ++i) {
    const Document& document = audit.inputs[i].audited->document;
    ASSERT_EQ(view.documents[i].paragraphs.size(), document.paragraphs.size());
    for (std::size_t k = 0; k < document.paragraphs.size(); ++k) {
      std::string shown;
      for (const TextPiece& piece : view.documents[i].paragraphs[k].pieces) {
        shown += piece.text;
      }
      EXPECT_EQ(shown, JoinLines(document.QuoteOf(document.paragraphs[k].text)));
    }
  }
}

TEST(ReportViewExamplesTest, HasLedgersThatAddUp) {
  const ReportView view = BuildReportView(test::ExampleAudit(), ReportLanguage::kChinese);
  for (const DocumentView& document : view.documents) {
    ASSERT_TRUE(document.score);
    long sum = 0;
    for (const LedgerView& line : document.ledger) {
      sum += Hundredths(line.points);
    }
    EXPECT_EQ(Hundredths(document.score->possible) + sum, Hundredths(document.score->earned))
        << document.path;
  }
}

TEST(ReportViewHostileTest, MakesAnchorsOfIdsThatAreNone) {
  Audit audit = test::SampleAudit();
  auto pack = std::make_shared<PackDefinition>(*audit.pack);
  pack->rules[0].id = "x\" onclick=\"y";
  pack->rules[1].id = "x' onclick='y";
  audit.pack = pack;
  const ReportView view = BuildReportView(audit, ReportLanguage::kChinese);
  EXPECT_EQ(view.documents[0].passed[0].anchor, "d1-x__onclick__y_0");
  EXPECT_EQ(view.documents[0].passed[1].anchor, "d1-x__onclick__y_1");
}

}  // namespace
}  // namespace hegui
