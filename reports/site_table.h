// A site's table of units as HTML: one row for each document and for each unit that sent none, links to the other orders, and what
// the script needs to sort it at once. Used by the site's writer.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"
#include "reports/site_rows.h"

namespace hegui {

void PrintSiteTable(HtmlBuilder& html, const ReportView& report, const SiteTable& table,
                    SiteOrder order, const Catalogue& words);

// The region in which a wide table is scrolled, by keyboard too.
HtmlBuilder::Scope OpenWide(HtmlBuilder& html, std::string_view name);

}  // namespace hegui
