#include "reports/html_roster.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "reports/submission_name.h"

namespace hegui {
namespace {

class RosterPrinter {
 public:
  RosterPrinter(HtmlBuilder& html, const ReportView& report, const Catalogue& words)
      : html_(html), report_(report), words_(words) {}

  void Print(const DocumentLink& link) {
    const RosterView& roster = *report_.roster;
    const auto section = html_.In("section", {{"class", "roster"}, {"id", "roster"}});
    html_.Leaf("h2", {}, words_.Text("roster.heading"));
    html_.Leaf("p", {{"class", "lead"}}, roster.summary);
    if (!roster.note.empty()) {
      html_.Leaf("p", {{"class", "note"}}, roster.note);
    }
    {
      const auto frame = html_.In("div", {{"class", "wide"}});
      const auto table = html_.In("table", {{"class", "submissions"}});
      PrintHead(true);
      const auto body = html_.In("tbody");
      for (const SubmissionView& unit : roster.units) {
        PrintRow(unit, &link);
      }
    }
    PrintUnknown(link);
  }

  void PrintRowsOf(const DocumentView& document) {
    const auto is_its = [&](const SubmissionView& unit) {
      return std::any_of(unit.documents.begin(), unit.documents.end(), [&](std::size_t index) {
        return report_.documents[index].anchor == document.anchor;
      });
    };
    const std::vector<SubmissionView>& units = report_.roster->units;
    if (std::none_of(units.begin(), units.end(), is_its)) {
      return;
    }
    const auto frame = html_.In("div", {{"class", "wide roster"}});
    const auto table = html_.In("table", {{"class", "submissions"}});
    html_.Leaf("caption", {}, words_.Text("roster.heading"));
    PrintHead(false);
    const auto body = html_.In("tbody");
    for (const SubmissionView& unit : units) {
      if (is_its(unit)) {
        PrintRow(unit, nullptr);
      }
    }
  }

 private:
  void HeadCell(std::string_view key) { html_.Leaf("th", {{"scope", "col"}}, words_.Text(key)); }

  void PrintHead(bool with_others) {
    const auto head = html_.In("thead");
    const auto row = html_.In("tr");
    HeadCell("column.unit");
    HeadCell("column.level");
    HeadCell("column.due");
    HeadCell("column.received");
    HeadCell("column.state");
    HeadCell("column.remarks");
    if (with_others) {
      HeadCell("column.file");
      HeadCell("column.contact");
    }
  }

  // Without `link` the page is about one unit, which knows its files and who is its contact.
  void PrintRow(const SubmissionView& unit, const DocumentLink* link) {
    const auto row = html_.In("tr", {{"class", Name(unit.state)}});
    html_.Leaf("th", {{"scope", "row"}, {"lang", html_.subject_language()}}, unit.unit);
    html_.Leaf("td", {{"lang", html_.subject_language()}}, unit.level);
    html_.Leaf("td", {{"class", "date"}}, unit.due);
    html_.Leaf("td", {{"class", "date"}}, unit.received);
    html_.Leaf("td", {{"class", "state"}}, unit.state_word);
    std::string remarks;
    for (const std::string& remark : unit.remarks) {
      remarks += (remarks.empty() ? "" : words_.Text("clause.separator")) + remark;
    }
    html_.Leaf("td", {}, remarks);
    if (link == nullptr) {
      return;
    }
    {
      const auto cell = html_.In("td", {{"class", "file"}});
      PrintFiles(unit.documents, unit.failed, *link);
    }
    html_.Leaf("td", {}, unit.contact);
  }

  void PrintFiles(const std::vector<std::size_t>& documents, const std::vector<std::size_t>& failed,
                  const DocumentLink& link) {
    if (documents.empty() && failed.empty()) {
      return;
    }
    const auto list = html_.In("ul");
    for (const std::size_t document : documents) {
      const auto entry = html_.In("li");
      html_.Leaf("a", {{"href", link(document)}}, report_.documents[document].name);
    }
    for (const std::size_t file : failed) {
      html_.Leaf("li", {}, report_.failed[file].name);
    }
  }

  void PrintUnknown(const DocumentLink& link) {
    const RosterView& roster = *report_.roster;
    if (roster.unknown_documents.empty() && roster.unknown_failed.empty()) {
      return;
    }
    html_.Leaf("h3", {}, words_.Text("roster.unknown"));
    PrintFiles(roster.unknown_documents, roster.unknown_failed, link);
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const Catalogue& words_;
};

}  // namespace

void PrintRoster(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                 const Catalogue& words) {
  RosterPrinter(html, report, words).Print(link);
}

void PrintRosterRow(HtmlBuilder& html, const ReportView& report, const DocumentView& document,
                    const Catalogue& words) {
  if (report.roster) {
    RosterPrinter(html, report, words).PrintRowsOf(document);
  }
}

}  // namespace hegui
