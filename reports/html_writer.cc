#include "reports/html_writer.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

#include "reports/catalogue.h"
#include "reports/html_batch.h"
#include "reports/html_builder.h"
#include "reports/html_document.h"
#include "reports/html_page.h"
#include "reports/html_tools.h"
#include "reports/json_writer.h"
#include "reports/report_view.h"

namespace hegui {
namespace {

// A file with the texts of more documents than this is slow to open and too large to mail; a site has them all.
constexpr std::size_t kMaxTexts = 40;
constexpr std::size_t kNumberDigits = 4;
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

class Page {
 public:
  Page(const Audit& audit, const ReportView& report, const WriteOptions& options)
      : audit_(audit), report_(report), words_(options.language) {}

  const Catalogue& words() const { return words_; }

  std::string Build(std::string title, std::string running, std::string data,
                    const std::function<void(HtmlBuilder&)>& main) const {
    const PageHead head{report_.language, std::move(title), "hegui " + audit_.program_version,
                        std::move(running), std::move(data)};
    return BuildHtmlPage(head, [&](HtmlBuilder& html) {
      html.SetSubjectLanguage(report_.subject_language);
      html.Leaf("a", {{"class", "skip"}, {"href", "#main"}}, words_.Text("nav.skip"));
      {
        const auto masthead = html.In("header", {{"class", "masthead"}});
        html.Leaf("p", {{"class", "name"}}, words_.Text("masthead"));
        html.Leaf("p", {{"class", "pack"}, {"lang", html.subject_language()}}, report_.pack);
      }
      {
        const auto element = html.In("main", {{"id", "main"}});
        main(html);
      }
      PrintFooter(html);
    });
  }

 private:
  void PrintFooter(HtmlBuilder& html) const {
    const auto footer = html.In("footer");
    html.Leaf("h2", {}, words_.Text("footer.heading"));
    PrintProperties(html, report_.reproduction);
    if (!report_.changes.empty()) {
      html.Leaf("h3", {}, words_.Text("footer.changes"));
      PrintProperties(html, report_.changes);
    }
    if (!report_.notices.empty()) {
      html.Leaf("h3", {}, words_.Text("footer.notices"));
      PrintNotices(html, report_.notices);
    }
    html.Leaf("p", {{"class", "print-hint"}}, words_.Text("footer.print"));
  }

  const Audit& audit_;
  const ReportView& report_;
  Catalogue words_;
};

std::string TitleOf(const DocumentView& document, const Catalogue& words) {
  const std::string& subject = document.unit.empty() ? document.title : document.unit;
  return words.Text("page.title", {{"subject", subject}, {"year", document.year}});
}

// A link back from a document's page of a site.
void PrintBackLink(HtmlBuilder& html, const Catalogue& words) {
  const auto line = html.In("p", {{"class", "back"}});
  html.Leaf("a", {{"href", "index.html"}}, words.Text("nav.back"));
}

std::string PageName(std::size_t index) {
  std::string number = std::to_string(index + 1);
  number.insert(0, kNumberDigits - std::min(number.size(), kNumberDigits), '0');
  return number + ".html";
}

}  // namespace

std::string WriteHtml(const Audit& audit, const WriteOptions& options) {
  const ReportView report =
      BuildReportView(audit, options.language, {.with_text = audit.inputs.size() <= kMaxTexts});
  const Page page(audit, report, options);
  const bool single = report.documents.size() == 1 && report.failed.empty();
  const std::string title =
      single ? TitleOf(report.documents.front(), page.words()) : page.words().Text("page.batch");
  std::string data = DataOf(audit, options);
  const bool with_data = !data.empty();
  const auto body = [&](HtmlBuilder& html) {
    PrintFailed(html, report, page.words());
    if (!single) {
      PrintOverview(
          html, report, [&](std::size_t i) { return "#" + report.documents[i].anchor; },
          page.words());
      PrintSettings(html, with_data, page.words());
      PrintFilters(html, report.documents, page.words());
    }
    for (const DocumentView& document : report.documents) {
      PrintDocument(html, document, report, {single, with_data}, page.words());
    }
  };
  return page.Build(title, single ? title : std::string(), std::move(data), body);
}

std::vector<SiteFile> WriteSite(const Audit& audit, const WriteOptions& options) {
  const ReportView report = BuildReportView(audit, options.language);
  const Page page(audit, report, options);
  std::vector<SiteFile> files;
  files.push_back(
      {"index.html", page.Build(page.words().Text("page.batch"), {}, {}, [&](HtmlBuilder& html) {
         PrintFailed(html, report, page.words());
         PrintOverview(html, report, PageName, page.words());
       })});
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const DocumentView& document = report.documents[i];
    const std::string title = TitleOf(document, page.words());
    files.push_back({PageName(i), page.Build(title, title, {}, [&](HtmlBuilder& html) {
                       PrintBackLink(html, page.words());
                       PrintDocument(html, document, report, {true, false}, page.words());
                     })});
  }
  return files;
}

}  // namespace hegui
