// The tables of a workbook about an audit: the register of units and documents with their scores, who has not submitted or is late, the defects that
// units share, every rule and every document, findings, points lost, and how it all came about. The register has a row for every
// document, for every file that could not be read and, with a roster, for every unit that sent nothing: nobody is left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/labels.h"
#include "reports/report_view.h"
#include "reports/workbook.h"

namespace hegui {

// An audit and its view side by side: the words are the view's, the numbers the audit's. Refers to all it is made of.
class WorkbookSource {
 public:
  // REQUIRES: `view` is of `audit`, and all arguments outlive this object.
  WorkbookSource(const Audit& audit, const ReportView& view, const Catalogue& words,
                 const Labels& labels);

  const Audit& audit() const { return audit_; }
  const PackDefinition& pack() const { return *audit_.pack; }
  const ReportView& view() const { return view_; }
  const Catalogue& words() const { return words_; }
  const Labels& labels() const { return labels_; }

  const DocumentView& Document(std::size_t index) const { return view_.documents[index]; }
  const DocumentAudit& Audited(std::size_t index) const { return *documents_[index]; }
  // What its unit is called: by the roster, by itself, or else its title.
  const std::string& UnitOf(std::size_t index) const { return units_[index]; }
  const RuleDefinition* RuleNamed(std::string_view id) const;  // null: there is none

  // The headings that several tables have.
  std::string Word(std::string_view key) const { return words_.Text(key); }
  // Of a printed page: the pack's name and the table's.
  std::string TitleOf(std::string_view table) const;

 private:
  const Audit& audit_;
  const ReportView& view_;
  const Catalogue& words_;
  const Labels& labels_;
  std::vector<const DocumentAudit*> documents_;  // as ReportView::documents
  std::vector<std::string> units_;
};

TableSheet RegisterTable(const WorkbookSource& source);
TableSheet OverdueTable(const WorkbookSource& source);  // REQUIRES: the view has a roster
TableSheet LikenessTable(const WorkbookSource& source);
TableSheet DefectsTable(const WorkbookSource& source);
TableSheet GridTable(const WorkbookSource& source);
TableSheet FindingsTable(const WorkbookSource& source);
TableSheet LedgerTable(const WorkbookSource& source);
TableSheet ParticularsTable(const WorkbookSource& source);

// All of them, in order.
std::vector<TableSheet> WorkbookTables(const Audit& audit, const ReportView& view);

// Widths of columns that several tables have.
inline constexpr double kNumberWidth = 6, kUnitWidth = 18, kDayWidth = 11;

// "2025-03-01" as a day; anything else as the text it is.
CellValue DayOrText(const std::string& text);
// A heading that is turned: as much of it as a page has room for.
TableColumn& SetUpright(TableColumn& column, double width);
// The marks of statuses in their colours.
std::vector<ToneOfText> MarkTones();
// What the marks mean, in one line.
std::string MarkLegend(const Catalogue& words);

}  // namespace hegui
