// Which part of a document is for what: gives every section its roles by the pack's data, and splits sections where a role
// begins inside a paragraph. Pure; the result is immutable and thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/reading/hits.h"
#include "engine/reading/reading.h"
#include "engine/reading/segments.h"
#include "engine/rule/region_mask.h"
#include "engine/rule/rule_set.h"

namespace hegui {

class RoleMap {
 public:
  RoleMap() = default;

  const std::vector<RoleSection>& sections() const { return sections_; }

  // The innermost section at `offset`, -1 where there is none.
  int SectionAt(std::uint32_t offset) const;
  // What the text at `offset` is, and which roles of the pack it has there (indices into PackDefinition::roles). They
  // can be fewer than those of the section's heading: the first part of a merged section has not the role that begins later.
  RegionMask MaskAt(std::uint32_t offset) const;
  const std::vector<int>& RolesAt(std::uint32_t offset) const;

 private:
  friend class RoleAssigner;
  std::vector<RoleSection> sections_;       // in reading order; their `own` spans do not overlap
  std::vector<std::vector<int>> in_force_;  // by section: roles of its own text
  std::vector<std::vector<int>> of_heading_;  // by section: roles of its heading, which keeps those that begin later
  std::vector<RegionMask> masks_;           // by section
};

RoleMap AssignRoles(const Document& document, const Segments& segments, const Hits& structure,
                    const RuleSet& rules);

}  // namespace hegui
