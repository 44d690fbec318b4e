// Completions and the manual page: made from the same table as help, so that both know every option; and shells and man take them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

using Words = std::vector<std::string>;

Words LinesOf(const std::string& text) {
  Words lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string Quoted(const Words& words) {
  std::string text;
  for (const std::string& word : words) {
    text += " '" + word + "'";
  }
  return text;
}

bool IsThere(const std::string& program) {
  return RunProgram("/bin/sh", {"-c", "command -v " + program}).exit_code == 0;
}

const std::vector<Words>& AllCommands() {
  static const std::vector<Words> kCommands{{},
                                            {"check"},
                                            {"config"},
                                            {"outline"},
                                            {"explain"},
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
                                            {"pack", "new"}};
  return kCommands;
}

class CompletionTest : public ::testing::Test, protected CliWorld {
 protected:
  void Install(const std::string& shell, const std::string& file) const {
    if (files.Has(file)) {
      return;
    }
    const ProgramRun run = Hegui({"completion", shell});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.out.find("⟦"), std::string::npos);
    files.Write(file, run.out);
  }

  ProgramRun Run(const std::string& program, const Words& arguments) const {
    ProgramOptions options;
    options.folder = files.root();
    options.environment = {"HOME=" + files.root()};
    return RunProgram(program, arguments, options);
  }

  // What bash offers for the last of the words, which bash itself has parted.
  Words Bash(const Words& typed, const std::string& breaks = " =") const {
    Install("bash", "hegui.bash");
    const std::string script = "set -u; COMP_WORDBREAKS='" + breaks +
                               "'; source ./hegui.bash; COMP_WORDS=(hegui" + Quoted(typed) +
                               "); COMP_CWORD=" + std::to_string(typed.size()) +
                               "; _hegui; printf '%s\\n' \"${COMPREPLY[@]+\"${COMPREPLY[@]}\"}\"";
    const ProgramRun run = Run("/bin/bash", {"--norc", "-c", script});
    EXPECT_THAT(run.err, IsEmpty());
    Words offered = LinesOf(run.out);
    std::erase(offered, "");
    return offered;
  }

  Words Fish(const std::string& line) const {
    Install("fish", "hegui.fish");
    const ProgramRun run = Run("/usr/bin/env", {"fish", "--no-config", "-c",
                                                "source hegui.fish; complete -C '" + line + "'"});
    EXPECT_THAT(run.err, IsEmpty());
    Words offered = LinesOf(run.out);
    for (std::string& line_of_it : offered) {
      line_of_it.resize(std::min(line_of_it.find('\t'), line_of_it.size()));
    }
    return offered;
  }
};

TEST_F(CompletionTest, BashOffersCommands) {
  EXPECT_THAT(Bash({""}), AllOf(Contains("check"), Contains("pack"), Not(Contains("completion"))));
  EXPECT_THAT(Bash({"ch"}), ElementsAre("check"));
  EXPECT_THAT(Bash({"--lang", "en", "out"}), ElementsAre("outline"));
  EXPECT_THAT(Bash({"pack", "m"}), ElementsAre("mutate"));
}

TEST_F(CompletionTest, BashOffersEveryOptionThatHelpNames) {
  const std::regex option("--[a-z][a-z-]*");
  for (const Words& command : AllCommands()) {
    Words help = command;
    help.insert(help.end(), {"--help", "--lang", "en"});
    Words typed = command;
    typed.emplace_back("--");
    const Words offered = Bash(typed);
    std::set<std::string> named;
    for (const std::string& line : LinesOf(Hegui(help).out)) {
      std::smatch found;
      // The names stand at the beginning; examples and explanations further on name options too.
      const std::string names = line.substr(0, line.find("  ", line.find_first_not_of(' ') + 1));
      if (line.starts_with("  -") && std::regex_search(names, found, option)) {
        named.insert(found.str());
      }
    }
    EXPECT_GE(named.size(), 4U);
    EXPECT_THAT(offered, IsSupersetOf(named)) << Quoted(command);
  }
}

TEST_F(CompletionTest, BashOffersTheValuesOfAnOption) {
  EXPECT_THAT(Bash({"check", "--format", "js"}), ElementsAre("json", "jsonl"));
  EXPECT_THAT(Bash({"check", "--format", "=", "js"}), ElementsAre("json", "jsonl"));
  EXPECT_THAT(Bash({"check", "--format=js"}, " "), ElementsAre("--format=json", "--format=jsonl"));
  EXPECT_THAT(Bash({"outline", "--format", ""}), ElementsAre("text", "json"));
  EXPECT_THAT(Bash({"check", "--fail-on", "m"}), ElementsAre("major", "minor"));
  EXPECT_THAT(Bash({"check", "--profile", "town"}), ElementsAre("township"));
  EXPECT_THAT(Bash({"check", "--log-level", "=", ""}), Contains("debug"));
  EXPECT_THAT(Bash({"explain", "d01"}), ElementsAre("d01-three-systems"));
  EXPECT_THAT(Bash({"check", "--pack", "fazhi"}), ElementsAre("fazhi-annual-report"));
}

