// Reads what a document tells of itself and its sender: [[fact]], [params.NAME], [[profile]], [units]. Not thread-safe.
#pragma once

#include "engine/rule/fact.h"
#include "rules/pack/pack_scope.h"
#include "rules/pack/pack_sections.h"

namespace hegui {

FactSource ReadFactSource(TomlValue source, const PackScope& scope, Diagnostics& diagnostics);
ParameterDefinition ReadParameter(const NamedTable& named, PackScope& scope,
                                  Diagnostics& diagnostics);
ProfileDefinition ReadProfile(const NamedTable& named, PackScope& scope, Diagnostics& diagnostics);
UnitNames ReadUnitNames(const LayeredTable& layers, Diagnostics& diagnostics);

}  // namespace hegui
