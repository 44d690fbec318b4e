#include "reports/html_batch.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "reports/html_change.h"
#include "reports/html_chart.h"
#include "reports/html_trend.h"
#include "reports/numbers.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

// Rules listed as the commonest defects of a batch.
constexpr std::size_t kMaxTallies = 20;

std::size_t CountOf(const DocumentView& document, Status status) {
  const auto found = std::find_if(document.counts.begin(), document.counts.end(),
                                  [status](const CountView& c) { return c.status == status; });
  return found == document.counts.end() ? 0 : found->count;
}

class OverviewPrinter {
 public:
  OverviewPrinter(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                  const Catalogue& words)
      : html_(html), report_(report), link_(link), words_(words) {}

  void Print() {
    const auto section = html_.In("section", {{"class", "overview"}, {"id", "overview"}});
    {
      const auto heading = html_.In("h1");
      html_.Text(words_.Text("overview.heading"));
    }
    html_.Leaf("p", {{"class", "lead"}}, Summary());
    PrintComparison(html_, report_, words_);
    PrintTrend(html_, report_.trend, true, words_);
    PrintDocuments();
    PrintGrades();
    PrintTallies();
    PrintGrid();
  }

 private:
  std::string Summary() const {
    const auto passed = std::count_if(report_.documents.begin(), report_.documents.end(),
                                      [](const DocumentView& d) { return d.gate_passes; });
    return words_.Text(
        "overview.summary",
        {{"documents", std::to_string(report_.documents.size())},
         {"passed", std::to_string(passed)},
         {"failed", std::to_string(report_.documents.size() - static_cast<std::size_t>(passed))},
         {"unread", std::to_string(report_.failed.size())}});
  }

  void HeadCell(std::string_view key, bool number = false) {
    html_.Leaf("th", {{"scope", "col"}, {"class", number ? "number" : ""}}, words_.Text(key));
  }

