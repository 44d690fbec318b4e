#include "reports/site_roster.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reports/site_rows.h"
#include "reports/site_table.h"
#include "reports/submission_name.h"

namespace hegui {
namespace {

class RosterPrinter {
 public:
  RosterPrinter(HtmlBuilder& html, const ReportView& report, const Catalogue& words)
      : html_(html), report_(report), roster_(*report.roster), words_(words) {}

  void Print() {
    const auto section = html_.In("section", {{"class", "roster"}, {"id", "roster"}});
    html_.Leaf("h2", {}, words_.Text("site.roster"));
    html_.Leaf("p", {{"class", "lead"}}, roster_.summary);
    PrintAmiss();
    PrintTwice();
    PrintUnknown();
  }

 private:
  // Missing ones first, then those that sent something else, late ones by their days, then those of whom it is not known or not yet due.
  static int PlaceOf(const SubmissionView& unit) {
    switch (unit.state) {
      case SubmissionState::kMissing:
        return 0;
      case SubmissionState::kWrong:
        return 1;
      case SubmissionState::kLate:
        return 2;
      case SubmissionState::kUndated:
        return 3;
      case SubmissionState::kAwaited:
        return 4;
      case SubmissionState::kOnTime:
        break;
    }
    return 5;
  }

  void PrintAmiss() {
    std::vector<const SubmissionView*> units;
    for (const SubmissionView& unit : roster_.units) {
      if (unit.state != SubmissionState::kOnTime) {
        units.push_back(&unit);
      }
    }
    if (units.empty()) {
      html_.Leaf("p", {}, words_.Text("site.roster-complete"));
      return;
    }
    std::stable_sort(units.begin(), units.end(),
                     [](const SubmissionView* a, const SubmissionView* b) {
                       const int first = PlaceOf(*a), second = PlaceOf(*b);
                       return first != second ? first < second : a->days_late > b->days_late;
                     });
    const auto frame = OpenWide(html_, words_.Text("site.roster-amiss"));
    const auto table = html_.In("table");
    html_.Leaf("caption", {}, words_.Text("site.roster-amiss"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      for (const std::string_view key :
           {"column.unit", "site.column-level", "site.column-state", "site.column-due",
            "site.column-date", "site.column-contact"}) {
        html_.Leaf("th", {{"scope", "col"}}, words_.Text(key));
      }
    }
    const auto body = html_.In("tbody");
    for (const SubmissionView* const unit : units) {
      PrintUnit(*unit);
    }
  }

  void PrintUnit(const SubmissionView& unit) {
    const auto row = html_.In("tr");
    {
      const auto cell = html_.In("th", {{"scope", "row"}, {"lang", html_.subject_language()}});
      if (unit.documents.empty()) {
        html_.Text(unit.unit);
      } else {
        html_.Leaf("a", {{"href", DocumentPageName(unit.documents.front())}}, unit.unit);
      }
    }
    Cell(unit.level);
    html_.Leaf("td", {{"class", IsAmiss(unit.state) ? "state amiss" : "state"}}, unit.state_word);
    Cell(unit.due);
    Cell(unit.received);
    Cell(unit.contact);
  }

  void Cell(std::string_view text) { html_.Leaf("td", {}, text.empty() ? "–" : text); }

  // The files of a list, read or not.
  void PrintFiles(const std::vector<std::size_t>& documents,
                  const std::vector<std::size_t>& failed) {
    bool first = true;
    const auto separate = [&] {
      if (!first) {
        html_.Text(words_.Text("list.separator"));
      }
      first = false;
    };
    for (const std::size_t document : documents) {
      separate();
      html_.Leaf("a", {{"href", DocumentPageName(document)}}, report_.documents[document].name);
    }
    for (const std::size_t file : failed) {
      separate();
      html_.Text(words_.Text("site.unread-file", {{"file", report_.failed[file].name}}));
    }
  }

  void PrintTwice() {
    const bool any = std::any_of(roster_.units.begin(), roster_.units.end(),
                                 [](const SubmissionView& unit) { return unit.twice; });
    if (!any) {
      return;
    }
    html_.Leaf("h3", {}, words_.Text("site.roster-twice"));
    const auto list = html_.In("ul", {{"class", "files"}});
    for (const SubmissionView& unit : roster_.units) {
      if (unit.twice) {
        const auto entry = html_.In("li");
        html_.SubjectText(unit.unit);
        html_.Text(words_.Text("colon"));
        PrintFiles(unit.documents, unit.failed);
      }
    }
  }

  void PrintUnknown() {
    if (roster_.unknown_documents.empty() && roster_.unknown_failed.empty()) {
      return;
    }
    html_.Leaf("h3", {}, words_.Text("site.roster-unknown"));
    const auto line = html_.In("p");
    PrintFiles(roster_.unknown_documents, roster_.unknown_failed);
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const RosterView& roster_;
  const Catalogue& words_;
};

}  // namespace

void PrintSiteRoster(HtmlBuilder& html, const ReportView& report, const Catalogue& words) {
  RosterPrinter(html, report, words).Print();
}

}  // namespace hegui
