// The audit for a terminal: a block per document with its verdict and its worst findings, and a table of the batch. Pure.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteText(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
