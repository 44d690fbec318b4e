// From the files of a pack to its definition: reads it and the packs it extends, lays them over each other, resolves terms and
// names. All problems at once, each with file, line, column, the line itself and, where a name was probably misspelt, the one that
// was meant; one mistake never hides another. Phrases are not compiled here, see engine/rule/rule_compiler.h. Pure.
#pragma once

#include <memory>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/language.h"
#include "engine/rule/pack.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_source.h"

namespace hegui {

struct LoadedPack {
  // To be used only if `diagnostics` holds no error.
  PackDefinition pack;
  std::shared_ptr<const Language> language;  // null when there is none, or it has errors
  Diagnostics diagnostics;  // of the pack and its language, in the order of their places
  // Whose files the diagnostics are about, for excerpts.h.
  std::vector<PackSource> sources;
};

// `catalogue` holds the packs that it may extend, and the languages.
LoadedPack LoadPack(const PackSource& pack, const PackCatalogue& catalogue);

}  // namespace hegui
