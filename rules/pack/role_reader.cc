#include "rules/pack/role_reader.h"

#include <array>

#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr std::array kAssertions = {
    Word<std::optional<Assertion>>{"affirmed", Assertion::kAffirmed},
    Word<std::optional<Assertion>>{"negated", Assertion::kNegated},
    Word<std::optional<Assertion>>{"planned", Assertion::kPlanned},
    Word<std::optional<Assertion>>{"problem", Assertion::kProblem},
    Word<std::optional<Assertion>>{"suggestion", Assertion::kSuggestion},
    Word<std::optional<Assertion>>{"quoted", Assertion::kQuoted},
};

}  // namespace

RoleDefinition ReadRole(const NamedTable& named, PackScope& scope, Diagnostics& diagnostics) {
  TableReader table(named.layers, "[roles." + named.name + "]", diagnostics);
  RoleDefinition role;
  role.id = named.name;
  role.place = table.place();
  table.ReadRequired("label", role.label);
  scope.phrases.Read(table, "headings", role.headings);
  scope.phrases.Read(table, "except", role.except);
  scope.phrases.Read(table, "headings_if_none", role.headings_if_none);
  table.Read("max_level", role.max_level, {1, limits::kMaxSectionLevel});
  table.Read("deep_share", role.deep_share, {0, 100});
  scope.phrases.Read(table, "begins", role.begins);
  scope.ReadRoles(table, "begins_in", role.begins_in);
  table.Read("takes_untitled", role.takes_untitled);
  scope.ReadRoles(table, "before", role.before);
  table.Read("assertion", role.assertion, kAssertions);
  return role;
}

}  // namespace hegui
