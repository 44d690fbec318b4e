#include "rules/pack/pack_chain.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/base/sha256.h"
#include "rules/pack/report.h"
#include "rules/pack/table_reader.h"

namespace hegui {
namespace {

constexpr int kSchema = 1;

std::optional<TomlValue> Get(TomlValue table, std::string_view key, TomlType type) {
  const std::optional<std::size_t> index = table.Find(key);
  if (!index || !table.at(*index).Is(type)) {
    return std::nullopt;
  }
  return table.at(*index);
}

void CheckSchema(TomlValue root, Diagnostics& diagnostics) {
  TableReader table(root, "", diagnostics);
  table.AcceptAnyKey();
  int schema = kSchema;
  const bool needed = table.Has("pack");
  if ((!needed || table.Require("schema")) && table.Read("schema", schema) && schema != kSchema) {
    Report(diagnostics, "P022",
           {{"schema", std::to_string(schema)}, {"supported", std::to_string(kSchema)}},
           table.Take("schema")->place());
  }
}

PackLayer ReadLayer(const PackSource& source, Diagnostics& diagnostics) {
  PackLayer layer;
  layer.source = source;
  std::sort(layer.source.files.begin(), layer.source.files.end(),
            [](const PackFile& a, const PackFile& b) { return a.name < b.name; });
  for (const PackFile& file : layer.source.files) {
    if (!file.name.ends_with(".toml")) {
      continue;
    }
    std::optional<TomlDocument> document =
        ParseToml(source.where + file.name, file.content, diagnostics);
    if (document) {
      CheckSchema(document->root(), diagnostics);
      layer.documents.push_back(std::move(*document));
    } else {
      layer.complete = false;
    }
  }
  return layer;
}

// A layer whose parents are being read.
struct OpenLayer {
  std::string id;
  PackLayer layer;
  std::vector<TomlValue> extends;
  std::size_t next = 0;
};

OpenLayer Open(const PackSource& source, Diagnostics& diagnostics) {
  OpenLayer open;
  open.layer = ReadLayer(source, diagnostics);
  for (const TomlDocument& document : open.layer.documents) {
    const std::optional<TomlValue> manifest = Get(document.root(), "pack", TomlType::kTable);
    if (!manifest) {
      continue;
    }
    if (const std::optional<TomlValue> id = Get(*manifest, "id", TomlType::kString)) {
      open.id = id->text();
    }
    const std::optional<TomlValue> extends = Get(*manifest, "extends", TomlType::kArray);
    for (std::size_t i = 0; extends && i < extends->size(); ++i) {
      if (extends->at(i).Is(TomlType::kString)) {
        open.extends.push_back(extends->at(i));
      }
    }
  }
  return open;
}

}  // namespace

std::vector<PackLayer> ReadPackChain(const PackSource& pack, const PackCatalogue& catalogue,
                                     Diagnostics& diagnostics) {
  std::vector<PackLayer> layers;
  std::set<std::string> opened;
  std::vector<OpenLayer> path;
  const auto open = [&](const PackSource& source) {
    path.push_back(Open(source, diagnostics));
    opened.insert(path.back().id);
  };
  open(pack);
  while (!path.empty()) {
    if (path.back().next == path.back().extends.size()) {
      layers.push_back(std::move(path.back().layer));
      path.pop_back();
      continue;
    }
    const TomlValue parent = path.back().extends[path.back().next++];
    const std::string& id = parent.text();
    const bool cycle = std::any_of(path.begin(), path.end(),
                                   [&](const OpenLayer& layer) { return layer.id == id; });
    const PackSource* source = catalogue.FindPack(id);
    if (cycle) {
      Report(diagnostics, "P025", {{"pack", id}}, parent.place());
    } else if (source == nullptr) {
      Report(diagnostics, "P024", {{"pack", id}}, parent.place(), Nearest(id, catalogue.PackIds()));
    } else if (!opened.contains(id)) {
      open(*source);
    }
  }
  return layers;
}

std::string DigestOf(const std::vector<PackLayer>& layers) {
  // Sizes keep the border between one file and the next.
  std::string all;
  for (const PackLayer& layer : layers) {
    for (const PackFile& file : layer.source.files) {
      all += file.name + '\n' + std::to_string(file.content.size()) + '\n' + file.content;
    }
  }
  return "sha256:" + Sha256Hex(all);
}

}  // namespace hegui
