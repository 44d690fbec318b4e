// The commands: one file each. What they print goes to standard output, what they have to say about it to standard error;
// the result is the program's exit code.
#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/options.h"

namespace hegui {

ExitCode Run(const HelpRequest& request, const Console& console);
ExitCode Run(const VersionRequest& request, const Console& console);
ExitCode Run(const FormatsRequest& request, const Console& console);
ExitCode Run(const LetterTemplateOptions& options, const Console& console);
ExitCode Run(const CompletionOptions& options, const Console& console);
ExitCode Run(const ManualOptions& options, const Console& console);
ExitCode Run(const CheckOptions& options, const Console& terminal);
ExitCode Run(const ConfigOptions& options, const Console& console);
ExitCode Run(const OutlineOptions& options, const Console& console);
ExitCode Run(const ExplainOptions& options, const Console& console);
ExitCode Run(const PackListOptions& options, const Console& console);
ExitCode Run(const PackShowOptions& options, const Console& console);
ExitCode Run(const PackCheckOptions& options, const Console& console);
ExitCode Run(const PackTestOptions& options, const Console& console);
ExitCode Run(const PackMutateOptions& options, const Console& console);
ExitCode Run(const PackDocOptions& options, const Console& console);
ExitCode Run(const PackSchemaRequest& request, const Console& console);
ExitCode Run(const PackNewOptions& options, const Console& console);

}  // namespace hegui
