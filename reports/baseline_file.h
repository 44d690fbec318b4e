// A baseline as a file that people keep in their repository: JSON, a line per finding, sorted, so that it is read and merged easily. Pure.
//   C070 {reason} no baseline that this version reads
#pragma once

#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "engine/audit/baseline.h"
#include "engine/base/result.h"

namespace hegui {

// All findings (partial, fail) of an audit.
std::string WriteBaseline(const Audit& audit);

Result<Baseline> ReadBaseline(std::string_view text);

}  // namespace hegui
