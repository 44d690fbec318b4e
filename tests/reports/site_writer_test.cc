#include "reports/site_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "reports/assets.h"
#include "reports/html_page.h"
#include "reports/site_examples.h"
#include "tests/support/example_audit.h"
#include "tests/support/html_check.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

using Site = std::map<std::string, std::string>;

Site Write(const Audit& audit, const SiteOptions& options = {}) {
  Site site;
  const auto error = WriteSite(audit, options, [&](std::string_view name, std::string_view page) {
    EXPECT_TRUE(site.emplace(name, page).second) << name;
    return std::optional<Error>();
  });
  EXPECT_FALSE(error);
  return site;
}

bool IsPage(const std::string& name) { return name.ends_with(".html"); }

// Every link of every page leads to a file of the site, and to a place in it.
void ExpectLinksResolve(const Site& site) {
  std::map<std::string, test::HtmlFacts> pages;
  for (const auto& [name, content] : site) {
    if (IsPage(name)) {
      pages[name] = test::ReadHtml(content);
      EXPECT_THAT(pages[name].problems, IsEmpty()) << name;
    }
  }
  for (const auto& [name, page] : pages) {
    for (const std::string& link : page.links) {
      const std::size_t hash = link.find('#');
      const std::string file = link.substr(0, hash);
      const std::string target = file.empty() ? name : file;
      ASSERT_TRUE(site.contains(target)) << name << ": " << link;
      if (hash != std::string::npos) {
        EXPECT_TRUE(pages[target].ids.contains(link.substr(hash + 1))) << name << ": " << link;
      }
    }
  }
}

std::vector<std::string> RowLinks(const std::string& page) {
  std::vector<std::string> links;
  const std::size_t begin = page.find("<table class=\"units\"");
  const std::string table = page.substr(begin, page.find("</table>", begin) - begin);
  const std::string mark = "<th scope=\"row\"><a href=\"";
  for (std::size_t at = table.find(mark); at != std::string::npos; at = table.find(mark, at + 1)) {
    const std::size_t from = at + mark.size();
    links.push_back(table.substr(from, table.find('"', from) - from));
  }
  return links;
}

TEST(SiteWriterTest, HasAnOverviewAPageForEachDocumentAndTheData) {
  const Site site = Write(test::SampleBatch());
  std::vector<std::string> names;
  for (const auto& [name, content] : site) {
    names.push_back(name);
  }
  EXPECT_THAT(names, UnorderedElementsAre("index.html", "by-name.html", "by-order.html",
                                          "matrix.html", "0001.html", "0002.html", "0003.html",
                                          "audit.json", "findings.csv", "summary.xlsx"));
  EXPECT_THAT(site.at("0001.html"), HasSubstr("<select name=\"part\">"));
}

TEST(SiteWriterTest, LeadsEveryLinkToItsTarget) {
  ExpectLinksResolve(Write(test::SampleBatch()));
  ExpectLinksResolve(Write(test::SampleBatch(), {{}, false}));
}

TEST(SiteWriterTest, HoldsForRealAuditsInBothLanguages) {
  const Audit audit = test::ExampleAudit();
  for (const ReportLanguage language : {ReportLanguage::kChinese, ReportLanguage::kEnglish}) {
    SiteOptions options;
    options.write.language = language;
    const Site site = Write(audit, options);
    ExpectLinksResolve(site);
    for (const auto& [name, content] : site) {
      // What the catalogue has no words for.
      EXPECT_THAT(content, Not(HasSubstr("⟦"))) << name;
    }
  }
}

TEST(SiteWriterTest, PutsUnreadableFilesOnTop) {
  const std::string index = Write(test::SampleBatch()).at("index.html");
  const std::size_t failed = index.find("1 份文件无法读取");
  ASSERT_NE(failed, std::string::npos);
  EXPECT_LT(failed, index.find("<h1>"));
  EXPECT_LT(failed, index.find("id=\"units\""));
}

TEST(SiteWriterTest, RanksByTheScoreThatIsCertain) {
  const Site site = Write(test::SampleBatch());
  // The third is flawless; the second is of another kind and has no score.
  EXPECT_THAT(RowLinks(site.at("index.html")), ElementsAre("0003.html", "0001.html", "0002.html"));
  EXPECT_THAT(RowLinks(site.at("by-order.html")),
              ElementsAre("0001.html", "0002.html", "0003.html"));
  EXPECT_THAT(site.at("0003.html"), HasSubstr("名次：1/2"));
  EXPECT_THAT(site.at("0002.html"), Not(HasSubstr("名次")));
}

