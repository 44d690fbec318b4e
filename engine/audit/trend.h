// The way of scores through the runs of a history. Pure.
#pragma once

#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/history.h"

namespace hegui {

// The audit as a history keeps it; documents that could not be read are not in it.
HistoryRun RunOf(const Audit& audit);

// Whether one is the other anew: of the same day, pack and documents, as document_matcher.h knows them.
bool IsSameRun(const HistoryRun& a, const HistoryRun& b);

// Fills Audit::trend and DocumentAudit::trend from the runs of the same pack up to the day of the audit, but for those that are this one
// (IsSameRun) and those that had none of its documents. Nothing is filled where no run is left. `only_some`: fewer documents were audited
// than there are.
void FillTrend(const std::vector<HistoryRun>& runs, bool only_some, Audit& audit);

}  // namespace hegui
