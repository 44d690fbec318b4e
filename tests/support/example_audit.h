// The reports of examples/reports/, audited by the embedded pack: what the writers get in earnest.
#pragma once

#include "engine/audit/audit.h"

namespace hegui::test {

// Paths are file names; sorted. With a trace of what was rejected.
Audit ExampleAudit();

}  // namespace hegui::test