TEST(SiteWriterTest, GivesEqualScoresOneRank) {
  Audit audit = test::SampleBatch();
  audit.inputs.push_back(audit.inputs[3]);
  audit.inputs.push_back(audit.inputs[0]);
  const Site site = Write(audit);
  EXPECT_THAT(site.at("0003.html"), HasSubstr("名次：1/4"));
  EXPECT_THAT(site.at("0004.html"), HasSubstr("名次：1/4"));
  EXPECT_THAT(site.at("0001.html"), HasSubstr("名次：3/4"));
  EXPECT_THAT(site.at("0005.html"), HasSubstr("名次：3/4"));
}

// No order of a page tells who is better, and none can be made that does.
TEST(SiteWriterTest, CanDoWithoutARanking) {
  const Site site = Write(test::SampleBatch(), {{}, false});
  EXPECT_FALSE(site.contains("by-order.html"));
  EXPECT_THAT(RowLinks(site.at("index.html")), ElementsAre("0001.html", "0002.html", "0003.html"));
  for (const auto& [name, content] : site) {
    if (IsPage(name)) {
      EXPECT_THAT(test::ReadHtml(content).text, Not(HasSubstr("名次："))) << name;
    }
  }
  const std::string& index = site.at("index.html");
  EXPECT_THAT(index, Not(HasSubstr("得分排名")));
  EXPECT_THAT(index, HasSubstr("<th scope=\"col\" class=\"number\">得分</th>"));
  EXPECT_THAT(index, HasSubstr("<th scope=\"col\" class=\"number sort\">年度</th>"));
  const std::string& matrix = site.at("matrix.html");
  EXPECT_LT(matrix.find("href=\"0001.html\""), matrix.find("href=\"0002.html\""));
  EXPECT_LT(matrix.find("href=\"0002.html\""), matrix.find("href=\"0003.html\""));
}

TEST(SiteWriterTest, ShowsEveryRuleAndEveryDocumentInTheMatrix) {
  const Audit audit = test::ExampleAudit();
  const std::string matrix = Write(audit).at("matrix.html");
  const std::size_t begin = matrix.find("<tbody>");
  const std::string body = matrix.substr(begin, matrix.find("</tbody>", begin) - begin);
  std::size_t cells = 0;
  for (std::size_t at = body.find("<td"); at != std::string::npos; at = body.find("<td", at + 1)) {
    ++cells;
  }
  EXPECT_EQ(cells, (audit.inputs.size() + 1) * audit.pack->rules.size());
  EXPECT_THAT(body, HasSubstr("<td>✓</td>"));
  EXPECT_THAT(body, HasSubstr("<td class=\"f\">✗</td>"));
}

TEST(SiteWriterTest, QuotesTwoDocumentsForWhatManyMiss) {
  const std::string index = Write(test::ExampleAudit()).at("index.html");
  const std::size_t begin = index.find("<section id=\"common\"");
  const std::size_t first = index.find("<h3>", begin);
  const std::string tally = index.substr(first, index.find("<h3>", first + 1) - first);
  std::size_t quotes = 0;
  for (std::size_t at = tally.find("<blockquote>"); at != std::string::npos;
       at = tally.find("<blockquote>", at + 1)) {
    ++quotes;
  }
  EXPECT_EQ(quotes, 2U);
  EXPECT_NE(index.find("<mark>", begin), std::string::npos);
}

// A document that misses the rule; what it says, and what comes nearest.
DocumentView MissingDocument(bool says, bool nearly) {
  DocumentView document;
  ResultView finding;
  finding.rule = "a01";
  if (says) {
    finding.evidence.emplace_back();
  }
  if (nearly) {
    finding.searched = SearchedView{{}, {}, 0, EvidenceView()};
  }
  document.findings.push_back(std::move(finding));
  return document;
}

