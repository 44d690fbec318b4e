// Reads the facts of a document by the pack's sources: title, unit, report year, and those that the form of a document gives by itself
// (signed date, signatories). Each with its place and origin. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/date.h"
#include "engine/reading/reading.h"
#include "engine/reading/roles.h"
#include "engine/reading/segments.h"
#include "engine/reading/unit_name.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct FactSheet {
  std::vector<Fact> facts;  // for each name the one taken, then those other sources gave
  UnitName unit;
  std::vector<std::string> signatories;  // as signed, folded
  std::optional<WrittenDate> signed_date;  // span in the reading text

  const Fact* Find(std::string_view name) const;  // the one taken; nullptr when unknown
};

FactSheet ReadFacts(const Document& document, const Segments& segments, const RoleMap& roles,
                    const RuleSet& rules);

}  // namespace hegui
