#include "cli/console.h"

#include <algorithm>
#include <cstdio>
#include <utility>

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

Console Console::Hiding(std::shared_ptr<Redactor> redactor) const {
  Console hiding = *this;
  hiding.redactor_ = std::move(redactor);
  return hiding;
}

void Console::Report(const Diagnostics& diagnostics) const {
  Diagnostics shown = diagnostics;
  if (redactor_ != nullptr) {
    redactor_->Redact(shown);
  }
  for (const Diagnostic& diagnostic : shown) {
    std::fputs(DiagnosticText(diagnostic, words_, error_colour_).c_str(), stderr);
  }
}

void Console::Report(const Error& error) const { Report(FailedDocument{{}, error}); }

void Console::Report(const FailedDocument& failed) const {
  Diagnostic diagnostic;
  diagnostic.code = failed.error.code;
  diagnostic.arguments = failed.error.arguments;
  // Many messages name the path themselves.
  const bool names_path =
      std::any_of(diagnostic.arguments.begin(), diagnostic.arguments.end(),
                  [](const MessageArgument& argument) { return argument.name == "path"; });
  diagnostic.place.file = names_path ? std::string() : failed.path;
  Report(Diagnostics{std::move(diagnostic)});
}

ExitCode Console::Print(std::string_view text, ExitCode code) const {
  if (const std::optional<Error> error = WriteStandardOutput(text)) {
    Report(*error);
    return ExitCode::kUnusable;
  }
  return code;
}

}  // namespace hegui
