#include "rules/pack/example_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;

class ExampleReaderTest : public ::testing::Test {
 protected:
  ExampleReaderTest() {
    scope_.roles = {"done", "plan"};
    scope_.profiles = {"town"};
    ParameterDefinition copy;
    copy.id = "copy";
    copy.type = ParameterType::kChoice;
    copy.choices = {"web", "paper"};
    scope_.parameters = {copy};
  }

  std::vector<RuleExample> Read(std::string_view content) {
    return ReadExampleFile("e.txt", content, scope_, diagnostics_);
  }

  PackScope scope_;
  Diagnostics diagnostics_;
};

TEST_F(ExampleReaderTest, ReadsBlocks) {
  const auto examples = Read(
      "说明：本文件的例子。\n\n"
      "=== pass\n\n第一行\n\n第二行\n\n"
      "=== fail planned-only in=plan profile=town line=2 each_line=true set.copy=web  # "
      "计划不算\n明年将建立制度。\n");
  EXPECT_TRUE(diagnostics_.empty());
  ASSERT_EQ(examples.size(), 2u);
  EXPECT_EQ(examples[0].status, Status::kPass);
  EXPECT_FALSE(examples[0].reason);
  EXPECT_EQ(examples[0].text, "第一行\n\n第二行");
  EXPECT_EQ(examples[0].place.line, 3u);
  EXPECT_EQ(examples[0].note, "");
  EXPECT_EQ(examples[1].status, Status::kFail);
  EXPECT_EQ(examples[1].reason, Reason::kPlannedOnly);
  EXPECT_EQ(examples[1].in, "plan");
  EXPECT_EQ(examples[1].profile, "town");
  EXPECT_EQ(examples[1].line, 2u);
  EXPECT_FALSE(examples[0].each_line);
  EXPECT_TRUE(examples[1].each_line);
  EXPECT_EQ(examples[1].set.at("copy"), "web");
  EXPECT_EQ(examples[1].note, "计划不算");
  EXPECT_EQ(examples[1].text, "明年将建立制度。");
}

TEST_F(ExampleReaderTest, ReadsEveryStatus) {
  const auto examples =
      Read("=== pass\n1\n=== partial weak\n2\n=== fail\n3\n=== review\n4\n=== na\n5\n");
  ASSERT_EQ(examples.size(), 5u);
  EXPECT_EQ(examples[1].status, Status::kPartial);
  EXPECT_EQ(examples[3].status, Status::kReview);
  EXPECT_EQ(examples[4].status, Status::kNotApplicable);
}

TEST_F(ExampleReaderTest, ReadsFilesOfWindows) {
  const auto examples = Read("\xEF\xBB\xBF=== pass\r\n第一行\r\n第二行\r\n");
  EXPECT_TRUE(diagnostics_.empty());
  ASSERT_EQ(examples.size(), 1u);
  EXPECT_EQ(examples[0].text, "第一行\r\n第二行");
  EXPECT_EQ(examples[0].place.width, 8u);
}

TEST_F(ExampleReaderTest, ReportsMistakesAtTheirWords) {
  Read(
      "=== fails plan-only in=plans profile=towns line=x set.copy=wep set.kopy=web "
      "where=plan\n文\n");
  ASSERT_EQ(CodesOf(diagnostics_), "P005 P005 P012 P014 P005 P005 P015 P002");
  EXPECT_EQ(diagnostics_[0].suggestion, "fail");
  EXPECT_EQ(diagnostics_[0].place.column, 5u);
  EXPECT_EQ(diagnostics_[0].place.width, 5u);
  EXPECT_EQ(diagnostics_[2].suggestion, "plan");
  EXPECT_EQ(ArgumentOf(diagnostics_[5], "allowed"), "web\npaper");
  EXPECT_EQ(diagnostics_[6].suggestion, "copy");
}

TEST_F(ExampleReaderTest, CountsColumnsOfHeadersInCharacters) {
  Read("=== pass 计划=甲 in=x\n文\n");
  ASSERT_EQ(CodesOf(diagnostics_), "P002 P012");
  EXPECT_EQ(diagnostics_[0].place.width, 4u);
  EXPECT_EQ(diagnostics_[1].place.column, 15u);
}

TEST_F(ExampleReaderTest, ReportsABlockWithoutStatusOrText) {
  Read("=== in=plan\n文\n=== pass\n\n=== # nothing\n文\n");
  ASSERT_EQ(CodesOf(diagnostics_), "P004 P004 P004");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "key"), "expect");
  EXPECT_EQ(ArgumentOf(diagnostics_[1], "key"), "expect");
  EXPECT_EQ(ArgumentOf(diagnostics_[2], "key"), "text");
  EXPECT_EQ(diagnostics_[2].place.line, 3u);
}

TEST_F(ExampleReaderTest, RefusesAThirdBareWord) {
  Read("=== fail missing entirely\n文\n");
  EXPECT_EQ(CodesOf(diagnostics_), "P005");
}

TEST_F(ExampleReaderTest, RefusesWhatIsNotUtf8) {
  EXPECT_TRUE(Read("=== pass\n\xB7\xA8\n").empty());
  EXPECT_EQ(CodesOf(diagnostics_), "P001");
}

TEST_F(ExampleReaderTest, ReadsNothingFromAnEmptyFile) {
  EXPECT_TRUE(Read("").empty());
  EXPECT_TRUE(Read("only a remark").empty());
  EXPECT_TRUE(diagnostics_.empty());
}

TEST(ExampleTableTest, ReadsEveryKey) {
  const LoadedPack loaded = testing::LoadWithHead(R"(
[[rule]]
id = "r"
group = "g"
title = "题"
kind = "contains"
any = ["甲乙"]
[[rule.test]]
text = "明年"
expect = "fail"
reason = "planned-only"
in = "plan"
profile = "county"
set = { power = false, count = 4 }
line = 3
each_line = true
note = "计划不算"
)");
  ASSERT_EQ(testing::Dump(loaded.diagnostics), "");
  ASSERT_EQ(loaded.pack.rules[0].examples.size(), 1u);
  const RuleExample& example = loaded.pack.rules[0].examples[0];
  EXPECT_EQ(example.text, "明年");
  EXPECT_EQ(example.status, Status::kFail);
  EXPECT_EQ(example.reason, Reason::kPlannedOnly);
  EXPECT_EQ(example.in, "plan");
  EXPECT_EQ(example.profile, "county");
  EXPECT_EQ(example.set, (std::map<std::string, std::string>{{"count", "4"}, {"power", "false"}}));
  EXPECT_EQ(example.line, 3u);
  EXPECT_TRUE(example.each_line);
  EXPECT_EQ(example.note, "计划不算");
}

}  // namespace
}  // namespace hegui
