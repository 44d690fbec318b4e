#include <optional>

#include "cli/commands.h"
#include "cli/file_system.h"
#include "cli/output_file.h"
#include "reports/letter_template.h"

namespace hegui {

// Writes the built-in letter, for an office to make its own of. What an office has made of it is never replaced.
ExitCode Run(const LetterTemplateOptions& options, const Console& console) {
  std::optional<Error> error = CheckOutputFile(options.file);
  if (!error && Exists(options.file)) {
    error = Error{"C109", {{"path", options.file}}};
  }
  if (!error) {
    error = WriteOutputFile(options.file, BuiltInLetterTemplate(console.words().language()));
  }
  if (error) {
    console.Report(*error);
    return ExitCode::kUnusable;
  }
  return ExitCode::kHolds;
}

}  // namespace hegui
