// Reads [roles.NAME]. Not thread-safe.
#pragma once

#include <vector>

#include "engine/rule/role.h"
#include "rules/pack/pack_scope.h"
#include "rules/pack/pack_sections.h"

namespace hegui {

RoleDefinition ReadRole(const NamedTable& named, PackScope& scope, Diagnostics& diagnostics);

}  // namespace hegui
