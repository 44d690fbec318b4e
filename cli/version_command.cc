#include "cli/commands.h"
#include "cli/pack_store.h"
#include "engine/base/version.h"
#include "rules/pack/pack_loader.h"

namespace hegui {

// The version of the program, and the pack that it audits by when none is named: both together say what a result rests on.
ExitCode Run(const VersionRequest&, const Console& console) {
  std::string text = "hegui " + std::string(Version()) + "\n";
  PackStore store({});
  if (const std::optional<PackSource> source = store.Choose(kDefaultPack)) {
    const PackDefinition pack = LoadPack(*source, store.catalogue()).pack;
    text += pack.id + " " + pack.version + " " + pack.digest + "\n";
  }
  return console.Print(text, ExitCode::kHolds);
}

}  // namespace hegui
