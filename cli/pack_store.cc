#include "cli/pack_store.h"

#include <algorithm>
#include <utility>

#include "cli/file_system.h"
#include "cli/pack_files.h"
#include "engine/base/edit_distance.h"
#include "engine/rule/rule_compiler.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/excerpts.h"
#include "rules/pack/pack_lint.h"
#include "rules/pack/pack_loader.h"

namespace hegui {
namespace {

bool LooksLikePath(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".toml") || Exists(name);
}

void Append(const Diagnostics& more, Diagnostics& diagnostics) {
  diagnostics.insert(diagnostics.end(), more.begin(), more.end());
}

// A phrase of a term is compiled for every list that names the term; its mistake is one.
void DropRepeated(Diagnostics& diagnostics) {
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.arguments == b.arguments && a.place.file == b.place.file &&
           a.place.line == b.place.line && a.place.column == b.place.column;
  };
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

}  // namespace

PackStore::PackStore(const std::vector<std::string>& search_folders) {
  // The first one of a name wins: languages of a folder are there to replace the built-in ones, packs are not.
  for (const std::string& folder : search_folders) {
    for (const std::string& id : LanguagesIn(folder)) {
      Result<PackSource> language = ReadPackFiles(JoinPath(JoinPath(folder, "languages"), id));
      if (language) {
        catalogue_.AddLanguage(id, std::move(*language));
      } else {
        Report(std::move(language.error()));
      }
    }
  }
  catalogue_.AddEmbedded(EmbeddedRules());
  for (const std::string& folder : search_folders) {
    AddFolder(folder);
  }
}

void PackStore::AddFolder(const std::string& folder) {
  if (const Result<std::vector<std::string>> names = ListFolder(folder); !names) {
    Report(names.error());
    return;
  }
  const std::vector<std::string> packs = PacksIn(folder);
  if (packs.empty() && LanguagesIn(folder).empty()) {
    Report({"C024", {{"path", folder}}});
  }
  for (const std::string& path : packs) {
    Result<PackSource> pack = ReadPackFiles(path);
    if (pack) {
      catalogue_.AddPack(std::move(*pack));
    } else {
      Report(std::move(pack.error()));
    }
  }
}

std::optional<PackSource> PackStore::Choose(const std::string& name) {
  if (const PackSource* known = catalogue_.FindPack(name)) {
    return *known;
  }
  if (!LooksLikePath(name)) {
    const std::vector<std::string> ids = catalogue_.PackIds();
    Report({"C023", {{"pack", name}}}).suggestion = Nearest(name, ids);
    return std::nullopt;
  }
  Result<PackSource> source = ReadPackFiles(name);
  if (!source) {
    Report(std::move(source.error()));
    return std::nullopt;
  }
  return std::move(*source);
}

CompiledPack PackStore::Compile(const PackSource& source) const {
  LoadedPack loaded = LoadPack(source, catalogue_);
  CompiledPack compiled;
  compiled.diagnostics = std::move(loaded.diagnostics);
  // Advice on a pack that could not be read in full would be about what is missing for that reason.
  if (!HasErrors(compiled.diagnostics)) {
    Append(LintPack(loaded.pack, loaded.sources), compiled.diagnostics);
  }
  // A pack with mistakes is compiled too, so that those in its phrases are told at once.
  if (loaded.language != nullptr) {
    CompiledRules rules = CompileRules(std::move(loaded.pack), loaded.language);
    AddExcerpts(rules.diagnostics, loaded.sources);
    Append(rules.diagnostics, compiled.diagnostics);
    SortByPlace(compiled.diagnostics, loaded.sources);
    DropRepeated(compiled.diagnostics);
    compiled.rules = std::move(rules.rules);
  }
  if (HasErrors(compiled.diagnostics)) {
    compiled.rules = nullptr;
  }
  return compiled;
}

Diagnostic& PackStore::Report(Error error) {
  Diagnostic& problem = problems_.emplace_back();
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  return problem;
}

}  // namespace hegui
