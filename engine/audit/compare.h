// Holds the documents of a run against those of an earlier one: of the same batch a week ago, or of last year's. They are paired by
// document_matcher.h; what could be several is compared with none. Pure.
//   C133 {earlier, now}   the rules were others            C134   none of the documents was in the earlier run
//   C135 {path, unit}     which of several it was is unclear
#pragma once

#include "engine/audit/audit.h"
#include "engine/audit/earlier.h"
#include "engine/base/diagnostic.h"

namespace hegui {

// Fills Audit::comparison and DocumentAudit::change; gives the notices about it. `only_some`: fewer documents were audited than there
// are, so nothing is told of those that are not there. REQUIRES: earlier.pack is the audit's.
Diagnostics CompareWithEarlier(const EarlierAudit& earlier, bool only_some, Audit& audit);

}  // namespace hegui
