// Reads [[instrument]], the table of laws, decrees, plans and terms, see docs/rule-language.md.
//   P031 {instrument} replaced by one that there is not      P032 {from, until} over before it begins
// Not thread-safe.
#pragma once

#include <vector>

#include "engine/rule/instrument.h"
#include "rules/pack/pack_scope.h"
#include "rules/pack/pack_sections.h"

namespace hegui {

// All rows; what each is replaced by is looked up, titles that stand twice are reported (P006).
std::vector<InstrumentDefinition> ReadInstruments(const std::vector<NamedTable>& tables,
                                                  PackScope& scope, Diagnostics& diagnostics);

}  // namespace hegui
