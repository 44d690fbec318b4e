// The roster as HTML: a table with a row per unit, and the documents that are no unit's. Used by the HTML writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_batch.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// REQUIRES: there is a roster.
void PrintRoster(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                 const Catalogue& words);

// For a page about one document: only what the roster says of its unit; nothing where it is no unit's.
void PrintRosterRow(HtmlBuilder& html, const ReportView& report, const DocumentView& document,
                    const Catalogue& words);

}  // namespace hegui
