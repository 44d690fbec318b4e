// Who has submitted, who has not, who was late: the part of a site's overview that a roster makes possible. Used by the site's writer.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// REQUIRES: the report has a roster.
void PrintSiteRoster(HtmlBuilder& html, const ReportView& report, const Catalogue& words);

}  // namespace hegui
