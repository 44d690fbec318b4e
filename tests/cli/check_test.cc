#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Json = nlohmann::json;

class CheckTest : public ::testing::Test, protected CliWorld {
 protected:
  Json JsonOf(const ProgramRun& run) const { return Json::parse(run.out); }
};

TEST_F(CheckTest, EndsWithZeroWhenTheGateHolds) {
  const ProgramRun run = Check({"good.txt"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("good.txt"));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(CheckTest, EndsWithOneWhenTheGateFails) { EXPECT_EQ(Check({"poor.txt"}).exit_code, 1); }

TEST_F(CheckTest, EndsWithOneForADocumentOfAnotherKind) {
  files.Write("plan.txt", kOtherKind);
  const ProgramRun run = Check({"plan.txt", "--format", "json", "--no-gate"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(JsonOf(run).at("documents").at(0).at("score").is_null());
}

TEST_F(CheckTest, EndsWithTwoWhenNothingIsLeftToAudit) {
  const ProgramRun run = Check({"missing.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C030"), HasSubstr("missing.txt")));
  EXPECT_THAT(run.out, IsEmpty());
  const ProgramRun json = Check({"missing.txt", "--format", "json"});
  EXPECT_EQ(json.exit_code, 2);
  EXPECT_EQ(JsonOf(json).at("errors").size(), 1U) << "programs are told on standard output as well";
}

TEST_F(CheckTest, SaysOnceOnATerminalWhatCouldNotBeRead) {
  ProgramOptions terminal;
  terminal.terminal = true;
  const ProgramRun run = Check({"good.txt", "missing.txt"}, terminal);
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.out, HasSubstr("missing.txt"));
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_THAT(Check({"missing.txt"}, terminal).err, HasSubstr("missing.txt"));
}

TEST_F(CheckTest, EndsWithThreeWhenSomethingIsMissingBesideAWrongDocument) {
  const ProgramRun run = Check({"poor.txt", "missing.txt", "--format", "json"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(PathsOf(JsonOf(run)), ElementsAre("poor.txt"));
  EXPECT_EQ(JsonOf(run).at("errors").at(0).at("path"), "missing.txt");
  EXPECT_EQ(JsonOf(run).at("errors").at(0).at("code"), "C030");
  EXPECT_THAT(run.err, HasSubstr("missing.txt"));
}

TEST_F(CheckTest, TakesTheGateFromTheCommandLine) {
  EXPECT_EQ(Check({"poor.txt", "--no-gate"}).exit_code, 0);
  EXPECT_EQ(Check({"poor.txt", "--min-score", "0"}).exit_code, 0);
  EXPECT_EQ(Check({"poor.txt", "--min-score", "0", "--fail-on", "major"}).exit_code, 1);
  EXPECT_EQ(Check({"good.txt", "--min-score", "100"}).exit_code, 0);
}

TEST_F(CheckTest, KeepsMachineFormatsPure) {
  files.Write("folder/a.txt", kGood);
  files.Write("folder/photo.png", "not read");
  const ProgramRun json = Check({"folder", "missing.txt", "--format", "json", "-vv"});
  EXPECT_EQ(JsonOf(json).at("documents").size(), 1U);
  EXPECT_THAT(json.err, HasSubstr("C052"));
  const ProgramRun lines = Check({"folder", "missing.txt", "--format", "jsonl"});
  EXPECT_EQ(lines.exit_code, 3);
  const std::size_t end = lines.out.find('\n');
  EXPECT_EQ(Json::parse(lines.out.substr(0, end)).at("path"), "folder/a.txt");
  EXPECT_EQ(Json::parse(lines.out.substr(end)).at("error").at("code"), "C030");
}

TEST_F(CheckTest, ReadsStandardInput) {
  ProgramOptions options;
  options.input = kGood;
  const ProgramRun run = Check({"-", "poor.txt", "--format", "json"}, options);
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(PathsOf(JsonOf(run)), ElementsAre("-", "poor.txt"));
}

TEST_F(CheckTest, RefusesEmptyStandardInput) {
  const ProgramRun run = Check({"-"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("D006"));
}

TEST_F(CheckTest, GivesTheSameBytesForAnyNumberOfJobs) {
  for (int i = 0; i < 24; ++i) {
    files.Write("many/" + std::to_string(i) + ".txt", i % 3 == 0 ? kPoor : kGood);
  }
  const ProgramRun one = Check({"many", "missing.txt", "--format", "json", "--jobs", "1"});
  const ProgramRun four = Check({"many", "missing.txt", "--format", "json", "--jobs", "4"});
  EXPECT_EQ(JsonOf(one).at("documents").size(), 24U);
  EXPECT_EQ(one.out, four.out);
}

TEST_F(CheckTest, GivesTheSameResultsByTheReferenceEngine) {
  const ProgramRun fast = Check({"good.txt", "poor.txt", "--format", "json"});
  const ProgramRun reference =
      Check({"good.txt", "poor.txt", "--format", "json", "--engine", "reference"});
  EXPECT_EQ(fast.out, reference.out);
}

TEST_F(CheckTest, NamesBinaryFiles) {
  files.Write("blob.txt", std::string("\x00\x01\x02\xff\xfe\x00\x00\x7f", 8));
  const ProgramRun run = Check({"blob.txt", "good.txt"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("blob.txt"), HasSubstr("D002")));
  EXPECT_EQ(Check({"blob.txt"}).exit_code, 2);
}

TEST_F(CheckTest, RefusesNamedFilesOfAKindItDoesNotRead) {
  files.Write("report.docx", "PK\x03\x04 xl/workbook.xml and so on");
  const ProgramRun run = Check({"report.docx", "good.txt"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("D080"), HasSubstr("report.docx")));
}

TEST_F(CheckTest, TakesTheCharsetThatItIsTold) {
  // 法治 in GBK, too short to prove anything.
  files.Write("gbk.txt", "\xb7\xa8\xd6\xce");
  const ProgramRun run = Check({"gbk.txt", "--encoding", "GB18030", "--format", "json"});
  EXPECT_EQ(JsonOf(run).at("documents").at(0).at("encoding"), "GB18030");
  const ProgramRun unknown = Check({"gbk.txt", "--encoding", "GB99"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, AllOf(HasSubstr("D003"), HasSubstr("GB99")));
}

TEST_F(CheckTest, ReportsUnknownProfilesAndParameters) {
  const ProgramRun run = Check({"good.txt", "--profile", "townshp", "--set", "report_yaer=2023"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C010"), HasSubstr("township"), HasSubstr("C011"),
                             HasSubstr("report_year")));
  EXPECT_THAT(Check({"good.txt", "--set", "report_year=soon"}).err, HasSubstr("C012"));
  EXPECT_EQ(Check({"good.txt", "--set", "report_year=2023"}).exit_code, 0);
}

TEST_F(CheckTest, SuggestsThePackThatWasMeant) {
  const ProgramRun run = Hegui({"check", "good.txt", "--pack", "fazhi-anual-report"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C023"), HasSubstr("fazhi-annual-report")));
}

TEST_F(CheckTest, FindsPacksInFolders) {
  files.Write("packs/mine/pack.toml", kSmallPack);
  EXPECT_EQ(Hegui({"check", "good.txt", "--pack", "small", "--pack-path", "packs"}).exit_code, 0);
  EXPECT_EQ(Hegui({"check", "good.txt", "--pack", "packs/mine"}).exit_code, 0);
  const ProgramRun none = Hegui({"check", "good.txt", "--pack", "packs/none"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("C030"));
  files.Write("empty/readme.md", "");
  EXPECT_THAT(Hegui({"check", "good.txt", "--pack-path", "empty"}).err, HasSubstr("C024"));
}

TEST_F(CheckTest, SpeaksTheLanguageOfTheLocaleOnTheTerminalAndOfThePackInReports) {
  ProgramOptions chinese;
  chinese.locale = "zh_CN.UTF-8";
  EXPECT_THAT(Check({"poor.txt"}).out, HasSubstr("gate"));
  EXPECT_THAT(Check({"poor.txt"}, chinese).out, Not(HasSubstr("gate")));
  EXPECT_EQ(JsonOf(Check({"poor.txt", "--format", "json"})).at("options").at("lang"), "zh-CN");
  EXPECT_EQ(
      JsonOf(Check({"poor.txt", "--format", "json", "--lang", "en"})).at("options").at("lang"),
      "en");
  EXPECT_THAT(Check({"missing.txt"}, chinese).err, HasSubstr("不存在"));
  EXPECT_THAT(Check({"missing.txt", "--lang", "zh-CN"}).err, HasSubstr("不存在"));
}

TEST_F(CheckTest, UsesColoursOnlyOnATerminalThatWantsThem) {
  constexpr const char* kEscape = "\033[";
  ProgramOptions terminal;
  terminal.terminal = true;
  EXPECT_THAT(Check({"poor.txt"}).out, Not(HasSubstr(kEscape)));
  EXPECT_THAT(Check({"poor.txt"}, terminal).out, HasSubstr(kEscape));
  EXPECT_THAT(Check({"poor.txt", "--no-color"}, terminal).out, Not(HasSubstr(kEscape)));
  terminal.environment = {"NO_COLOR=1"};
  EXPECT_THAT(Check({"poor.txt"}, terminal).out, Not(HasSubstr(kEscape)));
}

TEST_F(CheckTest, LetsNoDocumentControlTheTerminal) {
  files.Write("evil.txt",
              "石桥镇工作报告\n\n一、主要成效\n法制建设\033]0;owned\007\xc2\x9b"
              "31m很好。\n");
  ProgramOptions terminal;
  terminal.terminal = true;
  const ProgramRun run = Check({"evil.txt", "--no-color"}, terminal);
  EXPECT_THAT(run.out, AllOf(HasSubstr("evil.txt"), Not(HasSubstr("\033")), Not(HasSubstr("\007")),
                             Not(HasSubstr("\xc2\x9b"))));
}

TEST_F(CheckTest, SaysSoWhenStandardOutputIsFull) {
  ProgramOptions full;
  full.output_file = "/dev/full";
  const ProgramRun run = Check({"good.txt"}, full);
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C044"));
}

TEST_F(CheckTest, AuditsByTheBuiltInPackWhenNoneIsNamed) {
  const std::string examples = std::string(HEGUI_SOURCE_DIR) + "/examples/";
  const ProgramRun run =
      Hegui({"check", examples + "reports/township-good-2024.txt", "--format", "json"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(JsonOf(run).at("packs").at(0).at("id"), "fazhi-annual-report");
  const ProgramRun refused = Hegui({"check", examples + "wrong-document"});
  EXPECT_EQ(refused.exit_code, 1) << refused.err;
}

}  // namespace
}  // namespace hegui::test
