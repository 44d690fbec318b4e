// The points of a document as HTML: what they were lost on, the grades, and every loss with its place. Used by the HTML writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// REQUIRES: the document has a score.
void PrintPoints(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                 const Catalogue& words);

}  // namespace hegui
