#include "reports/site_table.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "reports/html_change.h"
#include "reports/html_trend.h"
#include "reports/status_mark.h"
#include "reports/submission_name.h"

namespace hegui {
namespace {

constexpr std::string_view kNothing = "–";

std::size_t CountOf(const DocumentView& document, Status status) {
  const auto found = std::find_if(document.counts.begin(), document.counts.end(),
                                  [status](const CountView& c) { return c.status == status; });
  return found == document.counts.end() ? 0 : found->count;
}

class TablePrinter {
 public:
  TablePrinter(HtmlBuilder& html, const ReportView& report, const SiteTable& table,
               const Catalogue& words)
      : html_(html), report_(report), table_(table), words_(words) {}

  void Print(SiteOrder order) {
    PrintOrders(order);
    {
      const auto frame = OpenWide(html_, words_.Text("site.units"));
      const auto element = html_.In(
          "table", {{"class", "units"},
                    {"data-locale", report_.subject_language.empty() ? Name(report_.language)
                                                                     : report_.subject_language}});
      html_.Leaf("caption", {{"class", "unseen"}}, words_.Text("site.units"));
      PrintHead(order);
      const auto body = html_.In("tbody");
      std::size_t number = 0;
      for (const std::size_t row : table_.InOrder(order)) {
        PrintRow(table_.rows[row], ++number);
      }
    }
  }

 private:
  // Links that work without a script; with one there is a field to look for a unit in.
  void PrintOrders(SiteOrder current) {
    const auto tools = html_.In("div", {{"class", "orders"}});
    {
      const auto nav = html_.In("nav", {{"aria-label", words_.Text("site.orders")}});
      html_.Leaf("span", {}, words_.Text("site.orders"));
      for (const SiteOrder order : table_.orders) {
        html_.Leaf("a",
                   {{"href", OrderPageName(table_, order) + "#units"},
                    {"aria-current", order == current ? "true" : ""}},
                   words_.Text(OrderKey(order, report_)));
      }
    }
    const auto search = html_.In(
        "label",
        {{"class", "find"},
         {"hidden", "hidden"},
         {"data-count", words_.Text("site.found", {{"shown", "{shown}"}, {"all", "{all}"}})}});
    html_.Leaf("span", {}, words_.Text("site.find"));
    html_.Void("input", {{"type", "search"}, {"name", "unit"}, {"autocomplete", "off"}});
    html_.Leaf("span", {{"class", "found"}, {"role", "status"}}, "");
  }

  // `kind`: "number" for figures; "rating" for what would tell the rank and cannot be sorted by where there is none.
  void HeadCell(std::string_view text, std::string_view kind, bool current = false) {
    const bool rating = kind.find("rating") != std::string_view::npos;
    const bool number = kind.find("number") != std::string_view::npos;
    const bool sorts = table_.ranking || !rating;
    const std::string name =
        std::string(number ? "number" : "") + (number && sorts ? " " : "") + (sorts ? "sort" : "");
    html_.Leaf("th", {{"scope", "col"}, {"class", name}, {"aria-sort", current ? "ascending" : ""}},
               text);
  }

  void HeadKey(std::string_view key, std::string_view kind, bool current = false) {
    HeadCell(words_.Text(key), kind, current);
  }

  void PrintHead(SiteOrder order) {
    const auto head = html_.In("thead");
    const auto row = html_.In("tr");
    HeadKey(table_.ranking ? "site.column-rank" : "column.number", "number",
            order == SiteOrder::kRank);
    HeadKey("column.unit", "", order == SiteOrder::kName);
    HeadKey("site.column-level", "");
    HeadKey("column.year", "number");
    HeadKey("column.score", "number rating");
    if (report_.tells_change) {
      HeadKey("column.change", "number rating");
    }
    if (report_.trend) {
      html_.Leaf("th", {{"scope", "col"}}, words_.Text("column.trend"));
    }
    HeadKey("column.upper", "number rating");
    HeadKey("column.grade", "rating");
    HeadKey("column.gate", "rating");
    for (const Status status : {Status::kFail, Status::kPartial, Status::kReview}) {
      HeadCell(words_.Text("status." + std::string(Name(status))), "number rating");
    }
    HeadKey("site.column-coverage", "number rating");
    if (report_.roster) {
      HeadKey("site.column-received", "");
    }
    HeadKey("column.file", "");
  }

  void Cell(std::string_view text, std::string_view kind = {}) {
    html_.Leaf("td", {{"class", kind}}, text.empty() ? kNothing : text);
  }
  void Number(std::string_view text) { Cell(text, "number"); }

