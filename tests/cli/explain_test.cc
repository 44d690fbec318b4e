// `outline` and `explain`: what the program makes of a document, and why a rule came out as it did.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ExplainTest : public ::testing::Test, protected CliWorld {
 protected:
  ProgramRun Explain(const std::string& rule, const std::string& file) const {
    return Hegui({"explain", rule, file, "--pack", "small.toml"});
  }
};

TEST_F(ExplainTest, ShowsWhatCountedAndTheVerdict) {
  const ProgramRun run = Explain("a01-hotline", "good.txt");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("应当写明设立热线的情况。"), HasSubstr("《热线办法》"),
                             HasSubstr("一、主要成效"), HasSubstr("L4:3"),
                             HasSubstr("〔设立了热线〕"), HasSubstr("pass"), HasSubstr("6/6")));
}

TEST_F(ExplainTest, ShowsWhyACandidateDoesNotCount) {
  const ProgramRun run = Explain("a01-hotline", "poor.txt");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("〔设立热线〕"), HasSubstr("L7:4"), HasSubstr("planned"),
                             HasSubstr("fail"), HasSubstr("0/6"), HasSubstr("写明热线号码")));
}

TEST_F(ExplainTest, ShowsRejectedCandidates) {
  files.Write("both.txt",
              "石桥镇2023年工作报告\n\n一、主要成效\n我镇设立了热线。\n\n二、下一步打算\n明年将设立"
              "热线。\n");
  const ProgramRun run = Explain("a01-hotline", "both.txt");
  EXPECT_THAT(run.out, HasSubstr("Rejected (1)"));
}

TEST_F(ExplainTest, KnowsRulesByFormerAndShortNames) {
  EXPECT_THAT(Explain("a09-phone", "good.txt").out, HasSubstr("a01-hotline"));
  EXPECT_THAT(Explain("a01", "good.txt").out, HasSubstr("a01-hotline"));
}

TEST_F(ExplainTest, SuggestsTheRuleThatWasMeant) {
  const ProgramRun run = Explain("a01-hotlin", "good.txt");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C025"), HasSubstr("“a01-hotline”")));
}

TEST_F(ExplainTest, SaysWhyNothingElseWasJudged) {
  files.Write("plan.txt", kOtherKind);
  const ProgramRun run = Explain("a01-hotline", "plan.txt");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("a01-hotline"), HasSubstr("a00-kind")));
}

TEST_F(ExplainTest, NamesFilesThatCannotBeRead) {
  const ProgramRun run = Explain("a01-hotline", "missing.txt");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C030"));
}

TEST_F(ExplainTest, OutlinesSectionsWithRoles) {
  const ProgramRun run = Hegui({"outline", "good.txt", "--pack", "small.toml"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("石桥镇2023年工作报告"), HasSubstr("L3–4"),
                             HasSubstr("一、主要成效"), HasSubstr("二、下一步打算")));
}

TEST_F(ExplainTest, OutlinesAsJson) {
  ProgramOptions options;
  options.input = kGood;
  const ProgramRun run =
      Hegui({"outline", "-", "--pack", "small.toml", "--format", "json"}, options);
  const nlohmann::json outline = nlohmann::json::parse(run.out);
  EXPECT_EQ(outline.at("path"), "-");
  const auto& sections = outline.at("sections");
  const auto done = std::find_if(sections.begin(), sections.end(), [](const nlohmann::json& s) {
    return s.at("heading") == "主要成效";
  });
  ASSERT_NE(done, sections.end());
  EXPECT_EQ(done->at("roles"), nlohmann::json::array({"done"}));
  EXPECT_EQ(done->at("line"), 3);
  EXPECT_EQ(done->at("number"), "一、");
}

}  // namespace
}  // namespace hegui::test
