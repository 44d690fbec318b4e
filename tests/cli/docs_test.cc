// The commands of the usage pages, of the tutorial and of the README run as they are printed, and end as the pages say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/pdf_file.h"
#include "tests/support/program.h"
#include "tests/support/report_forms.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;

struct ShownCommand {
  std::string text;
  int exit_code = 0;
};

// Lines that begin with "$ " in blocks of kind `console`, and those that begin with "hegui " in blocks of a script or of no kind;
// "# exit code N" at the end of one is what it must end with.
std::vector<ShownCommand> CommandsIn(const std::string& page) {
  constexpr std::string_view kPrompt = "$ ";
  constexpr std::string_view kCode = "# exit code ";
  std::ifstream file(fs::path(HEGUI_SOURCE_DIR) / "docs" / page);
  std::vector<ShownCommand> commands;
  std::string block;  // its first line; empty outside
  for (std::string line; std::getline(file, line);) {
    const bool shown = block == "```console" && line.starts_with(kPrompt);
    const bool told = (block == "```sh" || block == "```") && line.starts_with("hegui ");
    if (line.starts_with("```")) {
      block = block.empty() ? line : std::string();
    } else if (shown || told) {
      ShownCommand command{line.substr(shown ? kPrompt.size() : 0)};
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

// What the pages speak of: reports in a folder, in a bundle and by themselves, and a pack.
void WriteReports(const TempFolder& folder) {
  const std::string text = folder.Read("examples/reports/department-good-2024.txt");
  const PlainReport report = PlainReportOf(text);
  const std::string docx = DocxReportOf(report, HeadingNumbers::kCounted);
  folder.Write("report.txt", text);
  folder.Write("report.docx", docx);
  folder.Write("reports/a.docx", docx);
  folder.Write("reports/b.pdf", testing::WritePdf(PagesOf(report)));
  folder.Write("reports.zip", ZipOf({{"a.docx", docx}, {"inner/b.txt", text}}));
  folder.Write("units.csv", folder.Read("examples/project/units.csv"));
  folder.Write("my-pack.toml", folder.Read("examples/packs/safety-month.toml"));
}

class UsagePageTest : public ::testing::TestWithParam<PageOfCommands> {};

TEST_P(UsagePageTest, EveryCommandEndsAsThePageSays) {
  const TempFolder folder;
  for (const char* const part : {"examples", "rules", "integrations"}) {
    fs::copy(fs::path(HEGUI_SOURCE_DIR) / part, folder.Path(part), fs::copy_options::recursive);
  }
  WriteReports(folder);
  ProgramOptions options;
  options.folder = folder.root();
  options.environment = {"PATH=" + fs::path(HEGUI_BINARY).parent_path().string() + ":/usr/bin:/bin",
                         "XDG_CACHE_HOME=" + folder.Path("cache")};
  const std::vector<ShownCommand> commands = CommandsIn(GetParam().first);
  EXPECT_GE(commands.size(), GetParam().second);
  for (const ShownCommand& command : commands) {
    const ProgramRun run = RunProgram("/bin/sh", {"-c", command.text}, options);
    EXPECT_EQ(run.exit_code, command.exit_code) << command.text << "\n" << run.err;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Docs, UsagePageTest,
    ::testing::Values(PageOfCommands("../README.md", 11), PageOfCommands("../README.zh-CN.md", 11),
                      PageOfCommands("usage.md", 32), PageOfCommands("usage.zh-CN.md", 32),
                      PageOfCommands("project.md", 7), PageOfCommands("project.zh-CN.md", 7),
                      PageOfCommands("roster.md", 2), PageOfCommands("roster.zh-CN.md", 2),
                      PageOfCommands("ci.md", 7), PageOfCommands("ci.zh-CN.md", 7),
                      PageOfCommands("letters.md", 3), PageOfCommands("letters.zh-CN.md", 3),
                      PageOfCommands("templates.md", 3), PageOfCommands("templates.zh-CN.md", 3),
                      PageOfCommands("writing-packs.md", 18),
                      PageOfCommands("writing-packs.zh-CN.md", 18)));

}  // namespace
}  // namespace hegui::test
