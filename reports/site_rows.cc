#include "reports/site_rows.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/text/collation.h"

namespace hegui {
namespace {

constexpr std::size_t kNumberDigits = 4;

std::string OwnName(const DocumentView& document) {
  return document.unit.empty() ? document.title : document.unit;
}

// A document that the roster gives to two units has a row at the first.
std::vector<SiteRow> RowsByRoster(const ReportView& report) {
  std::vector<SiteRow> rows;
  std::vector<bool> shown(report.documents.size(), false);
  const std::vector<SubmissionView>& units = report.roster->units;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    bool any = false;
    for (const std::size_t document : units[unit].documents) {
      if (!shown[document]) {
        shown[document] = any = true;
        rows.push_back({document, unit, units[unit].unit});
      }
    }
    if (!any) {
      rows.push_back({std::nullopt, unit, units[unit].unit});
    }
  }
  for (std::size_t document = 0; document < report.documents.size(); ++document) {
    if (!shown[document]) {
      rows.push_back({document, std::nullopt, OwnName(report.documents[document])});
    }
  }
  return rows;
}

std::vector<SiteRow> RowsByDocument(const ReportView& report) {
  std::vector<SiteRow> rows;
  for (std::size_t document = 0; document < report.documents.size(); ++document) {
    rows.push_back({document, std::nullopt, OwnName(report.documents[document])});
  }
  return rows;
}

const ScoreView* ScoreOf(const SiteRow& row, const ReportView& report) {
  if (!row.document || !report.documents[*row.document].score) {
    return nullptr;
  }
  return &*report.documents[*row.document].score;
}

// Documents without a score come after those with one, units without a document last.
int ClassOf(const SiteRow& row, const ReportView& report) {
  if (ScoreOf(row, report) != nullptr) {
    return 0;
  }
  return row.document ? 1 : 2;
}

void Rank(const ReportView& report, SiteTable& table) {
  table.by_rank = table.by_name;
  std::stable_sort(table.by_rank.begin(), table.by_rank.end(), [&](std::size_t a, std::size_t b) {
    const SiteRow &first = table.rows[a], &second = table.rows[b];
    const int first_class = ClassOf(first, report), second_class = ClassOf(second, report);
    return first_class != second_class
               ? first_class < second_class
               : first_class == 0 &&
                     ScoreOf(first, report)->lower_share > ScoreOf(second, report)->lower_share;
  });
  int last = -1;
  std::size_t rank = 0;
  for (const std::size_t index : table.by_rank) {
    SiteRow& row = table.rows[index];
    if (const ScoreView* score = ScoreOf(row, report)) {
      ++table.ranked;
      rank = score->lower_share == last ? rank : table.ranked;
      last = score->lower_share;
      row.rank = rank;
    }
  }
}

}  // namespace

std::vector<std::size_t> SiteTable::InOrder(SiteOrder order) const {
  if (order == SiteOrder::kRank) {
    return by_rank;
  }
  if (order == SiteOrder::kName) {
    return by_name;
  }
  std::vector<std::size_t> given(rows.size());
  std::iota(given.begin(), given.end(), std::size_t{0});
  return given;
}

SiteTable BuildSiteTable(const ReportView& report, bool ranking) {
  SiteTable table;
  table.ranking = ranking;
  table.rows = report.roster ? RowsByRoster(report) : RowsByDocument(report);
  std::vector<std::string> names;
  table.row_of_document.resize(report.documents.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    names.push_back(table.rows[i].name);
    if (table.rows[i].document) {
      table.row_of_document[*table.rows[i].document] = i;
    }
  }
  // Names are of the subject's language, whatever the report is written in.
  const std::string_view locale = report.subject_language.empty()
                                      ? Name(report.language)
                                      : std::string_view(report.subject_language);
  table.by_name = NameOrder(names, locale);
  if (ranking) {
    Rank(report, table);
    table.orders = {SiteOrder::kRank, SiteOrder::kName, SiteOrder::kGiven};
  } else {
    table.orders = {SiteOrder::kGiven, SiteOrder::kName};
  }
  return table;
}

std::string DocumentPageName(std::size_t document) {
  std::string number = std::to_string(document + 1);
  number.insert(0, kNumberDigits - std::min(number.size(), kNumberDigits), '0');
  return number + ".html";
}

std::string OrderPageName(const SiteTable& table, SiteOrder order) {
  if (order == table.orders.front()) {
    return "index.html";
  }
  return order == SiteOrder::kName ? "by-name.html" : "by-order.html";
}

std::string_view OrderKey(SiteOrder order, const ReportView& report) {
  if (order == SiteOrder::kRank) {
    return "site.order-rank";
  }
  if (order == SiteOrder::kName) {
    return "site.order-name";
  }
  return report.roster ? "site.order-roster" : "site.order-given";
}

const std::string& NameOfDocument(const SiteTable& table, std::size_t document) {
  return table.rows[table.row_of_document[document]].name;
}

}  // namespace hegui
