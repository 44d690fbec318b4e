// Names for people of what packs and the engine name by id: roles, profiles, parameters, facts, groups, origins. The pack's own
// label comes first where it is written in the language of the report; then the catalogue's; then the pack's in whatever
// language; then the id. A label asked for its label gives itself. Cheap; refers to pack and catalogue.
#pragma once

#include <string>
#include <string_view>

#include "engine/rule/pack.h"
#include "reports/catalogue.h"

namespace hegui {

class Labels {
 public:
  // REQUIRES: both outlive this object.
  Labels(const PackDefinition& pack, const Catalogue& catalogue)
      : pack_(pack), catalogue_(catalogue) {}

  std::string Role(std::string_view id) const;
  std::string Profile(std::string_view id) const;
  std::string Parameter(std::string_view id) const;
  std::string Group(std::string_view id) const;
  std::string Fact(std::string_view name) const;
  // Where a fact, parameter or profile was learned.
  std::string Origin(std::string_view origin) const;
  std::string Value(const ParameterValue& value) const;

  // The arguments of a message with ids in them replaced by labels: role, profile, parameter, severity, value.
  MessageArguments Readable(const MessageArguments& arguments) const;

 private:
  std::string Best(std::string_view pack_label, std::string_view key, std::string_view id) const;

  const PackDefinition& pack_;
  const Catalogue& catalogue_;
};

}  // namespace hegui
