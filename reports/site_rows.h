// The rows of a site's table of units: every document, and every unit of the roster that sent none that could be read. Which rank a
// document has, and in which orders the rows are shown. Pure values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

struct SiteRow {
  std::optional<std::size_t> document;    // index into ReportView::documents
  std::optional<std::size_t> submission;  // index into RosterView::units
  std::string name;
  std::size_t rank =
      0;  // 1…, by the certain score; equal scores share one; 0: no score, or no ranking
};

enum class SiteOrder { kRank, kName, kGiven };

struct SiteTable {
  bool ranking = true;
  std::vector<SiteRow> rows;  // as given: by the roster where there is one, then by document
  std::size_t ranked = 0;     // documents with a rank
  // What a row may be shown by. The first order is that of index.html.
  std::vector<SiteOrder> orders;
  std::vector<std::size_t> InOrder(SiteOrder order) const;  // indices into rows

  std::vector<std::size_t> by_rank, by_name;
  std::vector<std::size_t> row_of_document;
};

SiteTable BuildSiteTable(const ReportView& report, bool ranking);

// "0012.html". Documents are numbered as they were given, not named: a number is the same in every system and archive, short to tell, and
// says nothing of a rank.
std::string DocumentPageName(std::size_t document);
// "index.html" for the first order, "by-name.html", ….
std::string OrderPageName(const SiteTable& table, SiteOrder order);
// A message key.
std::string_view OrderKey(SiteOrder order, const ReportView& report);

// What a document is called in lists: its unit as the roster has it, else as it says itself, else its title.
const std::string& NameOfDocument(const SiteTable& table, std::size_t document);

}  // namespace hegui
