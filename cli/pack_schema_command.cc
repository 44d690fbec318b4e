#include "cli/commands.h"
#include "rules/pack/pack_schema.h"

namespace hegui {

ExitCode Run(const PackSchemaRequest&, const Console& console) {
  return console.Print(PackSchema(), ExitCode::kHolds);
}

}  // namespace hegui
