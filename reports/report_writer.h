// The formats in which an audit can be written: the one list of them, for the command line and for help texts. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/base/result.h"
#include "reports/write_options.h"

namespace hegui {

enum class ReportFormat {
  kText,
  kJson,
  kJsonLines,
  kMarkdown,
  kHtml,
  kSarif,
  kJunit,
  kGithub,
  kGitlab,
  kCsv,
  kXlsx,
};

// As on the command line: "text", "json", "sarif", …. Error C021 {format}: there is none of that name.
Result<ReportFormat> ReportFormatNamed(std::string_view name);

std::string NameOf(ReportFormat format);

// The names of the formats that can be written.
std::vector<std::string> ReportFormatNames();

// No text: nothing for a terminal.
bool IsBinary(ReportFormat format);

// Errors: C049 {reason}, where the format needs temporary files.
Result<std::string> WriteReport(ReportFormat format, const Audit& audit,
                                const WriteOptions& options);

}  // namespace hegui