TEST(SiteExamplesTest, TakesWhatCanBeQuotedBeforeWhatCannot) {
  ReportView report;
  report.documents = {MissingDocument(false, false), MissingDocument(false, true), DocumentView(),
                      MissingDocument(true, true)};
  const std::vector<SiteExample> examples = ExamplesOf(report, {"a01", "", 3, 4}, 2);
  ASSERT_EQ(examples.size(), 2U);
  EXPECT_EQ(examples[0].document, 3U);
  EXPECT_FALSE(examples[0].nearest);
  EXPECT_EQ(examples[1].document, 1U);
  EXPECT_TRUE(examples[1].nearest);
  EXPECT_EQ(ExamplesOf(report, {"a01", "", 3, 4}, 9).back().quote, nullptr);
}

TEST(SiteWriterTest, OffersItsDataWithTheirSizes) {
  const Site site = Write(test::SampleBatch());
  const std::string size = std::to_string((site.at("findings.csv").size() + 999) / 1000) + " kB";
  EXPECT_THAT(site.at("index.html"),
              HasSubstr("<a href=\"findings.csv\" download=\"findings.csv\">findings.csv</a>"));
  EXPECT_THAT(site.at("index.html"), HasSubstr("<span class=\"number\">" + size + "</span>"));
  EXPECT_EQ(nlohmann::json::parse(site.at("audit.json"))["documents"].size(), 3U);
}

TEST(SiteWriterTest, KeepsFoldersOfTheMachineToItself) {
  Audit audit = test::SampleBatch();
  audit.inputs[0].audited->path = "/home/someone/a.txt";
  for (const auto& [name, content] : Write(audit)) {
    EXPECT_THAT(content, Not(HasSubstr("/home/someone"))) << name;
  }
}

TEST(SiteWriterTest, ShowsWhatStrangersWroteAsText) {
  Audit audit = test::SampleBatch();
  auto pack = std::make_shared<PackDefinition>(*audit.pack);
  const std::string hostile = "\"><script>alert(1)</script><a href='javascript:x'>\u202E";
  pack->name = pack->score.note = hostile;
  pack->score.groups[0].label = pack->score.bands[0].label = hostile;
  for (RuleDefinition& rule : pack->rules) {
    rule.id += hostile;
    rule.title = rule.asks = rule.hint = hostile;
  }
  audit.pack = pack;
  audit.inputs[0].audited->path = audit.inputs[1].failed->path = hostile + ".txt";
  for (Fact& fact : audit.inputs[0].audited->facts) {
    fact.value = hostile;
  }
  const Site site = Write(audit);
  ExpectLinksResolve(site);
  for (const auto& [name, content] : site) {
    if (IsPage(name)) {
      EXPECT_THAT(content, Not(HasSubstr("<script>alert"))) << name;
      EXPECT_THAT(content, Not(HasSubstr("\u202E"))) << name;
    }
  }
}

TEST(SiteWriterTest, AllowsNothingButItsOwnStyleSheetAndScript) {
  for (const auto& [name, content] : Write(test::SampleBatch())) {
    if (IsPage(name)) {
      const test::HtmlFacts facts = test::ReadHtml(content);
      const bool of_batch = name.find_first_of("0123456789") != 0;
      EXPECT_EQ(facts.style, PageStyle(of_batch)) << name;
      EXPECT_EQ(facts.script, PageScript(of_batch)) << name;
      EXPECT_THAT(facts.policy, HasSubstr("default-src &#39;none&#39;")) << name;
      EXPECT_THAT(facts.style, Not(HasSubstr("url(")));
    }
  }
}

TEST(SiteWriterTest, WritesTheSameBytesForTheSameAudit) {
  EXPECT_EQ(Write(test::SampleBatch()), Write(test::SampleBatch()));
}

TEST(SiteWriterTest, TakesABatchOfNothing) {
  Audit audit = test::SampleBatch();
  audit.inputs.erase(audit.inputs.begin());
  audit.inputs.resize(1);  // the one that could not be read
  const Site site = Write(audit);
  ExpectLinksResolve(site);
  EXPECT_TRUE(site.contains("index.html"));
  EXPECT_FALSE(site.contains("matrix.html"));
  audit.inputs.clear();
  ExpectLinksResolve(Write(audit));
}

TEST(SiteWriterTest, EndsWhenNothingMoreCanBeWritten) {
  int files = 0;
  const auto error = WriteSite(test::SampleBatch(), {}, [&](std::string_view, std::string_view) {
    ++files;
    return files < 4 ? std::optional<Error>() : Error{"C043", {}};
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, "C043");
  EXPECT_EQ(files, 4);
}

}  // namespace
}  // namespace hegui
