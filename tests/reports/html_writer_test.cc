#include "reports/html_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "engine/base/sha256.h"
#include "engine/score/scorecard.h"
#include "reports/assets.h"
#include "reports/html_page.h"
#include "reports/json_writer.h"
#include "tests/support/example_audit.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// The way of RFC 4648, written a second time so that the writer's is checked.
std::string Base64(const Sha256Digest& bytes) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bits;
  for (const std::uint8_t byte : bytes) {
    for (int i = 7; i >= 0; --i) {
      bits += (byte >> i & 1) != 0 ? '1' : '0';
    }
  }
  std::string text;
  for (std::size_t at = 0; at < bits.size(); at += 6) {
    std::string six = bits.substr(at, 6);
    six.resize(6, '0');
    text += digits[std::stoul(six, nullptr, 2)];
  }
  while (text.size() % 4 != 0) {
    text += '=';
  }
  return text;
}

class HtmlWriterTest : public ::testing::Test {
 protected:
  std::string html_ = WriteHtml(test::SampleAudit(), {});
  test::HtmlFacts facts_ = test::ReadHtml(html_);
};

TEST_F(HtmlWriterTest, IsWellFormed) {
  EXPECT_THAT(facts_.problems, IsEmpty());
  EXPECT_THAT(test::ReadHtml(WriteHtml(test::SampleBatch(), {})).problems, IsEmpty());
}

// The rows between the first and the last one of the table that says where points were lost.
std::size_t StepsOfWaterfall(const std::string& html) {
  const std::size_t begin = html.find("<table class=\"waterfall\">");
  if (begin == std::string::npos) {
    return 0;
  }
  const std::string table = html.substr(begin, html.find("</table>", begin) - begin);
  std::size_t steps = 0;
  for (std::size_t at = table.find("<tr><th scope=\"row\""); at != std::string::npos;
       at = table.find("<tr><th scope=\"row\"", at + 1)) {
    ++steps;
  }
  return steps;
}

TEST_F(HtmlWriterTest, ShowsWherePointsWereLostByTheGroupsThatLostSome) {
  const nlohmann::json audit = nlohmann::json::parse(WriteJson(test::SampleAudit(), {}));
  std::size_t losing = 0;
  for (const nlohmann::json& group : audit["documents"][0]["score"]["groups"]) {
    losing += group["earned"] != group["possible"] ? 1U : 0U;
  }
  ASSERT_GT(losing, 0U);
  EXPECT_EQ(StepsOfWaterfall(html_), losing);
}

TEST_F(HtmlWriterTest, SaysNothingOfLostPointsWhereNoneWereLost) {
  Audit audit = test::SampleAudit();
  for (Outcome& outcome : audit.inputs[0].audited->outcomes) {
    outcome.status = Status::kPass;
    outcome.earned = outcome.possible;
  }
  audit.inputs[0].audited->score = Score(audit.inputs[0].audited->outcomes, *audit.pack, {});
  EXPECT_EQ(StepsOfWaterfall(WriteHtml(audit, {})), 0U);
}

TEST_F(HtmlWriterTest, WritesOnlyElementsAndAttributesThatDoNothing) {
  const std::set<std::string> tags{
      "html",  "head",   "meta",       "title",   "style",  "body",     "header",     "footer",
      "main",  "nav",    "section",    "article", "div",    "h1",       "h2",         "h3",
      "p",     "span",   "a",          "b",       "strong", "code",     "mark",       "q",
      "ul",    "ol",     "li",         "dl",      "dt",     "dd",       "table",      "caption",
      "thead", "tbody",  "tr",         "th",      "td",     "details",  "summary",    "svg",
      "rect",  "line",   "blockquote", "desc",    "text",   "figure",   "figcaption", "script",
      "input", "select", "option",     "button",  "label",  "fieldset", "legend"};
  const std::set<std::string> attributes{
      "lang",       "charset",   "http-equiv", "content",      "name",        "class",
      "id",         "href",      "title",      "scope",        "colspan",     "aria-hidden",
      "aria-label", "focusable", "width",      "height",       "x",           "y",
      "x1",         "x2",        "y1",         "y2",           "role",        "type",
      "value",      "hidden",    "checked",    "autocomplete", "data-status", "data-severity",
      "data-group", "data-part", "data-count", "data-copied",  "data-file",   "rel"};
  for (const std::string& tag : facts_.tags) {
    EXPECT_TRUE(tags.contains(tag)) << tag;
  }
  for (const std::string& attribute : facts_.attributes) {
    EXPECT_TRUE(attributes.contains(attribute)) << attribute;
  }
}

TEST_F(HtmlWriterTest, AllowsNothingButItsOwnStyleSheetAndScript) {
  EXPECT_EQ(facts_.style, PageStyle());
  EXPECT_EQ(facts_.script, Asset("report.js"));
  EXPECT_EQ(facts_.policy, "default-src &#39;none&#39;; style-src &#39;sha256-" +
                               Base64(Sha256(facts_.style)) + "&#39;; script-src &#39;sha256-" +
                               Base64(Sha256(facts_.script)) +
                               "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;");
}

