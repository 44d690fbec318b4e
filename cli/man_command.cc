#include "cli/commands.h"
#include "cli/manual_page.h"
#include "engine/base/version.h"

namespace hegui {

ExitCode Run(const ManualOptions& options, const Console& console) {
  return console.Print(ManualPage(options.commands, console.words(), Version()), ExitCode::kHolds);
}

}  // namespace hegui
