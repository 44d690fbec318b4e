// A pack and the packs it extends, parsed: the layers that lie over each other. Those that others extend come first, each
// once, the pack itself last. Plain values.
//   P001 what is no TOML      P022 {schema, supported} a pack of another schema      P024 {pack} extends no known pack
//   P025 {pack} a pack that comes to extend itself
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_source.h"
#include "rules/pack/toml_reader.h"

namespace hegui {

struct PackLayer {
  PackSource source;
  std::vector<TomlDocument> documents;  // of its TOML files, in the byte order of their names
  bool complete = true;                 // all of them could be parsed
};

std::vector<PackLayer> ReadPackChain(const PackSource& pack, const PackCatalogue& catalogue,
                                     Diagnostics& diagnostics);

// "sha256:…" over the names and contents of the files of all layers.
std::string DigestOf(const std::vector<PackLayer>& layers);

}  // namespace hegui
