#include <algorithm>

#include "cli/commands.h"
#include "cli/pack_store.h"

namespace hegui {
namespace {

std::size_t CountOf(const Diagnostics& diagnostics, DiagnosticLevel level) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [level](const Diagnostic& diagnostic) { return diagnostic.level == level; }));
}

std::string Summary(const CompiledPack& compiled, const std::string& name, const Catalogue& words) {
  MessageArguments arguments{
      {"pack", name},
      {"errors", std::to_string(CountOf(compiled.diagnostics, DiagnosticLevel::kError))},
      {"warnings", std::to_string(CountOf(compiled.diagnostics, DiagnosticLevel::kWarning))}};
  if (compiled.rules == nullptr) {
    return words.Text("pack.unloaded", arguments);
  }
  std::size_t examples = 0;
  for (const RuleDefinition& rule : compiled.rules->pack->rules) {
    examples += rule.examples.size();
  }
  arguments.push_back({"rules", std::to_string(compiled.rules->pack->rules.size())});
  arguments.push_back({"examples", std::to_string(examples)});
  return words.Text("pack.checked", arguments);
}

}  // namespace

ExitCode Run(const PackCheckOptions& options, const Console& console) {
  PackStore store(options.pack.search_folders);
  const std::optional<PackSource> source = store.Choose(options.pack.pack);
  if (!store.problems().empty()) {
    console.Report(store.problems());
    return ExitCode::kUnusable;
  }
  const CompiledPack compiled = store.Compile(*source);
  console.Report(compiled.diagnostics);
  return console.Print(Summary(compiled, options.pack.pack, console.words()) + "\n",
                       HasErrors(compiled.diagnostics) ? ExitCode::kUnusable : ExitCode::kHolds);
}

}  // namespace hegui
