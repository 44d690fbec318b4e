#include "reports/markdown_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>

#include "engine/text/utf8.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(MarkdownWriterTest, EscapesWhatStrangersWrote) {
  const std::string text = WriteMarkdown(test::SampleAudit(), {});
  EXPECT_FALSE(std::regex_search(text, std::regex("[^\\\\]<(?!/?(?:a|details|summary)\\b)")));
  EXPECT_THAT(text, HasSubstr("\\<script\\> **alert('1')\\</script\\> \\& \\| \\`x\\`**"));
  EXPECT_THAT(text, HasSubstr("@&#8203;everyone"));
  EXPECT_THAT(text, Not(HasSubstr("\u202E")));
}

TEST(MarkdownWriterTest, LeadsEveryLinkToItsTarget) {
  const std::string text = WriteMarkdown(test::SampleBatch(), {});
  const std::regex anchor("<a id=\"([^\"]+)\"></a>"), link(R"(\]\(#([^)]+)\))");
  std::set<std::string> anchors;
  for (std::sregex_iterator it(text.begin(), text.end(), anchor), end; it != end; ++it) {
    EXPECT_TRUE(anchors.insert((*it)[1]).second) << (*it)[1];
  }
  std::size_t links = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) {
    EXPECT_TRUE(anchors.contains((*it)[1])) << (*it)[1];
    ++links;
  }
  EXPECT_GT(links, 10U);
}

TEST(MarkdownWriterTest, MakesReviewsATaskList) {
  EXPECT_THAT(WriteMarkdown(test::SampleAudit(), {}),
              HasSubstr("- [ ] <a id=\"d1-f01-adviser\"></a>**法律顾问** `f01-adviser`"));
}

// GitHub takes comments of at most 65,536 characters.
TEST(MarkdownWriterTest, FitsIntoAComment) {
  Audit audit = test::SampleAudit();
  auto pack = std::make_shared<PackDefinition>(*audit.pack);
  DocumentAudit& document = *audit.inputs[0].audited;
  const Outcome model = document.outcomes[5];
  const RuleDefinition rule = pack->rules[5];
  for (int i = 0; i < 400; ++i) {
    document.outcomes.push_back(model);
    document.outcomes.back().rule = static_cast<int>(pack->rules.size());
    pack->rules.push_back(rule);
    pack->rules.back().id = "x" + std::to_string(i);
  }
  audit.pack = pack;
  const std::string text = WriteMarkdown(audit, {});
  EXPECT_LT(CountCharacters(text), 65536U);
  EXPECT_THAT(text, HasSubstr("项未列出，详见网页格式的报告。"));
}

}  // namespace
}  // namespace hegui
