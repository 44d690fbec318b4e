#include "cli/console.h"

#include <algorithm>
#include <cstdio>

#include "cli/output_file.h"
#include "reports/diagnostic_text.h"

namespace hegui {

Console::Console(const MessageOptions& options, const Environment& environment)
    : environment_(environment),
      chosen_language_(options.language),
      words_(options.language.value_or(environment.language)),
      colour_(environment.output_is_terminal && environment.colour_wanted && !options.no_color),
      error_colour_(environment.errors_are_terminal && environment.colour_wanted &&
                    !options.no_color) {}

void Console::Report(const Diagnostics& diagnostics) const {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::fputs(DiagnosticText(diagnostic, words_, error_colour_).c_str(), stderr);
  }
}

void Console::Report(const Error& error) const {
  std::fputs(ErrorText(error, {}, words_, error_colour_).c_str(), stderr);
}

void Console::Report(const FailedDocument& failed) const {
  // Many messages name the path themselves.
  const MessageArguments& arguments = failed.error.arguments;
  const bool names_path =
      std::any_of(arguments.begin(), arguments.end(),
                  [](const MessageArgument& argument) { return argument.name == "path"; });
  const std::string_view place = names_path ? std::string_view() : failed.path;
  std::fputs(ErrorText(failed.error, place, words_, error_colour_).c_str(), stderr);
}

ExitCode Console::Print(std::string_view text, ExitCode code) const {
  if (const std::optional<Error> error = WriteStandardOutput(text)) {
    Report(*error);
    return ExitCode::kUnusable;
  }
  return code;
}

}  // namespace hegui
