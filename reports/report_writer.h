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
};

// As on the command line: "text", "json", "sarif", …. Error C020 {format}: one that is known, but not in
// this version; C021 {format}: none.
Result<ReportFormat> ReportFormatNamed(std::string_view name);

// The names of the formats that can be written.
std::vector<std::string> ReportFormatNames();

std::string WriteReport(ReportFormat format, const Audit& audit, const WriteOptions& options);

}  // namespace hegui
