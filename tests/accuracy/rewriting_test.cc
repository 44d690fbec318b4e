#include "tests/accuracy/rewriting.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui::accuracy {
namespace {

const std::string kReport =
    "石桥镇人民政府关于2024年法治政府建设情况的报告\n"
    "县委、县政府：\n"
    "现将2024年法治政府建设情况报告如下：\n"
    "一、主要举措和成效\n"
    "（一）加强学习\n"
    "举办讲座4场；审核合同9件。化解纠纷40件。\n"
    "二、党政主要负责人履行推进法治建设第一责任人职责情况\n"
    "主要负责人听取汇报3次。\n"
    "三、存在的不足和原因\n"
    "一是力量薄弱，原因是编制少。下一步，将充实人员。\n"
    "四、2025年工作安排\n"
    "继续开展普法宣传。\n"
    "石桥镇人民政府\n"
    "2025年1月9日\n";

DocumentAudit AuditOf(const std::string& text) {
  return test::AuditOf(*test::EmbeddedPack(), text);
}

TEST(RewritingTest, AReportWithOneLinePerParagraphStaysAsItIs) {
  EXPECT_EQ(OneLinePerParagraph(AuditOf(kReport).document), kReport);
}

TEST(RewritingTest, EncodingsAreThoseThatTheyAreCalled) {
  EXPECT_EQ(ToGb18030("镇a"),
            "\xD5\xF2"
            "a");
  EXPECT_EQ(ToUtf16WithMark("镇a", false), std::string("\xFF\xFE\x47\x95"
                                                       "a\0",
                                                       6));
  EXPECT_EQ(ToUtf16WithMark("镇a", true), std::string("\xFE\xFF\x95\x47\0a", 6));
  EXPECT_EQ(WithCrLf("镇\n村\n"), "镇\r\n村\r\n");
}

TEST(RewritingTest, CharactersAreExchangedOneForOne) {
  EXPECT_EQ(Exchanged("（1）镇", U"（）1", U"()１"), "(１)镇");
}

TEST(RewritingTest, LongLinesAreBrokenAndNoneBeginsWithAComma) {
  EXPECT_EQ(Wrapped("短\n一二三四五六七，八九\n", 18), "短\n\u3000\u3000一二三四五六七，\n八九\n");
}

TEST(RewritingTest, NumbersOfHeadingsAreWrittenAnew) {
  const auto text = Renumbered(AuditOf(kReport).document, {"第{han}部分：", "{han}、"});
  ASSERT_TRUE(text);
  EXPECT_NE(text->find("\n第一部分：主要举措和成效\n一、加强学习\n"), std::string::npos);
  EXPECT_NE(text->find("\n第四部分：2025年工作安排\n"), std::string::npos);
}

TEST(RewritingTest, TheResponsibilitySectionChangesPlacesWithTheAchievements) {
  const auto text = ReorderedSections(kReport, AuditOf(kReport));
  ASSERT_TRUE(text);
  const std::size_t first = text->find("\n一、党政主要负责人");
  const std::size_t second = text->find("\n二、主要举措和成效\n（一）加强学习\n举办");
  EXPECT_NE(first, std::string::npos);
  EXPECT_NE(second, std::string::npos);
  EXPECT_LT(first, second);
  EXPECT_EQ(ReorderedSections(*text, AuditOf(*text)), kReport);
}

TEST(RewritingTest, AParagraphIsPutBehindTheFirstOneOfItsSection) {
  const DocumentAudit audit = AuditOf(kReport);
  const auto done = WithParagraph(kReport, audit, "achievements", "新话。");
  ASSERT_TRUE(done);
  EXPECT_NE(done->find("化解纠纷40件。\n新话。\n二、"), std::string::npos);
  const auto plan = WithParagraph(kReport, audit, "plan", "新话。");
  ASSERT_TRUE(plan);
  EXPECT_NE(plan->find("继续开展普法宣传。\n新话。\n石桥镇"), std::string::npos);
}

TEST(RewritingTest, AParagraphStandsBeforeAPlanThatBeginsInsideTheSection) {
  const auto text = WithParagraph(kReport, AuditOf(kReport), "problems", "新话。");
  ASSERT_TRUE(text);
  EXPECT_NE(text->find("三、存在的不足和原因\n新话。\n一是力量薄弱"), std::string::npos);
}

TEST(RewritingTest, SuggestionsFollowTheLastSection) {
  const auto text = WithSuggestion(kReport, AuditOf(kReport), "新话。");
  ASSERT_TRUE(text);
  EXPECT_NE(text->find("普法宣传。\n五、意见建议\n新话。\n石桥镇"), std::string::npos);
}

TEST(RewritingTest, SentencesAreTakenOutWithTheLinesTheyEmpty) {
  const Document document = AuditOf(kReport).document;
  const auto sentence = [&](const std::string& words) {
    const std::size_t at = document.text.find(words);
    return SentenceAround(
        document, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  };
  const std::string text =
      Without(kReport, {sentence("审核"), sentence("合同9件"), sentence("听取汇报3次")});
  EXPECT_NE(text.find("举办讲座4场；化解纠纷40件。\n二、"), std::string::npos);
  EXPECT_NE(text.find("职责情况\n三、"), std::string::npos);
}

}  // namespace
}  // namespace hegui::accuracy
