// What has changed since an earlier run, in HTML; nothing where there is none. Internal to the HTML writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// In the head of a document.
void PrintChange(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                 const Catalogue& words);
// A cell of an overview: how the score has changed.
void PrintChangeCell(HtmlBuilder& html, const DocumentView& document);
// Of a batch.
void PrintComparison(HtmlBuilder& html, const ReportView& report, const Catalogue& words);

}  // namespace hegui
