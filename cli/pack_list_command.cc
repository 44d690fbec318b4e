#include <algorithm>

#include "cli/commands.h"
#include "cli/pack_store.h"
#include "reports/escape.h"
#include "reports/terminal.h"
#include "rules/pack/pack_loader.h"

namespace hegui {
namespace {

constexpr std::size_t kIdWidth = 26;
constexpr std::size_t kVersionWidth = 10;

// Where a pack was found; a built-in one has no place on this machine.
std::string SourceOf(const PackSource& pack, const std::vector<std::string>& built_in,
                     const std::string& id, const Catalogue& words) {
  const bool is_built_in = std::find(built_in.begin(), built_in.end(), id) != built_in.end();
  if (is_built_in) {
    return words.Text("pack.built-in");
  }
  return pack.files.size() == 1 ? pack.where + pack.files.front().name : pack.where;
}

}  // namespace

ExitCode Run(const PackListOptions& options, const Console& console) {
  const PackStore built_in({});
  const PackStore store(options.search_folders);
  if (!store.problems().empty()) {
    console.Report(store.problems());
    return ExitCode::kUnusable;
  }
  std::string text;
  for (const std::string& id : store.catalogue().PackIds()) {
    const PackSource& source = *store.catalogue().FindPack(id);
    const PackDefinition pack = LoadPack(source, store.catalogue()).pack;
    text += PadRight(EscapeTerminal(id), kIdWidth) + " " +
            PadRight(EscapeTerminal(pack.version), kVersionWidth) + " " +
            EscapeTerminal(pack.name) + "  " +
            Inked("[" +
                      EscapeTerminal(
                          SourceOf(source, built_in.catalogue().PackIds(), id, console.words())) +
                      "]",
                  Ink::kFaint, console.colour()) +
            "\n";
  }
  return console.Print(text, ExitCode::kHolds);
}

}  // namespace hegui
