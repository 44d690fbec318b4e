// The commands of the usage pages and of the tutorial run as they are printed, and end as the pages say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;

struct ShownCommand {
  std::string text;
  int exit_code = 0;
};

// Lines that begin with "$ " in blocks of kind `console`; "# exit code N" at the end of one is what it must end with.
std::vector<ShownCommand> CommandsIn(const std::string& page) {
  constexpr std::string_view kPrompt = "$ ";
  constexpr std::string_view kCode = "# exit code ";
  std::ifstream file(fs::path(HEGUI_SOURCE_DIR) / "docs" / page);
  std::vector<ShownCommand> commands;
  bool in_block = false;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("```", 0) == 0) {
      in_block = line == "```console";
    } else if (in_block && line.rfind(kPrompt, 0) == 0) {
      ShownCommand command{line.substr(kPrompt.size())};
      if (const std::size_t code = command.text.find(kCode); code != std::string::npos) {
        command.exit_code = std::stoi(command.text.substr(code + kCode.size()));
      }
      commands.push_back(std::move(command));
    }
  }
  return commands;
}

// A page, and how many commands it shows at least.
using PageOfCommands = std::pair<const char*, std::size_t>;

class UsagePageTest : public ::testing::TestWithParam<PageOfCommands> {};

TEST_P(UsagePageTest, EveryCommandEndsAsThePageSays) {
  const TempFolder folder;
  for (const char* const part : {"examples", "rules"}) {
    fs::copy(fs::path(HEGUI_SOURCE_DIR) / part, folder.Path(part), fs::copy_options::recursive);
  }
  ProgramOptions options;
  options.folder = folder.root();
  options.environment = {"PATH=" + fs::path(HEGUI_BINARY).parent_path().string() +
                         ":/usr/bin:/bin"};
  const std::vector<ShownCommand> commands = CommandsIn(GetParam().first);
  EXPECT_GE(commands.size(), GetParam().second);
  for (const ShownCommand& command : commands) {
    const ProgramRun run = RunProgram("/bin/sh", {"-c", command.text}, options);
    EXPECT_EQ(run.exit_code, command.exit_code) << command.text << "\n" << run.err;
  }
}

INSTANTIATE_TEST_SUITE_P(Docs, UsagePageTest,
                         ::testing::Values(PageOfCommands("usage.md", 25),
                                           PageOfCommands("usage.zh-CN.md", 25),
                                           PageOfCommands("project.md", 5),
                                           PageOfCommands("project.zh-CN.md", 5),
                                           PageOfCommands("writing-packs.md", 18),
                                           PageOfCommands("writing-packs.zh-CN.md", 18)));

}  // namespace
}  // namespace hegui::test
