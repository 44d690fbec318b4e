#include "reports/site_writer.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "reports/csv_writer.h"
#include "reports/document_view.h"
#include "reports/html_document.h"
#include "reports/html_frame.h"
#include "reports/html_likeness.h"
#include "reports/json_writer.h"
#include "reports/labels.h"
#include "reports/report_view.h"
#include "reports/site_index.h"
#include "reports/site_matrix.h"
#include "reports/site_rows.h"
#include "reports/xlsx_writer.h"

namespace hegui {
namespace {

struct Download {
  std::string_view name;
  std::string_view text;  // message key
  Result<std::string> (*write)(const Audit&, const WriteOptions&);
};

// Of writers that cannot fail.
template <std::string (*kWrite)(const Audit&, const WriteOptions&)>
Result<std::string> Always(const Audit& audit, const WriteOptions& options) {
  return kWrite(audit, options);
}

constexpr std::array kDownloads{
    Download{"summary.xlsx", "site.download-xlsx", WriteXlsx},
    Download{"findings.csv", "site.download-csv", Always<WriteCsv>},
    Download{"audit.json", "site.download-json", Always<WriteJsonData>},
};

class SiteWriter {
 public:
  SiteWriter(const Audit& audit, const SiteOptions& options, const SiteSink& sink)
      : audit_(audit),
        options_(options),
        sink_(sink),
        report_(BuildReportView(audit, options.write.language,
                                {.with_text = false, .text_elsewhere = true})),
        table_(BuildSiteTable(report_, options.ranking)),
        frame_(audit, report_, options.write),
        words_(frame_.words()) {}

  std::optional<Error> Write() {
    std::optional<Error> error = WriteDownloads();
    if (!error) {
      error = WriteBatchPages();
    }
    if (!error) {
      error = WriteDocumentPages();
    }
    return error;
  }

 private:
  std::optional<Error> WriteDownloads() {
    for (const Download& download : kDownloads) {
      const Result<std::string> content = download.write(audit_, options_.write);
      if (!content) {
        return content.error();
      }
      downloads_.push_back(
          {std::string(download.name), words_.Text(download.text), content->size()});
      if (std::optional<Error> error = sink_(download.name, *content)) {
        return error;
      }
    }
    return std::nullopt;
  }

  std::optional<Error> WriteBatchPages() {
    const std::vector<SiteRule> rules = SiteRulesOf(report_, *audit_.pack, words_);
    const SiteContent content{report_, table_, rules, downloads_, words_};
    std::optional<Error> error =
        WriteBatchPage("index.html", words_.Text("page.batch"),
                       [&](HtmlBuilder& html) { PrintSiteIndex(html, content); });
    for (std::size_t i = 1; i < table_.orders.size() && !error && !table_.rows.empty(); ++i) {
      const SiteOrder order = table_.orders[i];
      error = WriteBatchPage(
          OrderPageName(table_, order),
          words_.Text("site.order-title", {{"order", words_.Text(OrderKey(order, report_))}}),
          [&](HtmlBuilder& html) { PrintOrderPage(html, content, order); });
    }
    if (!error && !report_.documents.empty()) {
      error = WriteBatchPage(kMatrixPage, words_.Text("site.matrix"),
                             [&](HtmlBuilder& html) { PrintMatrixPage(html, content); });
    }
    return error;
  }

  std::optional<Error> WriteBatchPage(std::string_view name, std::string title,
                                      const std::function<void(HtmlBuilder&)>& print) {
    PageHead head;
    head.title = std::move(title);
    head.of_batch = true;
    return sink_(name, frame_.Build(std::move(head), print));
  }

  // Each document's view with its text is made when its turn comes: a batch of texts would fill the memory.
  std::optional<Error> WriteDocumentPages() {
    const Labels labels(*audit_.pack, words_);
    std::size_t index = 0;
    for (const AuditInput& input : audit_.inputs) {
      if (!input.audited) {
        continue;
      }
      const DocumentView document =
          BuildDocumentView(*input.audited, *audit_.pack, labels, words_,
                            report_.documents[index].anchor, {.with_text = true});
      PageHead head;
      head.title = head.running = PageTitleOf(document, words_);
      const std::string page = frame_.Build(std::move(head), [&](HtmlBuilder& html) {
        PrintWay(html, index);
        PrintLikenessesOf(html, report_, index, DocumentPageName, words_);
        PrintDocument(html, document, report_, {true, false}, words_);
      });
      if (std::optional<Error> error = sink_(DocumentPageName(index), page)) {
        return error;
      }
      ++index;
    }
    return std::nullopt;
  }

  // Back to the overview, and on to the documents before and after as they were given.
  void PrintWay(HtmlBuilder& html, std::size_t index) {
    const auto nav = html.In("nav", {{"class", "way"}, {"aria-label", words_.Text("site.way")}});
    html.Leaf("a", {{"href", "index.html"}}, words_.Text("nav.back"));
    if (index > 0) {
      PrintStep(html, index - 1, "site.before");
    }
    if (index + 1 < report_.documents.size()) {
      PrintStep(html, index + 1, "site.after");
    }
    const SiteRow& row = table_.rows[table_.row_of_document[index]];
    if (row.rank > 0) {
      html.Leaf("span", {{"class", "rank"}},
                words_.Text("site.rank", {{"rank", std::to_string(row.rank)},
                                          {"ranked", std::to_string(table_.ranked)}}));
    }
  }

  void PrintStep(HtmlBuilder& html, std::size_t document, std::string_view key) {
    html.Leaf("a", {{"href", DocumentPageName(document)}},
              words_.Text(key, {{"name", NameOfDocument(table_, document)}}));
  }

  const Audit& audit_;
  const SiteOptions& options_;
  const SiteSink& sink_;
  ReportView report_;
  SiteTable table_;
  HtmlFrame frame_;
  const Catalogue& words_;
  std::vector<SiteDownload> downloads_;
};

}  // namespace

std::optional<Error> WriteSite(const Audit& audit, const SiteOptions& options,
                               const SiteSink& sink) {
  return SiteWriter(audit, options, sink).Write();
}

}  // namespace hegui
