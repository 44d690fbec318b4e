// The tables of a pack's files sorted by what they define, those of a pack laid over those of the packs it extends: roles, parameters,
// profiles, groups, cues and terms by name, key by key; rules by overrides only. Plain values; views into the layers' documents,
// which must outlive them.
//   P006 {id, line, file} defined twice      P026 {rule} an override without a reason      P027 {rule} no such rule
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/pack.h"
#include "rules/pack/pack_chain.h"
#include "rules/pack/table_reader.h"

namespace hegui {

// A definition by its name, with its layers; the name is empty when it was not written.
struct NamedTable {
  std::string name;
  LayeredTable layers;
  std::size_t pack = 0;  // the last layer of the chain that has a part in it
};

struct PackSections {
  LayeredTable pack, units, evidence, credit, grades, gate, likeness,
      terms;  // empty where not written
  std::vector<NamedTable> roles, parameters, profiles, groups, cues, instruments, rules;
  std::vector<TomlValue> facts, vetoes;
  std::vector<RuleOverride> overrides;
  bool complete = true;  // every file could be read
};

PackSections SortIntoSections(const std::vector<PackLayer>& layers, Diagnostics& diagnostics);

}  // namespace hegui
