#include "reports/markdown_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

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

// How many links there are; each must lead to an anchor, of which no two are the same.
std::size_t CheckLinks(const std::string& text) {
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
  return links;
}

TEST(MarkdownWriterTest, LeadsEveryLinkToItsTarget) {
  EXPECT_GT(CheckLinks(WriteMarkdown(test::SampleBatch(), {})), 10U);
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
  EXPECT_LE(CountCharacters(text), 65000U);
  EXPECT_GT(CountCharacters(text), 60000U);
  EXPECT_THAT(text, HasSubstr("项未列出，详见网页格式的报告。"));
  EXPECT_THAT(text, HasSubstr("以下部分未列出："));
  EXPECT_GT(CheckLinks(text), 0U);
  EXPECT_TRUE(std::regex_search(WriteMarkdown(audit, {.language = ReportLanguage::kEnglish}),
                                std::regex("\n…and [0-9]+ more that do not fit")));
}

class LargeBatchTest : public ::testing::TestWithParam<std::size_t> {};

TEST_P(LargeBatchTest, FitsIntoACommentWithEveryDocumentListedOrCounted) {
  Audit audit = test::SampleBatch();
  const std::vector<AuditInput> model = audit.inputs;
  while (audit.inputs.size() < GetParam()) {
    audit.inputs.insert(audit.inputs.end(), model.begin(), model.end());
  }
  const std::string text = WriteMarkdown(audit, {.language = ReportLanguage::kEnglish});
  EXPECT_LE(CountCharacters(text), 65000U);
  EXPECT_GT(CountCharacters(text), 30000U);
  EXPECT_TRUE(
      std::regex_search(text, std::regex("\n…and [0-9]+ more (that|documents that) do not fit")));
  EXPECT_GT(CheckLinks(text), 0U);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LargeBatchTest, ::testing::Values(40, 400, 4000));

}  // namespace
}  // namespace hegui
