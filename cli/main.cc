#include <string>
#include <variant>
#include <vector>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/log.h"

int main(int argc, char** argv) {
  using hegui::ExitCode;
  const hegui::Environment environment = hegui::ReadEnvironment();
  const hegui::CommandLine line =
      hegui::ParseCommandLine(std::vector<std::string>(argv + 1, argv + argc), environment);
  const hegui::Console console(line.messages, environment);
  console.Report(line.problems);
  if (!line.command) {
    return static_cast<int>(ExitCode::kUnusable);
  }
  hegui::StartLog(line.messages.log_level);
  const auto run = [&console](const auto& options) { return hegui::Run(options, console); };
  return static_cast<int>(std::visit(run, *line.command));
}
