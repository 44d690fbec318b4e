#include "reports/html_writer.h"

#include <cstddef>
#include <utility>

#include "reports/html_batch.h"
#include "reports/html_builder.h"
#include "reports/html_document.h"
#include "reports/html_frame.h"
#include "reports/html_likeness.h"
#include "reports/html_roster.h"
#include "reports/html_tools.h"
#include "reports/json_writer.h"
#include "reports/report_view.h"

namespace hegui {
namespace {

// A file with the texts of more documents than this is slow to open and too large to mail; a site has them all.
constexpr std::size_t kMaxTexts = 40;
// A page opens at once and passes through mail; whoever wants more data than this asks for JSON.
constexpr std::size_t kMaxDataBytes = 1U << 20;

// The audit as JSON, for whoever has only the page; empty where it would swell it.
std::string DataOf(const Audit& audit, const WriteOptions& options) {
  if (audit.inputs.size() > kMaxTexts) {
    return {};
  }
  std::string data = WriteJsonData(audit, options);
  return data.size() <= kMaxDataBytes ? data : std::string();
}

}  // namespace

std::string WriteHtml(const Audit& audit, const WriteOptions& options) {
  const ReportView report =
      BuildReportView(audit, options.language, {.with_text = audit.inputs.size() <= kMaxTexts});
  const HtmlFrame frame(audit, report, options);
  const bool single = report.documents.size() == 1 && report.failed.empty();
  const std::string title = single ? PageTitleOf(report.documents.front(), frame.words())
                                   : frame.words().Text("page.batch");
  std::string data = DataOf(audit, options);
  const bool with_data = !data.empty();
  const auto body = [&](HtmlBuilder& html) {
    PrintFailed(html, report, frame.words());
    if (!single) {
      const auto link = [&](std::size_t i) { return "#" + report.documents[i].anchor; };
      PrintOverview(html, report, link, frame.words());
      if (report.roster) {
        PrintRoster(html, report, link, frame.words());
      }
      const auto place = [](std::size_t, const PlaceView& at) { return "#" + at.anchor; };
      PrintLikenesses(html, report, link, place, frame.words());
      PrintSettings(html, with_data, frame.words());
      PrintFilters(html, report.documents, frame.words());
    }
    for (const DocumentView& document : report.documents) {
      PrintDocument(html, document, report, {single, with_data}, frame.words());
    }
  };
  PageHead head;
  head.title = title;
  head.running = single ? title : std::string();
  head.data = std::move(data);
  return frame.Build(std::move(head), body);
}

}  // namespace hegui
