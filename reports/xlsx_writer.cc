#include "reports/xlsx_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/status_mark.h"
#include "reports/terminal.h"
#include "reports/workbook.h"
#include "reports/xlsx_tables.h"

namespace hegui {
namespace {

// In the order in which a legend tells them.
constexpr std::array kStatuses{Status::kPass,   Status::kPartial,       Status::kFail,
                               Status::kReview, Status::kNotApplicable, Status::kWaived,
                               Status::kError};
// The first day that the container's own stamps can tell; for an audit without a day.
constexpr Date kFirstDay{1980, 1, 1};

}  // namespace

WorkbookSource::WorkbookSource(const Audit& audit, const ReportView& view, const Catalogue& words,
                               const Labels& labels)
    : audit_(audit), view_(view), words_(words), labels_(labels) {
  for (const AuditInput& input : audit.inputs) {
    if (input.audited) {
      documents_.push_back(&*input.audited);
    }
  }
  for (const DocumentView& document : view.documents) {
    units_.push_back(document.unit.empty() ? document.title : document.unit);
  }
  if (view.roster) {
    for (const SubmissionView& submission : view.roster->units) {
      for (const std::size_t document : submission.documents) {
        units_[document] = submission.unit;
      }
    }
  }
}

const RuleDefinition* WorkbookSource::RuleNamed(std::string_view id) const {
  const auto found = std::find_if(pack().rules.begin(), pack().rules.end(),
                                  [id](const RuleDefinition& rule) { return rule.id == id; });
  return found == pack().rules.end() ? nullptr : &*found;
}

std::string WorkbookSource::TitleOf(std::string_view table) const {
  return words_.Text("xlsx.title", {{"pack", view_.pack}, {"table", std::string(table)}});
}

CellValue DayOrText(const std::string& text) {
  const std::optional<Date> day = ParseIsoDate(text);
  return day ? CellValue(*day) : CellValue(text);
}

TableColumn& SetUpright(TableColumn& column, double width) {
  constexpr std::size_t kMaxColumns = 28;
  column.heading = CutToWidth(OnOneLine(ShowInvisible(column.heading)), kMaxColumns);
  column.width = width;
  column.centred = column.upright = true;
  return column;
}

std::vector<ToneOfText> MarkTones() {
  const auto mark = [](Status status) { return std::string(MarkOf(status)); };
  return {{mark(Status::kPass), Tone::kGood},
          {mark(Status::kPartial), Tone::kWarning},
          {mark(Status::kFail), Tone::kBad},
          {mark(Status::kNotApplicable), Tone::kQuiet},
          {mark(Status::kWaived), Tone::kQuiet}};
}

std::string MarkLegend(const Catalogue& words) {
  std::string legend;
  for (const Status status : kStatuses) {
    legend += (legend.empty() ? "" : words.Text("semicolon")) + std::string(MarkOf(status)) + " " +
              words.Text("status." + std::string(Name(status)));
  }
  return words.Text("xlsx.marks") + words.Text("colon") + legend;
}

std::vector<TableSheet> WorkbookTables(const Audit& audit, const ReportView& view) {
  const Catalogue words(view.language);
  const Labels labels(*audit.pack, words);
  const WorkbookSource source(audit, view, words, labels);
  std::vector<TableSheet> tables{RegisterTable(source)};
  if (view.roster) {
    tables.push_back(OverdueTable(source));
  }
  if (!view.likenesses.empty()) {
    tables.push_back(LikenessTable(source));
  }
  for (const auto table : {DefectsTable, GridTable, FindingsTable, LedgerTable, ParticularsTable}) {
    tables.push_back(table(source));
  }
  return tables;
}

Result<std::string> WriteXlsx(const Audit& audit, const WriteOptions& options) {
  ViewOptions without_text;
  without_text.with_text = false;
  const ReportView view = BuildReportView(audit, options.language, without_text);
  const Catalogue words(options.language);
  WorkbookSetup setup;
  setup.title =
      words.Text("xlsx.title", {{"pack", view.pack}, {"table", words.Text("xlsx.register")}});
  setup.created = ParseIsoDate(audit.options.as_of).value_or(kFirstDay);
  setup.font = words.Text("xlsx.font");
  setup.footer = words.Text("xlsx.footer", {{"page", "{page}"}, {"pages", "{pages}"}});
  setup.cut_mark = words.Text("xlsx.cut");
  setup.rows_mark = words.Text("xlsx.more-rows");
  return WriteWorkbook(setup, WorkbookTables(audit, view));
}

}  // namespace hegui
