// An audit as JUnit XML, in the schema of the Ant task that test reporters share: one suite per document, one case per rule. Partly met and
// not met are failures; waived, not applicable and what a person must look at are skipped; a rule that could not be run and a document that could
// not be read are errors. The time of day is not part of an audit: the suites bear the day it was made for.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteJunit(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
