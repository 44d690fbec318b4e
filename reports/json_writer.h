// The audit for programs: one JSON object of the schema hegui-audit/1, or one line per input. The same audit gives the same
// bytes. Bytes of paths that are no UTF-8 become U+FFFD. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteJson(const Audit& audit, const WriteOptions& options);

// The same value on one line, to be passed on inside another report: paths are without the machine's folders.
std::string WriteJsonData(const Audit& audit, const WriteOptions& options);

// An element of `documents` per line, or {"path": …, "error": {…}} for an input that could not be read; in order.
std::string WriteJsonLines(const Audit& audit, const WriteOptions& options);

// {"path": …, "sections": […]} of one document.
std::string WriteOutlineJson(const DocumentAudit& audit);

}  // namespace hegui
