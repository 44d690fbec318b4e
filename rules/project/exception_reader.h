// Waivers and decisions out of their TOML files, docs/usage.md. All problems at once, each with its place. Pure.
//   P001–P005, P022 as for packs      P060 {rule} a rule that the pack has not
//   P061 {table} neither a document nor a quote: it would hold for every report      P062 {value} no SHA-256
//   P063 {key, table} nothing stands there      P064 {rule, file, line} a second decision on one matter
#pragma once

#include <set>
#include <span>
#include <string>
#include <utility>

#include "engine/audit/exception.h"
#include "engine/rule/pack.h"
#include "rules/pack/pack_source.h"

namespace hegui {

// A rule and the digest of a document.
using DecisionMatter = std::pair<std::string, std::string>;

struct LoadedExceptions {
  // To be used only if `diagnostics` holds no error.
  Exceptions exceptions;
  std::set<DecisionMatter> open;  // decisions whose verdict is still ""
  Diagnostics diagnostics;
};

// The names of the files are what places call them.
LoadedExceptions LoadExceptions(std::span<const PackFile> files, const PackDefinition& pack);

}  // namespace hegui
