#include "cli/commands.h"
#include "cli/completion_script.h"
#include "cli/pack_store.h"
#include "rules/pack/pack_loader.h"

namespace hegui {
namespace {

// Of the packs that are built in: a script is made once, for all folders.
PackWords WordsOfPacks() {
  PackStore store({});
  PackWords words;
  words.packs = store.catalogue().PackIds();
  words.profiles.emplace_back("auto");
  if (const std::optional<PackSource> source = store.Choose(kDefaultPack)) {
    const PackDefinition pack = LoadPack(*source, store.catalogue()).pack;
    for (const ProfileDefinition& profile : pack.profiles) {
      words.profiles.push_back(profile.id);
    }
    for (const RuleDefinition& rule : pack.rules) {
      words.rules.push_back(rule.id);
    }
    for (const ParameterDefinition& parameter : pack.parameters) {
      words.parameters.push_back(parameter.id);
    }
  }
  return words;
}

std::string Script(const CompletionOptions& options) {
  const PackWords words = WordsOfPacks();
  switch (options.shell) {
    case Shell::kBash:
      return BashCompletion(options.commands, words);
    case Shell::kZsh:
      return ZshCompletion(options.commands, words);
    case Shell::kFish:
      return FishCompletion(options.commands, words);
  }
  return {};
}

}  // namespace

ExitCode Run(const CompletionOptions& options, const Console& console) {
  return console.Print(Script(options), ExitCode::kHolds);
}

}  // namespace hegui
