// Why a rule came out as it did on a document, for people: what it asks and on what basis, where it looked and for what, every
// candidate with its place and how it is meant, and the verdict. Pure.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/write_options.h"

namespace hegui {

// REQUIRES: `outcome` is one of the audit's, and was traced.
std::string ExplainOutcome(const PackDefinition& pack, const DocumentAudit& audit,
                           const Outcome& outcome, const WriteOptions& options);

}  // namespace hegui
