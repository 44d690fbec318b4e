// Reads a roster, docs/roster.md: a table (csv, xlsx) with a row per unit, whose columns are told by their headings. All problems at once,
// each at its cell (roster_table.h). Pure.
//   C090, C096, C097 as in roster_table.h      C091 no row has a heading for units      C095 no unit stands below the headings
//   C092 {unit, line} a second row for one unit      C093 {name, unit, line} a name that another unit has too
// and as warnings:
//   C094 {value} no day, and left out      C098 a row that says something, but of no unit      D004, D005 of the charset
#pragma once

#include <memory>

#include "engine/audit/roster.h"
#include "engine/base/diagnostic.h"
#include "engine/language/language.h"
#include "rules/pack/pack_source.h"

namespace hegui {

struct LoadedRoster {
  std::shared_ptr<const Roster> roster;  // null when `diagnostics` holds an error
  Diagnostics diagnostics;
};

// The name of the file is what places call it.
LoadedRoster LoadRoster(const PackFile& file, const Language& language);

}  // namespace hegui
