// Waivers, decisions and baselines on the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Json = nlohmann::json;

// What the document does not give, a person must look for.
constexpr std::string_view kReviewPack = R"(
[[rule]]
id = "a03-person"
group = "a"
title = "须人看"
asks = "应当写明负责人人数。"
kind = "expr"
severity = "minor"
points = 0
expect = 'value("负责人{int}名") > 0'

  [[rule.test]]
  text = "负责人2名。"
  in = "done"
  expect = "pass"
)";

class RulingsTest : public ::testing::Test, protected CliWorld {
 protected:
  RulingsTest() {
    files.Write("waivers.toml", R"(schema = 1

[[waiver]]
rule = "a09-phone"
documents = ["poor.txt"]
why = "热线由县里统一设立"
by = "石桥镇 张某"
until = 2024-06-30

[[waiver]]
rule = "a02-term"
quote = "法制建设"
why = "引用旧文件名"
by = "司法局"
until = 2024-06-30
)");
  }

  Json JsonOf(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return Json::parse(Check(arguments).out);
  }

  // Without the ends of lines, which are broken at the width of the screen.
  static std::string Joined(const std::string& text) {
    return std::regex_replace(text, std::regex("\\n +"), "");
  }

  static Json ResultOf(const Json& audit, const std::string& rule) {
    for (const Json& result : audit.at("documents").at(0).at("results")) {
      if (result.at("rule") == rule) {
        return result;
      }
    }
    return {};
  }
};

TEST_F(RulingsTest, WaivedFindingsLeaveTheTotal) {
  const Json audit = JsonOf({"poor.txt", "--waivers", "waivers.toml"});
  const Json result = ResultOf(audit, "a01-hotline");
  EXPECT_EQ(result.at("status"), "waived");
  EXPECT_EQ(result.at("reason"), "planned-only");
  EXPECT_EQ(result.at("waiver").at("by"), "石桥镇 张某");
  EXPECT_EQ(result.at("waiver").at("points"), 6);
  EXPECT_TRUE(audit.at("documents").at(0).at("score").is_null()) << "nothing is left to score";
}

TEST_F(RulingsTest, SaysWhatWasNotUsedOrExpired) {
  const ProgramRun unused = Check({"good.txt", "--waivers", "waivers.toml"});
  EXPECT_EQ(unused.exit_code, 0);
  EXPECT_THAT(unused.err, AllOf(HasSubstr("waivers.toml:3:1: warning[C071]"),
                                HasSubstr("    3 | [[waiver]]"), HasSubstr("a02-term")));
  const ProgramRun expired =
      Check({"poor.txt", "--waivers", "waivers.toml", "--as-of", "2024-07-01", "--lang", "zh-CN"});
  EXPECT_EQ(expired.exit_code, 1);
  EXPECT_THAT(expired.err, HasSubstr("C072"));
  EXPECT_THAT(Joined(expired.out), HasSubstr("30 到期，6 分重新计入：热线由县里统一设立"));
}

