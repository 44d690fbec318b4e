// An audit as a workbook for spreadsheet programs: what an office passes on, files, sorts and prints. See xlsx_tables.h for the sheets.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "engine/base/result.h"
#include "reports/report_view.h"
#include "reports/write_options.h"

namespace hegui {

// The bytes of the file. Errors: C049 {reason}.
Result<std::string> WriteXlsx(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
