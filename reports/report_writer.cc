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

namespace hegui {
namespace {

using Writer = std::string (*)(const Audit&, const WriteOptions&);

struct Entry {
  ReportFormat format;
  std::string_view name;
  Writer write;
};

constexpr std::array kFormats{
    Entry{ReportFormat::kText, "text", WriteText},
    Entry{ReportFormat::kJson, "json", WriteJson},
    Entry{ReportFormat::kJsonLines, "jsonl", WriteJsonLines},
    Entry{ReportFormat::kMarkdown, "md", WriteMarkdown},
    Entry{ReportFormat::kHtml, "html", WriteHtml},
    Entry{ReportFormat::kSarif, "sarif", WriteSarif},
    Entry{ReportFormat::kJunit, "junit", WriteJunit},
    Entry{ReportFormat::kGithub, "github", WriteGithub},
    Entry{ReportFormat::kGitlab, "gitlab", WriteGitlab},
    Entry{ReportFormat::kCsv, "csv", WriteCsv},
};

// Promised for later versions; whoever asks for one is told so instead of "no such format".
constexpr std::array<std::string_view, 1> kLater{"xlsx"};

}  // namespace

Result<ReportFormat> ReportFormatNamed(std::string_view name) {
  for (const Entry& entry : kFormats) {
    if (entry.name == name) {
      return entry.format;
    }
  }
  const bool later = std::find(kLater.begin(), kLater.end(), name) != kLater.end();
  return Fail(later ? "C020" : "C021", {{"format", std::string(name)}});
}

std::vector<std::string> ReportFormatNames() {
  std::vector<std::string> names;
  for (const Entry& entry : kFormats) {
    names.emplace_back(entry.name);
  }
  return names;
}

std::string WriteReport(ReportFormat format, const Audit& audit, const WriteOptions& options) {
  const auto entry = std::find_if(kFormats.begin(), kFormats.end(),
                                  [format](const Entry& e) { return e.format == format; });
  return entry->write(audit, options);
}

}  // namespace hegui
