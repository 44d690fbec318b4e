// Any bytes as a pack of one file: loaded, linted and compiled, all problems collected.
#include <string>
#include <utility>

#include "engine/rule/rule_compiler.h"
#include "fuzz/fuzz_target.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_lint.h"
#include "rules/pack/pack_loader.h"

namespace {

hegui::PackCatalogue MakeCatalogue() {
  hegui::PackCatalogue catalogue;
  catalogue.AddEmbedded(hegui::EmbeddedRules());
  return catalogue;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const hegui::PackCatalogue catalogue = MakeCatalogue();
  hegui::PackSource source;
  source.files.push_back({"pack.toml", std::string(data, data + size)});
  hegui::LoadedPack loaded = hegui::LoadPack(source, catalogue);
  hegui::LintPack(loaded.pack, loaded.sources);
  if (!hegui::HasErrors(loaded.diagnostics)) {
    hegui::CompileRules(std::move(loaded.pack), loaded.language);
  }
  return 0;
}
