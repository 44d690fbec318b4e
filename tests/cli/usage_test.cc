// How the command line is understood, and what is said when it is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/catalogue.h"
#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

class UsageTest : public ::testing::Test, protected CliWorld {
 protected:
  // Wrong usage ends with 2, a message, and nothing on standard output.
  void ExpectProblem(const std::vector<std::string>& arguments, const std::string& code,
                     const std::string& word) const {
    const ProgramRun run = Hegui(arguments);
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, AllOf(HasSubstr(code), HasSubstr(word)));
    EXPECT_THAT(run.out, IsEmpty());
  }
};

TEST_F(UsageTest, HelpTeachesByExamplesAndExitCodes) {
  const ProgramRun run = Hegui({"--help"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, AllOf(HasSubstr("Usage: hegui"), HasSubstr("hegui check reports/"),
                             HasSubstr("Exit codes"), HasSubstr("explain")));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(UsageTest, HelpSpeaksTheLanguageOfTheLocale) {
  ProgramOptions chinese;
  chinese.locale = "zh_CN.UTF-8";
  EXPECT_THAT(Hegui({"--help"}, chinese).out, AllOf(HasSubstr("用法"), HasSubstr("退出码")));
  EXPECT_THAT(Hegui({"check", "--help"}, chinese).out, HasSubstr("通过条件"));
  EXPECT_THAT(Hegui({"check", "--lang", "zh-CN", "--help"}).out, HasSubstr("通过条件"));
}

TEST_F(UsageTest, HelpOfCheckHasAWordForEveryOption) {
  const std::string help = Hegui({"check", "--help"}).out;
  for (const char* const option :
       {"--format",     "-o,--output", "--site",      "--pack ",   "--pack-path", "--profile",
        "--set",        "--as-of",     "--min-score", "--fail-on", "--no-gate",   "--encoding",
        "--ocr",        "--no-cache",  "--jobs",      "--engine",  "--lang",      "--no-color",
        "-v,--verbose", "--log-level", "-h,--help"}) {
    EXPECT_THAT(help, HasSubstr(option));
  }
  EXPECT_EQ(help.find("⟦"), std::string::npos) << help;
}

TEST_F(UsageTest, HelpIsCompleteForAllCommandsInBothLanguages) {
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{},
                                             {"check"},
                                             {"outline"},
                                             {"explain"},
                                             {"config"},
                                             {"formats"},
                                             {"letter-template"},
                                             {"pack"},
                                             {"pack", "list"},
                                             {"pack", "show"},
                                             {"pack", "check"},
                                             {"pack", "test"},
                                             {"pack", "mutate"},
                                             {"pack", "doc"},
                                             {"pack", "schema"},
                                             {"pack", "new"},
                                             {"completion"},
                                             {"man"}}) {
    for (const char* const language : {"zh-CN", "en"}) {
      std::vector<std::string> arguments = command;
      arguments.insert(arguments.end(), {"--help", "--lang", language});
      const ProgramRun run = Hegui(arguments);
      EXPECT_EQ(run.exit_code, 0);
      EXPECT_EQ(run.out.find("⟦"), std::string::npos) << run.out;
      EXPECT_EQ(CountHan(run.out) > 0, std::string_view(language) == "zh-CN") << run.out;
    }
  }
}

// What the catalogue says of options is said of options that are there.
TEST_F(UsageTest, HelpDescribesNoOptionThatIsGone) {
  std::string manual = Hegui({"man", "--lang", "en"}).out;
  std::erase(manual, '\\');
  for (const std::span<const Message> table : Catalogue::Tables()) {
    for (const Message& message : table) {
      constexpr std::string_view kOption = "help.option.";
      if (message.key.starts_with(kOption)) {
        const std::string option = "--" + std::string(message.key.substr(kOption.size()));
        EXPECT_NE(manual.find(option), std::string::npos) << option;
      }
    }
  }
}

