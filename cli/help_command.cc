#include "cli/commands.h"

namespace hegui {

ExitCode Run(const HelpRequest& request, const Console& console) {
  return console.Print(request.text, ExitCode::kHolds);
}

}  // namespace hegui
