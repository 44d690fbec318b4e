#include "reports/text_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "reports/terminal.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(TextWriterTest, HasNoColoursUnlessAsked) {
  EXPECT_THAT(WriteText(test::SampleBatch(), {}), Not(HasSubstr("\x1B")));
  WriteOptions options;
  options.colour = true;
  EXPECT_THAT(WriteText(test::SampleBatch(), options), HasSubstr("\x1B[31m"));
}

TEST(TextWriterTest, LetsNoEscapeOfADocumentThrough) {
  Audit audit = test::SampleAudit();
  DocumentAudit& document = *audit.inputs[0].audited;
  document.path = "a\x1B]0;x\x07.txt";
  document.facts[4].value = "\x1B[31m镇";
  document.outcomes[5].evidence[0].quote = "\x1B[2J";
  document.outcomes[5].evidence[0].context = "\x1B[2J";
  document.outcomes[5].evidence[0].quote_in_context = 0;
  const std::string text = WriteText(audit, {});
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
  EXPECT_THAT(text, Not(HasSubstr("\u202E")));
}

// Titles, paths and names may be any length; everything else is wrapped or cut.
TEST(TextWriterTest, KeepsToTheWidth) {
  WriteOptions options;
  options.width = 72;
  std::istringstream lines(WriteText(test::SampleAudit(), options));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(Columns(line), 72U) << line;
  }
}

TEST(TextWriterTest, SaysWhereAndWhatToDo) {
  const std::string text = WriteText(test::SampleAudit(), {});
  EXPECT_THAT(text, HasSubstr("L11:9  加快建立行政执法〔三项制度〕，力争持证率达到100%。"));
  EXPECT_THAT(text, HasSubstr("→ 写明“行政执法三项制度”的次数和件数。"));
}

TEST(TextWriterTest, EndsABatchInATable) {
  const std::string text = WriteText(test::SampleBatch(), {});
  const std::size_t table = text.find("得分  等次");
  ASSERT_NE(table, std::string::npos);
  EXPECT_THAT(text.substr(table), HasSubstr("无法读取"));
  EXPECT_THAT(text.substr(table), HasSubstr("/home/someone/reports/b.docx"));
  EXPECT_EQ(WriteText(test::SampleAudit(), {}).find("得分  等次"), std::string::npos);
}

}  // namespace
}  // namespace hegui