// Titles, hints and quotes are the pack's and the document's; all else is in the language asked for.
TEST_F(UsageTest, EveryCommandSpeaksTheLanguageAskedFor) {
  const std::vector<std::vector<std::string>> commands{{"formats"},
                                                       {"check", "missing.txt"},
                                                       {"outline", "missing.txt"},
                                                       {"explain", "zz", "good.txt"},
                                                       {"config", "--profile", "none"},
                                                       {"pack", "show", "missing"},
                                                       {"pack", "check", "missing"},
                                                       {"pack", "test", "missing"},
                                                       {"pack", "mutate", "missing"},
                                                       {"pack", "doc", "missing"},
                                                       {"pack", "new"},
                                                       {"completion", "tcsh"},
                                                       {"chekc"}};
  for (const std::vector<std::string>& command : commands) {
    for (const char* const language : {"zh-CN", "en"}) {
      for (const char* const locale : {"C.UTF-8", "zh_CN.UTF-8"}) {
        std::vector<std::string> arguments = command;
        arguments.insert(arguments.end(), {"--lang", language});
        ProgramOptions options;
        options.locale = locale;
        const ProgramRun run = Hegui(arguments, options);
        const std::string said = run.out + run.err;
        EXPECT_FALSE(said.empty()) << command.front();
        EXPECT_EQ(CountHan(said) > 0, std::string_view(language) == "zh-CN") << said;
        EXPECT_EQ(said.find("⟦"), std::string::npos) << said;
      }
    }
  }
}

TEST_F(UsageTest, VersionNamesTheProgramAndThePack) {
  const ProgramRun run = Hegui({"--version"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out,
              AllOf(StartsWith("hegui "), HasSubstr("fazhi-annual-report"), HasSubstr("sha256:")));
}

TEST_F(UsageTest, WantsACommand) {
  ExpectProblem({}, "C006", "COMMAND");
  ExpectProblem({"pack"}, "C006", "COMMAND");
  ExpectProblem({"chekc", "good.txt"}, "C005", "“check”");
  ExpectProblem({"pack", "chek"}, "C005", "“check”");
}

TEST_F(UsageTest, WantsAPath) {
  ExpectProblem({"check"}, "C006", "PATH");
  ExpectProblem({"outline"}, "C006", "FILE");
  ExpectProblem({"explain", "a01"}, "C006", "FILE");
  ExpectProblem({"pack", "check"}, "C006", "PACK");
}

TEST_F(UsageTest, SuggestsTheOptionThatWasMeant) {
  ExpectProblem({"check", "good.txt", "--fromat=json"}, "C001", "“--format”");
  ExpectProblem({"check", "good.txt", "-x"}, "C001", "-x");
  ExpectProblem({"outline", "good.txt", "poor.txt"}, "C002", "poor.txt");
}

TEST_F(UsageTest, NamesTheOptionWithoutAValue) {
  ExpectProblem({"check", "good.txt", "--format"}, "C003", "--format");
  ExpectProblem({"check", "good.txt", "-o"}, "C003", "-o");
}

TEST_F(UsageTest, TellsFormatsThatComeLaterFromThoseThatDoNotExist) {
  ExpectProblem({"check", "good.txt", "--format", "jsn"}, "C021", "“json”");
  ExpectProblem({"pack", "new", "x", "--y"}, "C001", "--y");
  ExpectProblem({"pack", "new"}, "C006", "DIR");
  ExpectProblem({"pack", "schema", "x"}, "C002", "x");
}

TEST_F(UsageTest, ReportsAllWrongValuesAtOnce) {
  const ProgramRun run =
      Hegui({"check",  "good.txt", "--as-of",     "2024-02-30", "--min-score", "101", "--fail-on",
             "majr",   "--jobs",   "0",           "--set",      "x",           "-o",  "html",
             "--lang", "fr",       "--log-level", "loud",       "--engine",    "slow"});
  EXPECT_EQ(run.exit_code, 2);
  for (const char* const word :
       {"2024-02-30", "101", "“major”", "--jobs", "--set x", "-o html", "fr", "loud", "slow"}) {
    EXPECT_THAT(run.err, HasSubstr(word));
  }
}

TEST_F(UsageTest, EmptyValuesAreNotTheDefault) {
  ExpectProblem({"check", "good.txt", "--as-of", ""}, "C004", "--as-of");
  ExpectProblem({"check", "good.txt", "--min-score="}, "C003", "--min-score");
}

TEST_F(UsageTest, TakesTheLastOfRepeatedValues) {
  EXPECT_EQ(Check({"poor.txt", "--min-score", "100", "--min-score", "0"}).exit_code, 0);
}

TEST_F(UsageTest, TakesWhatFollowsTwoDashesForPaths) {
  files.Write("--odd.txt", kGood);
  EXPECT_EQ(Check({"--", "--odd.txt"}).exit_code, 0);
}

TEST_F(UsageTest, APathMayBeNamedLikeACommand) {
  files.Write("pack/a.txt", kGood);
  EXPECT_EQ(Check({"pack"}).exit_code, 0);
}

}  // namespace
}  // namespace hegui::test