  void PrintDocuments() {
    const auto frame = html_.In("div", {{"class", "wide"}});
    const auto table = html_.In("table", {{"class", "documents"}});
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      HeadCell("column.number", true);
      HeadCell("column.unit");
      HeadCell("column.year");
      HeadCell("column.score", true);
      if (report_.tells_change) {
        HeadCell("column.change", true);
      }
      if (report_.trend) {
        HeadCell("column.trend");
      }
      HeadCell("column.upper", true);
      HeadCell("column.grade");
      HeadCell("column.gate");
      for (const Status status : {Status::kFail, Status::kPartial, Status::kReview}) {
        const auto cell = html_.In("th", {{"scope", "col"}, {"class", "number"}});
        html_.Text(words_.Text("status." + std::string(Name(status))));
      }
      HeadCell("column.notices", true);
      HeadCell("column.file");
    }
    const auto body = html_.In("tbody");
    for (std::size_t i = 0; i < report_.documents.size(); ++i) {
      PrintRow(i, report_.documents[i]);
    }
  }

  void Number(std::string_view text) { html_.Leaf("td", {{"class", "number"}}, text); }

  void PrintRow(std::size_t index, const DocumentView& document) {
    const auto row = html_.In("tr", {{"class", document.gate_passes ? "pass" : "fail"}});
    Number(std::to_string(index + 1));
    {
      const auto cell = html_.In("th", {{"scope", "row"}});
      html_.Leaf("a", {{"href", link_(index)}},
                 document.unit.empty() ? document.title : document.unit);
    }
    html_.Leaf("td", {}, document.year);
    Number(document.score ? document.score->lower : "–");
    if (report_.tells_change) {
      PrintChangeCell(html_, document);
    }
    if (report_.trend) {
      PrintTrendCell(html_, document);
    }
    Number(document.score ? document.score->upper : "–");
    html_.Leaf("td", {}, document.score ? document.score->grade : "");
    html_.Leaf("td", {{"class", "gate"}},
               std::string(MarkOf(document.gate_passes ? Status::kPass : Status::kFail)) + " " +
                   words_.Text(document.gate_passes ? "gate-word.pass" : "gate-word.fail"));
    Number(std::to_string(CountOf(document, Status::kFail)));
    Number(std::to_string(CountOf(document, Status::kPartial)));
    Number(std::to_string(CountOf(document, Status::kReview)));
    Number(std::to_string(document.notices.size()));
    html_.Leaf("td", {{"class", "file"}}, document.name);
  }

  void PrintGrades() {
    if (report_.grades.size() < 2) {
      return;
    }
    const auto table = html_.In("table", {{"class", "grades"}});
    html_.Leaf("caption", {}, words_.Text("overview.grades"));
    const auto body = html_.In("tbody");
    for (const auto& [grade, count] : report_.grades) {
      const auto row = html_.In("tr");
      html_.Leaf("th", {{"scope", "row"}}, grade.empty() ? words_.Text("grade.none") : grade);
      PrintShare(count, report_.documents.size());
      Number(std::to_string(count));
    }
  }

  // The figures stand beside it.
  void PrintShare(std::size_t part, std::size_t whole) {
    const auto cell = html_.In("td", {{"class", "gauge"}});
    PrintGauge(html_, whole == 0 ? 0 : ShareOf(static_cast<int>(part), static_cast<int>(whole)),
               {});
  }

  void PrintTallies() {
    if (report_.tallies.empty()) {
      return;
    }
    const auto table = html_.In("table", {{"class", "tallies"}});
    html_.Leaf("caption", {}, words_.Text("overview.tallies"));
    const auto body = html_.In("tbody");
    const std::size_t shown = std::min(report_.tallies.size(), kMaxTallies);
    for (std::size_t i = 0; i < shown; ++i) {
      const RuleTally& tally = report_.tallies[i];
      const auto row = html_.In("tr");
      {
        const auto cell = html_.In("th", {{"scope", "row"}});
        html_.Text(tally.title);
        html_.Leaf("code", {}, tally.rule);
      }
      PrintShare(tally.missed, tally.judged);
      Number(words_.Text("overview.missed", {{"missed", std::to_string(tally.missed)},
                                             {"judged", std::to_string(tally.judged)}}));
    }
  }

  // Rules across, documents down: what is missed everywhere shows as a column.
  void PrintGrid() {
    const auto details = html_.In("details", {{"class", "folded"}});
    html_.Leaf("summary", {}, words_.Text("overview.grid"));
    const auto frame = html_.In("div", {{"class", "wide"}});
    const auto table = html_.In("table", {{"class", "grid"}});
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      HeadCell("column.unit");
      for (const std::string& rule : report_.rules) {
        const auto cell = html_.In("th", {{"scope", "col"}, {"title", rule}});
        html_.Text(rule.substr(0, rule.find('-')));
      }
    }
    const auto body = html_.In("tbody");
    for (std::size_t i = 0; i < report_.documents.size(); ++i) {
      const DocumentView& document = report_.documents[i];
      const auto row = html_.In("tr");
      {
        const auto cell = html_.In("th", {{"scope", "row"}});
        html_.Leaf("a", {{"href", link_(i)}},
                   document.unit.empty() ? document.title : document.unit);
      }
      for (const std::optional<Status>& status : document.statuses) {
        html_.Leaf("td", {{"class", status ? Name(*status) : ""}}, status ? MarkOf(*status) : "");
      }
    }
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const DocumentLink& link_;
  const Catalogue& words_;
};

}  // namespace

void PrintFailed(HtmlBuilder& html, const ReportView& report, const Catalogue& words) {
  if (report.failed.empty()) {
    return;
  }
  const auto section = html.In("section", {{"class", "failed"}});
  html.Leaf("h2", {},
            words.Text("failed.heading", {{"count", std::to_string(report.failed.size())}}));
  const auto list = html.In("ul");
  for (const FailedView& failed : report.failed) {
    const auto entry = html.In("li");
    html.Leaf("b", {}, failed.name);
    html.Text(" ");
    html.Text(failed.message);
    html.Leaf("code", {}, failed.code);
  }
}

void PrintOverview(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                   const Catalogue& words) {
  OverviewPrinter(html, report, link, words).Print();
}

}  // namespace hegui
