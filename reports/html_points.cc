#include "reports/html_points.h"

#include <string_view>

#include "reports/html_chart.h"

namespace hegui {
namespace {

void PrintBands(HtmlBuilder& html, const ReportView& report, const Catalogue& words) {
  if (report.bands.empty()) {
    return;
  }
  const auto line = html.In("p", {{"class", "bands"}});
  html.Text(words.Text("bands.lead"));
  for (const BandView& band : report.bands) {
    html.Leaf("span", {}, band.text);
  }
}

class LedgerPrinter {
 public:
  LedgerPrinter(HtmlBuilder& html, const DocumentView& document, const Catalogue& words)
      : html_(html), document_(document), words_(words) {}

  void Print() {
    const ScoreView& score = *document_.score;
    const auto table = html_.In("table", {{"class", "ledger"}});
    html_.Leaf("caption", {}, words_.Text("ledger.caption"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      HeadCell("ledger.rule", {});
      HeadCell("ledger.item", {});
      HeadCell("ledger.place", {});
      HeadCell("ledger.points", "number");
    }
    const auto body = html_.In("tbody");
    PrintSum("ledger.possible", score.possible);
    for (const LedgerView& line : document_.ledger) {
      PrintLine(line);
    }
    PrintSum("ledger.lost", document_.ledger_sum);
    PrintSum("ledger.earned", score.earned);
  }

 private:
  void HeadCell(std::string_view key, std::string_view kind) {
    html_.Leaf("th", {{"scope", "col"}, {"class", kind}}, words_.Text(key));
  }

  void PrintLine(const LedgerView& line) {
    const auto row = html_.In("tr");
    {
      const auto cell = html_.In("td");
      html_.Leaf("a", {{"href", "#" + line.anchor}, {"lang", html_.subject_language()}},
                 line.title);
      html_.Leaf("code", {}, line.rule);
    }
    html_.Leaf("td", {{"lang", html_.subject_language()}}, line.item);
    html_.Leaf("td", {}, line.place);
    html_.Leaf("td", {{"class", "number"}}, line.points);
  }

  void PrintSum(std::string_view key, std::string_view points) {
    const auto row = html_.In("tr", {{"class", "sum"}});
    html_.Leaf("th", {{"scope", "row"}, {"colspan", "3"}}, words_.Text(key));
    html_.Leaf("td", {{"class", "number"}}, points);
  }

  HtmlBuilder& html_;
  const DocumentView& document_;
  const Catalogue& words_;
};

}  // namespace

void PrintPoints(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                 const Catalogue& words) {
  if (!report.score_note.empty()) {
    html.Leaf("p", {{"class", "lead"}, {"lang", html.subject_language()}}, report.score_note);
  }
  PrintWaterfall(html, document, words);
  PrintBands(html, report, words);
  LedgerPrinter(html, document, words).Print();
}

}  // namespace hegui