  void PrintRow(const SiteRow& row, std::size_t number) {
    const DocumentView* const document = row.document ? &report_.documents[*row.document] : nullptr;
    const bool fails = document == nullptr || !document->gate_passes;
    const auto element = html_.In("tr", {{"class", fails ? "fail" : ""}});
    if (!table_.ranking) {
      Number(std::to_string(number));
    } else {
      Number(row.rank > 0 ? std::to_string(row.rank) : "");
    }
    {
      const auto cell = html_.In("th", {{"scope", "row"}, {"lang", html_.subject_language()}});
      if (row.document) {
        html_.Leaf("a", {{"href", DocumentPageName(*row.document)}}, row.name);
      } else {
        html_.Text(row.name);
      }
    }
    if (document != nullptr) {
      PrintResults(*document);
    } else {
      PrintNoResults(row);
    }
    PrintSubmission(row);
    Cell(document == nullptr ? std::string() : document->name, "file");
  }

  void PrintResults(const DocumentView& document) {
    Cell(document.profile);
    Number(document.year);
    Number(document.score ? document.score->lower : "");
    if (report_.tells_change) {
      PrintChangeCell(html_, document);
    }
    if (report_.trend) {
      PrintTrendCell(html_, document);
    }
    Number(document.score ? document.score->upper : "");
    PrintGrade(document);
    Cell(std::string(MarkOf(document.gate_passes ? Status::kPass : Status::kFail)) + " " +
             words_.Text(document.gate_passes ? "gate-word.pass" : "gate-word.fail"),
         "gate");
    Number(std::to_string(CountOf(document, Status::kFail)));
    Number(std::to_string(CountOf(document, Status::kPartial)));
    Number(std::to_string(CountOf(document, Status::kReview)));
    Number(document.score ? document.score->coverage : "");
  }

  // Grades are sorted as the pack has them, not by their words.
  void PrintGrade(const DocumentView& document) {
    const std::string grade = document.score ? document.score->grade : std::string();
    const auto known = std::find_if(report_.grades.begin(), report_.grades.end(),
                                    [&](const auto& entry) { return entry.first == grade; });
    const auto place = static_cast<std::size_t>(known - report_.grades.begin());
    html_.Leaf("td", {{"data-v", std::to_string(place)}, {"lang", html_.subject_language()}},
               grade.empty() ? kNothing : grade);
  }

  void PrintNoResults(const SiteRow& row) {
    const SubmissionView& unit = report_.roster->units[*row.submission];
    Cell(unit.level);
    for (int i = (report_.tells_change ? -1 : 0) - (report_.trend ? 1 : 0); i < 4; ++i) {
      Cell({});
    }
    Cell(unit.failed.empty() ? std::string() : words_.Text("gate-word.unread"), "gate");
    for (int i = 0; i < 4; ++i) {
      Number({});
    }
  }

  void PrintSubmission(const SiteRow& row) {
    if (!report_.roster) {
      return;
    }
    if (!row.submission) {
      Cell(words_.Text("site.unknown"), "state");
      return;
    }
    const SubmissionView& unit = report_.roster->units[*row.submission];
    // The state of a unit is that of its report; what it sent beside that has none of its own.
    const bool beside = row.document && report_.documents[*row.document].of_another_kind &&
                        unit.state != SubmissionState::kWrong;
    const bool amiss = beside || IsAmiss(unit.state);
    html_.Leaf("td",
               {{"class", amiss ? "state amiss" : "state"},
                {"data-v", std::to_string(beside ? kNever : StateOf(unit))}},
               beside ? words_.Text("roster.remark.wrong") : unit.state_word);
  }

  static constexpr int kNever = 100000;

  // On time first, then by days, what is missing last.
  static int StateOf(const SubmissionView& unit) {
    switch (unit.state) {
      case SubmissionState::kOnTime:
        return 0;
      case SubmissionState::kLate:
        return 1 + unit.days_late;
      case SubmissionState::kUndated:
        return kNever;
      case SubmissionState::kAwaited:
        return kNever + 1;
      case SubmissionState::kWrong:
        return kNever + 2 + unit.days_late;
      case SubmissionState::kMissing:
        break;
    }
    return 2 * kNever + unit.days_late;
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const SiteTable& table_;
  const Catalogue& words_;
};

}  // namespace

void PrintSiteTable(HtmlBuilder& html, const ReportView& report, const SiteTable& table,
                    SiteOrder order, const Catalogue& words) {
  TablePrinter(html, report, table, words).Print(order);
}

HtmlBuilder::Scope OpenWide(HtmlBuilder& html, std::string_view name) {
  return html.In("div",
                 {{"class", "wide"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", name}});
}

}  // namespace hegui
