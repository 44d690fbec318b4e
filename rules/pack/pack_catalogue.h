// The packs and languages that there are, by id: those built into the program, and those that the caller adds from folders
// and files. Of two with one id the first added wins. Not thread-safe while it is being filled.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/embedded_file.h"
#include "rules/pack/pack_source.h"

namespace hegui {

class PackCatalogue {
 public:
  // Takes "packs/<folder>/…" as a pack and "languages/<id>/…" as a language; other paths are passed over.
  void AddEmbedded(std::span<const EmbeddedFile> files);

  // Adds a pack under the id that its file says, whatever its folder is called. Returns that id; empty when it says
  // none, and the pack can then only be loaded by itself.
  std::string AddPack(PackSource pack);
  void AddLanguage(std::string id, PackSource language);

  const PackSource* FindPack(std::string_view id) const;  // nullptr when there is none
  const PackSource* FindLanguage(std::string_view id) const;

  // In the order they were added; shadowed ones are left out.
  std::vector<std::string> PackIds() const;
  std::vector<std::string> LanguageIds() const;

 private:
  struct Entry {
    std::string id;
    PackSource source;
  };
  static const PackSource* Find(const std::vector<Entry>& entries, std::string_view id);

  std::vector<Entry> packs_;
  std::vector<Entry> languages_;
};

}  // namespace hegui