TEST_F(HtmlWriterTest, HoldsTheAuditAsDataThatNoBrowserTakesForMarkup) {
  EXPECT_THAT(facts_.data, Not(HasSubstr("<")));
  EXPECT_THAT(facts_.data, Not(HasSubstr("\u202E")));
  EXPECT_EQ(nlohmann::json::parse(facts_.data),
            nlohmann::json::parse(WriteJson(test::SampleAudit(), {})));
}

TEST_F(HtmlWriterTest, KeepsFoldersOfTheMachineOutOfItsData) {
  Audit audit = test::SampleBatch();
  audit.inputs[0].audited->path = "/home/someone/a.txt";
  const std::string html = WriteHtml(audit, {});
  const auto data = nlohmann::json::parse(test::ReadHtml(html).data);
  EXPECT_EQ(data["documents"][0]["path"], "a.txt");
  EXPECT_EQ(data["errors"][0]["path"], "b.docx");
  EXPECT_THAT(html, Not(HasSubstr("/home/someone")));
}

TEST_F(HtmlWriterTest, LeavesDataOutThatWouldSwellIt) {
  Audit audit = test::SampleAudit();
  audit.inputs[0].audited->signatories.assign(40000, "岚川省砚北市澜坪镇人民政府");
  const test::HtmlFacts facts = test::ReadHtml(WriteHtml(audit, {}));
  EXPECT_THAT(facts.data, IsEmpty());
}

TEST_F(HtmlWriterTest, SaysOfEveryResultWhatFiltersAskFor) {
  EXPECT_THAT(html_, HasSubstr("id=\"d1-d01-three-systems\" data-status=\"fail\" "
                               "data-severity=\"major\" data-group=\"d\" data-part=\"6\">"));
  EXPECT_THAT(html_, HasSubstr("<option value=\"fail\">不符合</option>"));
  EXPECT_THAT(html_, HasSubstr("<option value=\"d\">行政执法</option>"));
  EXPECT_THAT(html_, HasSubstr("<option value=\"6\">三、2025年工作安排</option>"));
}

TEST_F(HtmlWriterTest, DrawsWhatItAlsoSays) {
  EXPECT_THAT(html_, HasSubstr("<svg class=\"bar fall\" role=\"img\" focusable=\"false\">"));
  EXPECT_THAT(html_, HasSubstr("<desc>澜坪镇人民政府"));
  EXPECT_THAT(facts_.text, HasSubstr("各组扣分情况"));
}

TEST_F(HtmlWriterTest, NeedsNoNetwork) {
  EXPECT_THAT(facts_.style, Not(HasSubstr("url(")));
  EXPECT_THAT(facts_.style, Not(HasSubstr("@import")));
  EXPECT_THAT(facts_.style, Not(HasSubstr("</")));
  for (const std::string& link : facts_.links) {
    EXPECT_EQ(link.substr(0, 1), "#") << link;
  }
}

TEST_F(HtmlWriterTest, LeadsToTheSourceOfABasisWithoutTellingItWho) {
  EXPECT_THAT(facts_.text, HasSubstr("2021-07-15 起施行"));
  EXPECT_THAT(html_, HasSubstr("<a href=\"https://example.org/rule?a=1&amp;b=2\" "
                               "rel=\"noopener noreferrer\">原文</a>"));
  EXPECT_THAT(facts_.web_links, Contains("https://example.org/rule?a=1&amp;b=2"));
}

TEST_F(HtmlWriterTest, LeadsEveryLinkToItsTarget) {
  EXPECT_GT(facts_.links.size(), 20U);
  for (const std::string& html : {html_, WriteHtml(test::SampleBatch(), {})}) {
    const test::HtmlFacts facts = test::ReadHtml(html);
    for (const std::string& link : facts.links) {
      EXPECT_TRUE(facts.ids.contains(link.substr(1))) << link;
    }
  }
}

TEST_F(HtmlWriterTest, LinksFindingAndPlaceBothWays) {
  EXPECT_THAT(html_, HasSubstr("href=\"#d1-p9\">第11行第9字</a>"));
  EXPECT_THAT(html_, HasSubstr("<p id=\"d1-p9\">"));
  EXPECT_THAT(html_, HasSubstr("<mark>三项制度</mark><a class=\"ref\" "
                               "href=\"#d1-d01-three-systems\" title=\"行政执法三项制度\">2</a>"));
  EXPECT_THAT(html_, HasSubstr("<article class=\"finding fail\" id=\"d1-d01-three-systems\" "));
}

