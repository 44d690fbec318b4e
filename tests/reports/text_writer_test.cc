#include "reports/text_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "engine/text/utf8.h"
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

// Characters of every width in the columns before the last one.
TEST(TextWriterTest, LinesItsTableUp) {
  Audit audit = test::SampleBatch();
  const std::vector<std::string> units{"石桥镇", "e\u0301co", "“①”…👍"};
  std::size_t next = 0;
  for (AuditInput& input : audit.inputs) {
    for (std::size_t i = 0; input.audited && i < input.audited->facts.size(); ++i) {
      if (input.audited->facts[i].name == "unit") {
        input.audited->facts[i].value = units[next++ % units.size()];
      }
    }
  }
  ASSERT_GT(next, 1U);
  const std::string text = WriteText(audit, {});
  std::istringstream lines(text.substr(text.rfind('\n', text.find("得分  等次")) + 1));
  std::string head;
  std::getline(lines, head);
  const std::size_t file = Columns(head.substr(0, head.find("文件")));
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line) && !line.empty(); ++rows) {
    // The cells before end in two blanks, right where the last column begins.
    std::size_t at = 0;
    while (at < line.size() && Columns(line.substr(0, at)) < file) {
      at += CharacterAt(line, at).size;
    }
    EXPECT_EQ(Columns(line.substr(0, at)), file) << line;
    EXPECT_EQ(line.substr(at - 2, 2), "  ") << line;
    EXPECT_NE(line[at], ' ') << line;
  }
  EXPECT_EQ(rows, audit.inputs.size());
}

}  // namespace
}  // namespace hegui
