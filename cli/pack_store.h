// The packs of a run: those built in and those in the folders of --pack-path; and the way from a name on the command line to
// compiled rules.
//   C023 {pack} no such pack      C024 {path} a search folder without any pack      and those of file_system.h
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/rule_set.h"
#include "rules/pack/pack_catalogue.h"

namespace hegui {

// A pack that was read and compiled, with all that is to be said about it.
struct CompiledPack {
  std::shared_ptr<const RuleSet> rules;  // null when `diagnostics` holds an error
  Diagnostics diagnostics;               // in the order of their places
};

class PackStore {
 public:
  // What is wrong with the search folders stands in problems().
  explicit PackStore(const std::vector<std::string>& search_folders);

  const Diagnostics& problems() const { return problems_; }
  const PackCatalogue& catalogue() const { return catalogue_; }

  // A pack by its id, else by its path; nothing, and a problem more, when there is none.
  std::optional<PackSource> Choose(const std::string& name);

  CompiledPack Compile(const PackSource& source) const;

 private:
  void AddFolder(const std::string& folder);
  Diagnostic& Report(Error error);

  PackCatalogue catalogue_;
  Diagnostics problems_;
};

}  // namespace hegui
