#include "rules/pack/pack_catalogue.h"

#include <algorithm>
#include <utility>

#include "rules/pack/toml_reader.h"

namespace hegui {
namespace {

constexpr std::string_view kPacks = "packs/";
constexpr std::string_view kLanguages = "languages/";

std::string IdOf(const PackSource& pack) {
  for (const PackFile& file : pack.files) {
    Diagnostics ignored;  // said in full when the pack is loaded
    const std::optional<TomlDocument> document =
        file.name.ends_with(".toml") ? ParseToml(file.name, file.content, ignored) : std::nullopt;
    const std::optional<std::size_t> table =
        document ? document->root().Find("pack") : std::nullopt;
    if (!table || !document->root().at(*table).Is(TomlType::kTable)) {
      continue;
    }
    const TomlValue manifest = document->root().at(*table);
    const std::optional<std::size_t> id = manifest.Find("id");
    if (id && manifest.at(*id).Is(TomlType::kString)) {
      return manifest.at(*id).text();
    }
  }
  return {};
}

// The files below `parent`, by folder: of "packs/a/b.toml" the folder is "a" and the name "b.toml".
std::vector<std::pair<std::string, PackSource>> FoldersBelow(std::string_view parent,
                                                             std::span<const EmbeddedFile> files) {
  std::vector<std::pair<std::string, PackSource>> folders;
  for (const EmbeddedFile& file : files) {
    const std::size_t slash = file.path.find('/', parent.size());
    if (!file.path.starts_with(parent) || slash == std::string_view::npos) {
      continue;
    }
    const std::string_view folder = file.path.substr(parent.size(), slash - parent.size());
    if (folders.empty() || folders.back().first != folder) {
      folders.emplace_back(folder, PackSource{std::string(file.path.substr(0, slash + 1)), {}});
    }
    folders.back().second.files.push_back(
        {std::string(file.path.substr(slash + 1)), std::string(file.content)});
  }
  return folders;
}

template <typename Entries>
std::vector<std::string> DistinctIds(const Entries& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) {
    if (!entry.id.empty() && std::find(ids.begin(), ids.end(), entry.id) == ids.end()) {
      ids.push_back(entry.id);
    }
  }
  return ids;
}

}  // namespace

void PackCatalogue::AddEmbedded(std::span<const EmbeddedFile> files) {
  for (auto& [folder, source] : FoldersBelow(kPacks, files)) {
    AddPack(std::move(source));
  }
  for (auto& [folder, source] : FoldersBelow(kLanguages, files)) {
    AddLanguage(folder, std::move(source));
  }
}

std::string PackCatalogue::AddPack(PackSource pack) {
  std::string id = IdOf(pack);
  packs_.push_back({id, std::move(pack)});
  return id;
}

void PackCatalogue::AddLanguage(std::string id, PackSource language) {
  languages_.push_back({std::move(id), std::move(language)});
}

const PackSource* PackCatalogue::Find(const std::vector<Entry>& entries, std::string_view id) {
  for (const Entry& entry : entries) {
    if (!id.empty() && entry.id == id) {
      return &entry.source;
    }
  }
  return nullptr;
}

const PackSource* PackCatalogue::FindPack(std::string_view id) const { return Find(packs_, id); }

const PackSource* PackCatalogue::FindLanguage(std::string_view id) const {
  return Find(languages_, id);
}

std::vector<std::string> PackCatalogue::PackIds() const { return DistinctIds(packs_); }

std::vector<std::string> PackCatalogue::LanguageIds() const { return DistinctIds(languages_); }

}  // namespace hegui