TEST_F(HtmlWriterTest, ShowsWhatStrangersWroteAsText) {
  EXPECT_THAT(facts_.text, HasSubstr("alert(&#39;1&#39;)&lt;/script&gt; &amp; | `x`"));
  EXPECT_THAT(facts_.text, HasSubstr("⟨U+202E⟩倒⟨U+202C⟩ ]]&gt;"));
  EXPECT_THAT(facts_.text, HasSubstr("reports/&lt;b&gt;a &amp; b&lt;/b&gt;.txt"));
  EXPECT_THAT(html_, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(html_, Not(HasSubstr("\u202E")));
}

TEST_F(HtmlWriterTest, SurvivesAHostilePack) {
  Audit audit = test::SampleAudit();
  auto pack = std::make_shared<PackDefinition>(*audit.pack);
  const std::string hostile = "\"><script>alert(1)</script><a href='javascript:x'>";
  pack->name = pack->version = pack->score.note = hostile;
  pack->score.groups[0].label = hostile;
  pack->score.bands[0].label = hostile;
  pack->overrides[0].reason = hostile;
  for (RuleDefinition& rule : pack->rules) {
    rule.id += hostile;
    rule.title = rule.asks = rule.hint = hostile;
    rule.basis = {{hostile, hostile, false, "javascript:alert(1)"},
                  {hostile, hostile, false, "https://example.org/" + hostile}};
  }
  audit.pack = pack;
  audit.options.set = {{hostile, hostile}};
  audit.inputs[0].audited->facts[4].value = hostile;
  const std::string html = WriteHtml(audit, {});
  const test::HtmlFacts facts = test::ReadHtml(html);
  EXPECT_THAT(facts.problems, IsEmpty());
  EXPECT_EQ(facts.script, Asset("report.js"));
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
  for (const std::string& link : facts.links) {
    EXPECT_EQ(link.substr(0, 1), "#") << link;
    EXPECT_TRUE(facts.ids.contains(link.substr(1))) << link;
  }
}

TEST_F(HtmlWriterTest, OpensWithVerdictScoreAndMendings) {
  const std::size_t verdict = html_.find("未通过门槛检查");
  const std::size_t score = html_.find("<strong>35.14</strong>");
  const std::size_t mendings = html_.find("改好以下 3 处，最多可得 +15 分");
  const std::size_t findings = html_.find("id=\"d1-findings\"");
  ASSERT_NE(findings, std::string::npos);
  EXPECT_LT(verdict, score);
  EXPECT_LT(score, mendings);
  EXPECT_LT(mendings, findings);
}

TEST_F(HtmlWriterTest, MarksABasisThatNobodyHasVerified) {
  EXPECT_THAT(html_, HasSubstr("《示例办法》<span class=\"unverified\">待核</span>"));
  EXPECT_THAT(html_, Not(HasSubstr("第三条<span class=\"unverified\">")));
}

TEST_F(HtmlWriterTest, HasABoxForEveryOpenQuestion) {
  std::size_t boxes = 0;
  for (std::size_t at = html_.find("☐"); at != std::string::npos; at = html_.find("☐", at + 1)) {
    ++boxes;
  }
  EXPECT_EQ(boxes, 2U);
}

TEST_F(HtmlWriterTest, SaysInWhichLanguageItIs) {
  EXPECT_THAT(html_, HasSubstr("<html lang=\"zh-CN\">"));
  WriteOptions options;
  options.language = ReportLanguage::kEnglish;
  const std::string english = WriteHtml(test::SampleAudit(), options);
  EXPECT_THAT(english, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(english, HasSubstr("What to mend"));
  EXPECT_THAT(english, HasSubstr("<span class=\"title\" lang=\"zh-CN\">行政执法三项制度</span>"));
  EXPECT_THAT(english, HasSubstr("<div class=\"text\" lang=\"zh-CN\">"));
  EXPECT_THAT(html_, Not(HasSubstr("<div class=\"text\" lang")));
  EXPECT_THAT(english, Not(HasSubstr("须改进")));
}

TEST(HtmlWriterBatchTest, PutsUnreadableFilesFirstAndLeavesFoldersOut) {
  const std::string html = WriteHtml(test::SampleBatch(), {});
  const std::size_t failed = html.find("1 份文件无法读取");
  const std::size_t overview = html.find("id=\"overview\"");
  ASSERT_NE(failed, std::string::npos);
  ASSERT_NE(overview, std::string::npos);
  EXPECT_LT(failed, overview);
  EXPECT_THAT(html, HasSubstr("<b>b.docx</b>"));
  EXPECT_THAT(html, Not(HasSubstr("/home/someone")));
}

TEST(HtmlWriterBatchTest, GivesADocumentOfAnotherKindNoScore) {
  const std::string html = WriteHtml(test::SampleBatch(), {});
  EXPECT_THAT(html, HasSubstr("<p class=\"unscored\">未评分</p>"));
  EXPECT_THAT(html, Not(HasSubstr("id=\"d2-points\"")));
}

TEST(HtmlWriterExamplesTest, HoldsForRealAudits) {
  const Audit audit = test::ExampleAudit();
  ASSERT_FALSE(audit.inputs.empty());
  for (const ReportLanguage language : {ReportLanguage::kChinese, ReportLanguage::kEnglish}) {
    WriteOptions options;
    options.language = language;
    const std::string html = WriteHtml(audit, options);
    const test::HtmlFacts facts = test::ReadHtml(html);
    EXPECT_THAT(facts.problems, IsEmpty());
    // What the catalogue has no words for.
    EXPECT_THAT(html, Not(HasSubstr("⟦")));
    for (const std::string& link : facts.links) {
      EXPECT_TRUE(facts.ids.contains(link.substr(1))) << link;
    }
  }
}

}  // namespace
}  // namespace hegui
