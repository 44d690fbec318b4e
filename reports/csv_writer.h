// An audit as a table for spreadsheets (RFC 4180, CRLF, UTF-8 with a byte order mark, which Excel needs to read Chinese): a row for every result, for
// every group and for every document's total; documents that could not be read have a row of their own. Cells that a spreadsheet would
// take for a formula are defused with an apostrophe.
#pragma once

#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteCsv(const Audit& audit, const WriteOptions& options);

// One cell, quoted where needed and defused.
std::string CsvCell(std::string_view text);

}  // namespace hegui