TEST_F(RulingsTest, EndsWithTwoForAFileWithMistakes) {
  files.Write("bad.toml",
              "schema = 1\n[[waiver]]\nrule = \"a01-hotlin\"\nquote = \"x\"\n"
              "why = \"w\"\nby = \"b\"\nuntl = 2024-06-30\n");
  const ProgramRun run = Check({"poor.txt", "--waivers", "bad.toml", "--decisions", "none.toml",
                                "--baseline", "small.toml", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("bad.toml:3:8: error[P060]"), HasSubstr("a01-hotline"),
                             HasSubstr("bad.toml:7:1: error[P002]"), HasSubstr("“until”"),
                             HasSubstr("none.toml"), HasSubstr("C070")));
  EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(RulingsTest, OnlyNewFindingsFailTheGateWithABaseline) {
  EXPECT_EQ(Check({"poor.txt", "--write-baseline", "base.json"}).exit_code, 1);
  EXPECT_EQ(Check({"./poor.txt", "--baseline", "base.json"}).exit_code, 0);
  files.Write("poor.txt", std::string(kPoor) + "再抓法制建设。\n");
  const ProgramRun run = Check({"poor.txt", "--baseline", "base.json", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("1 finding is not in the baseline"));
  EXPECT_EQ(Check({"poor.txt", "--baseline", "base.json", "--fail-on", "major"}).exit_code, 0);
  EXPECT_EQ(Check({"poor.txt", "--baseline", "base.json", "--min-score", "60"}).exit_code, 1);
}

TEST_F(RulingsTest, SaysWhatOfABaselineIsNoMore) {
  ASSERT_EQ(Check({"poor.txt", "--write-baseline", "base.json"}).exit_code, 1);
  EXPECT_THAT(Check({"poor.txt", "--baseline", "base.json"}).err, Not(HasSubstr("C079")));
  files.Write("poor.txt",
              std::regex_replace(std::string(kPoor), std::regex("法制建设"), "法治建设"));
  EXPECT_THAT(Check({"poor.txt", "--baseline", "base.json", "--lang", "en"}).err,
              AllOf(HasSubstr("C079"), HasSubstr("poor.txt")));
}

TEST_F(RulingsTest, ABaselineMayReplaceItself) {
  ASSERT_EQ(Check({"poor.txt", "--write-baseline", "base.json"}).exit_code, 1);
  const std::string before = files.Read("base.json");
  EXPECT_EQ(
      Check({"poor.txt", "--baseline", "base.json", "--write-baseline", "base.json"}).exit_code, 0);
  EXPECT_EQ(files.Read("base.json"), before);
}

TEST_F(RulingsTest, WrittenFilesReplaceNoDocumentAndNoOtherOutput) {
  EXPECT_THAT(Check({"poor.txt", "--write-baseline", "poor.txt"}).err, HasSubstr("C016"));
  EXPECT_THAT(Check({"poor.txt", "--write-baseline", "a", "-o", "json=a"}).err, HasSubstr("C015"));
  EXPECT_THAT(Check({"poor.txt", "--write-decisions", "none/a"}).err, HasSubstr("C040"));
}

// One review, from the first run to the day the document is changed.
TEST_F(RulingsTest, ADecisionIsWrittenFilledInScoredAndGrowsStale) {
  files.Write("review.toml", std::string(kSmallPack) + std::string(kReviewPack));
  const auto run = [this](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "good.txt", "--pack", "review.toml", "--lang", "zh-CN"});
    return Hegui(more);
  };
  const ProgramRun first = run({"--write-decisions", "decisions.toml"});
  ASSERT_EQ(first.exit_code, 0) << first.err;
  std::string text = files.Read("decisions.toml");
  EXPECT_THAT(text, AllOf(HasSubstr("# a03-person 须人看"), HasSubstr("rule = \"a03-person\"")));

  const ProgramRun explained =
      Hegui({"explain", "a03", "good.txt", "--pack", "review.toml", "--lang", "zh-CN"});
  EXPECT_THAT(explained.out, AllOf(HasSubstr("rule = \"a03-person\""), HasSubstr("sha256 = ")));

  const ProgramRun open = run({"--decisions", "decisions.toml"});
  EXPECT_EQ(open.exit_code, 0);
  EXPECT_THAT(open.err, HasSubstr("C076"));

  text = std::regex_replace(text, std::regex("verdict = \"\""), "verdict = \"pass\"");
  text = std::regex_replace(text, std::regex("why = \"\""), "why = \"附件已写明\"");
  text = std::regex_replace(text, std::regex("by = \"\""), "by = \"张某\"");
  files.Write("decisions.toml", text);
  const ProgramRun decided =
      run({"--decisions", "decisions.toml", "--write-decisions", "decisions.toml"});
  EXPECT_EQ(decided.exit_code, 0) << decided.err;
  EXPECT_THAT(decided.err, IsEmpty());
  EXPECT_THAT(Joined(decided.out), HasSubstr("经“张某”人工复核，认定为“符合”：附件已写明"));
  EXPECT_EQ(files.Read("decisions.toml"), text) << "what was written stays";

  files.Write("good.txt", std::string(kGood) + "另行通知。\n");
  const ProgramRun stale =
      run({"--decisions", "decisions.toml", "--write-decisions", "decisions.toml"});
  EXPECT_THAT(stale.err, HasSubstr("C073"));
  EXPECT_THAT(Joined(stale.out), HasSubstr("“张某”曾认定为“符合”（附件已写明），但文件此后有改动"));
  EXPECT_THAT(files.Read("decisions.toml"), AllOf(HasSubstr(text), HasSubstr("verdict = \"\"")));
}

// The files that the pages show: every entry is used.
TEST_F(RulingsTest, TheExamplesHold) {
  const std::string examples = HEGUI_SOURCE_DIR "/examples/";
  const ProgramRun run = Hegui({"check", examples + "reports/township-poor-2023.txt", "--waivers",
                                examples + "project/waivers.toml", "--decisions",
                                examples + "project/decisions.toml", "--no-gate"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, IsEmpty());
}

}  // namespace
}  // namespace hegui::test
