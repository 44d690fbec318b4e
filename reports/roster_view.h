// The roster as people read it: a row per unit, what became of it in words, and the documents that are no unit's. Pure.
#pragma once

#include <optional>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

// Nothing where the audit was held against no roster.
std::optional<RosterView> BuildRosterView(const Audit& audit, const Catalogue& words);

}  // namespace hegui
