// Takes the name of a submitting unit apart: areas above it, the name proper, the organ that signs. The words are
// data of the pack (UnitNames). Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/rule/fact.h"

namespace hegui {

struct UnitName {
  std::string name;                    // as written, without prefix and organ: 清河市临溪县石桥镇
  std::string own;                     // without the areas above it: 石桥镇
  std::string organ;                   // 人民政府; empty when none stands there
  std::vector<std::string> superiors;  // from the highest down: 清河市, 临溪县
};

// The first unit that `text` (folded) begins with. An empty name when there is none.
UnitName ParseUnitName(std::string_view text, const UnitNames& names);

// All units that stand side by side in `text`: joint titles and signatures name two.
std::vector<UnitName> ParseUnitNames(std::string_view text, const UnitNames& names);

}  // namespace hegui
