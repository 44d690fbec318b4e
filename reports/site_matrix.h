// Every rule and every document as one table: what is missed everywhere shows as a column, who misses much as a row. A cell is a mark
// and a colour; it has no words of its own, as there may be tens of thousands. Used by the site's writer.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/rule/pack.h"
#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"
#include "reports/site_rows.h"

namespace hegui {

// A column of the matrix.
struct SiteRule {
  std::string
      code;  // what the column is headed by: "a01", or a number where such codes would be long or not unique
  std::string id;
  std::string title;
  std::string group;  // its label; columns of one group stand together
  std::string
      anchor;  // of a document's result after the document's own: "-a01-title"; empty where no document has one
  std::size_t missed = 0, judged = 0;  // documents
};

// In the order of DocumentView::statuses.
std::vector<SiteRule> SiteRulesOf(const ReportView& report, const PackDefinition& pack,
                                  const Catalogue& words);

// With what its marks mean.
void PrintSiteMatrix(HtmlBuilder& html, const ReportView& report, const SiteTable& table,
                     const std::vector<SiteRule>& rules, const Catalogue& words);

// The rules with their titles, to which the heads of the columns lead.
void PrintSiteRules(HtmlBuilder& html, const std::vector<SiteRule>& rules, const Catalogue& words);

}  // namespace hegui
