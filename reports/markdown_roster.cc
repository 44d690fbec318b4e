#include "reports/markdown_roster.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hegui {
namespace {

void PrintUnits(const std::vector<const SubmissionView*>& rows, const ReportView& view,
                MarkdownPage& page) {
  page.TableHead({page.Word("column.unit"), page.Word("column.level"), page.Word("column.due"),
                  page.Word("column.received"), page.Word("column.state"),
                  page.Word("column.remarks"), page.Word("column.contact")},
                 "lllllll");
  const std::size_t left = page.FitAll(rows, [&](const SubmissionView* unit) {
    std::string remarks;
    for (const std::string& remark : unit->remarks) {
      remarks += (remarks.empty() ? "" : page.Word("clause.separator")) + remark;
    }
    page.Row({unit->documents.empty()
                  ? Md(unit->unit)
                  : page.Link(unit->unit, view.documents[unit->documents.front()].anchor),
              Md(unit->level), unit->due, Md(unit->received), Md(unit->state_word), Md(remarks),
              Md(unit->contact)});
  });
  page.EndList("markdown.more-units", left);
}

void PrintUnknown(const RosterView& roster, const ReportView& view, MarkdownPage& page) {
  std::vector<std::string> names;
  for (const std::size_t document : roster.unknown_documents) {
    names.push_back(page.Link(view.documents[document].name, view.documents[document].anchor));
  }
  for (const std::size_t failed : roster.unknown_failed) {
    names.push_back(Md(view.failed[failed].name));
  }
  if (names.empty()) {
    return;
  }
  page.Paragraph("**" + page.Word("roster.unknown") + "**");
  const std::size_t left =
      page.FitAll(names, [&](const std::string& name) { page.Line("- " + name); });
  page.EndList("markdown.more-documents", left);
}

}  // namespace

void PrintMarkdownRoster(const ReportView& view, bool single, MarkdownPage& page) {
  if (!view.roster) {
    return;
  }
  const RosterView& roster = *view.roster;
  std::vector<const SubmissionView*> rows;
  for (const SubmissionView& unit : roster.units) {
    const bool as_it_should_be =
        unit.state == SubmissionState::kOnTime || unit.state == SubmissionState::kAwaited;
    if (single ? !unit.documents.empty() : !as_it_should_be || !unit.remarks.empty()) {
      rows.push_back(&unit);
    }
  }
  page.Paragraph("## " + page.Word("roster.heading"));
  page.Paragraph(Md(roster.summary));
  if (!roster.note.empty()) {
    page.Paragraph(Md(roster.note));
  }
  if (!rows.empty()) {
    PrintUnits(rows, view, page);
  }
  PrintUnknown(roster, view, page);
}

}  // namespace hegui