TEST_F(CompletionTest, BashOffersFilesWhereFilesAreMeant) {
  EXPECT_THAT(Bash({"check", "go"}), ElementsAre("good.txt"));
  EXPECT_THAT(Bash({"check", "poor.txt", "go"}), ElementsAre("good.txt"));
  EXPECT_THAT(Bash({"explain", "d01", "go"}), ElementsAre("good.txt"));
  EXPECT_THAT(Bash({"explain", "d01", "good.txt", "po"}), IsEmpty());
  EXPECT_THAT(Bash({"check", "-o", "ht"}), ElementsAre("html="));
  EXPECT_THAT(Bash({"check", "-o", "html", "=", "go"}), ElementsAre("good.txt"));
  EXPECT_THAT(Bash({"check", "-o", "html=go"}, " "), ElementsAre("html=good.txt"));
  files.Write("folder/x", "");
  EXPECT_THAT(Bash({"check", "--annotate", ""}), ElementsAre("folder"));
  EXPECT_THAT(Bash({"check", "--", "go"}), ElementsAre("good.txt"));
  EXPECT_THAT(Bash({"check", "--", "--l"}), IsEmpty());
}

TEST_F(CompletionTest, FishOffersCommandsOptionsValuesAndFiles) {
  if (!IsThere("fish")) {
    GTEST_SKIP() << "no fish";
  }
  EXPECT_THAT(Fish("hegui ch"), ElementsAre("check"));
  EXPECT_THAT(Fish("hegui pack mu"), ElementsAre("mutate"));
  EXPECT_THAT(Fish("hegui check --write-b"), ElementsAre("--write-baseline"));
  EXPECT_THAT(Fish("hegui check --format js"), ElementsAre("json", "jsonl"));
  EXPECT_THAT(Fish("hegui check -o ht"), ElementsAre("html="));
  EXPECT_THAT(Fish("hegui check -o html=go"), ElementsAre("html=good.txt"));
  EXPECT_THAT(Fish("hegui explain d01"), Contains("d01-three-systems"));
  EXPECT_THAT(Fish("hegui check go"), ElementsAre("good.txt"));
}

TEST_F(CompletionTest, ZshTakesTheScript) {
  if (!IsThere("zsh")) {
    GTEST_SKIP() << "no zsh";
  }
  Install("zsh", "fpath/_hegui");
  const ProgramRun run = Run(
      "/usr/bin/env", {"zsh", "-f", "-c",
                       "zsh -n fpath/_hegui && fpath=($PWD/fpath $fpath) && autoload -Uz compinit "
                       "&& compinit -u -D && print $_comps[hegui]"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "_hegui\n");
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(CompletionTest, WantsAShellThatItKnows) {
  const ProgramRun run = Hegui({"completion", "bsh"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C004"), HasSubstr("“bash”")));
  EXPECT_THAT(Hegui({"completion"}).err, AllOf(HasSubstr("C006"), HasSubstr("SHELL")));
}

class ManualPageTest : public ::testing::TestWithParam<const char*>, protected CliWorld {};

TEST_P(ManualPageTest, NamesEveryCommandAndOption) {
  const std::string page = Hegui({"man", "--lang", GetParam()}).out;
  EXPECT_EQ(page.find("⟦"), std::string::npos);
  for (const Words& command : AllCommands()) {
    std::string name = "hegui";
    for (const std::string& word : command) {
      name += " " + std::regex_replace(word, std::regex("-"), "\\-");
    }
    EXPECT_THAT(page, HasSubstr("\\fB" + name + (command.empty() ? "" : "\\fR")));
  }
  for (const char* const option : {"\\-\\-write\\-baseline", "\\-o\\fR, \\fB\\-\\-output",
                                   "\\-\\-max\\-survivors", "\\-\\-version", "\\-\\-schema"}) {
    EXPECT_THAT(page, HasSubstr(option));
  }
  // What all commands take is said once.
  EXPECT_EQ(page.find("\\-\\-log\\-level"), page.rfind("\\-\\-log\\-level"));
}

TEST_P(ManualPageTest, ManPrintsItWithoutAWarning) {
  if (!IsThere("man") || !IsThere("groff")) {
    GTEST_SKIP() << "no man";
  }
  files.Write("hegui.1", Hegui({"man", "--lang", GetParam()}).out);
  ProgramOptions options;
  options.folder = files.root();
  options.environment = {"MANWIDTH=80", "MAN_KEEP_FORMATTING=", "PATH=/usr/bin:/bin",
                         "HOME=" + files.root()};
  const ProgramRun run = RunProgram(
      "/usr/bin/man", {"--warnings", "-E", "UTF-8", "-P", "cat", "-l", "hegui.1"}, options);
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_THAT(run.out, AllOf(HasSubstr("hegui explain"), HasSubstr("--min-score"),
                             HasSubstr("hegui check reports/ -o html=audit.html")));
}

INSTANTIATE_TEST_SUITE_P(Languages, ManualPageTest, ::testing::Values("zh-CN", "en"));

}  // namespace
}  // namespace hegui::test
