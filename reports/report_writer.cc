#include "reports/report_writer.h"

#include <algorithm>
#include <array>

#include "reports/annotation_writer.h"
#include "reports/csv_writer.h"
#include "reports/html_writer.h"
#include "reports/json_writer.h"
#include "reports/junit_writer.h"
#include "reports/markdown_writer.h"
#include "reports/sarif_writer.h"
#include "reports/text_writer.h"
#include "reports/xlsx_writer.h"

namespace hegui {
namespace {

using Writer = Result<std::string> (*)(const Audit&, const WriteOptions&);
using TextWriter = std::string (*)(const Audit&, const WriteOptions&);

// One that cannot fail.
template <TextWriter kWrite>
Result<std::string> Written(const Audit& audit, const WriteOptions& options) {
  return kWrite(audit, options);
}

struct Entry {
  ReportFormat format;
  std::string_view name;
  Writer write;
};

constexpr std::array kFormats{
    Entry{ReportFormat::kText, "text", Written<WriteText>},
    Entry{ReportFormat::kJson, "json", Written<WriteJson>},
    Entry{ReportFormat::kJsonLines, "jsonl", Written<WriteJsonLines>},
    Entry{ReportFormat::kMarkdown, "md", Written<WriteMarkdown>},
    Entry{ReportFormat::kHtml, "html", Written<WriteHtml>},
    Entry{ReportFormat::kSarif, "sarif", Written<WriteSarif>},
    Entry{ReportFormat::kJunit, "junit", Written<WriteJunit>},
    Entry{ReportFormat::kGithub, "github", Written<WriteGithub>},
    Entry{ReportFormat::kGitlab, "gitlab", Written<WriteGitlab>},
    Entry{ReportFormat::kCsv, "csv", Written<WriteCsv>},
    Entry{ReportFormat::kXlsx, "xlsx", WriteXlsx},
};

const Entry& EntryOf(ReportFormat format) {
  return *std::find_if(kFormats.begin(), kFormats.end(),
                       [format](const Entry& e) { return e.format == format; });
}

}  // namespace

Result<ReportFormat> ReportFormatNamed(std::string_view name) {
  for (const Entry& entry : kFormats) {
    if (entry.name == name) {
      return entry.format;
    }
  }
  return Fail("C021", {{"format", std::string(name)}});
}

std::vector<std::string> ReportFormatNames() {
  std::vector<std::string> names;
  for (const Entry& entry : kFormats) {
    names.emplace_back(entry.name);
  }
  return names;
}

std::string NameOf(ReportFormat format) { return std::string(EntryOf(format).name); }

bool IsBinary(ReportFormat format) { return format == ReportFormat::kXlsx; }

Result<std::string> WriteReport(ReportFormat format, const Audit& audit,
                                const WriteOptions& options) {
  return EntryOf(format).write(audit, options);
}

}  // namespace hegui
