// Findings of a baseline that are no more: what was mended since it was written. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "engine/audit/audit.h"
#include "engine/audit/baseline.h"

namespace hegui {

// By path, of the documents that were audited; a document that was not says nothing.
std::map<std::string, std::size_t> CountResolved(const Baseline& baseline, const Audit& audit);

}  // namespace hegui
