// How the scores of a batch are spread: a histogram as SVG, with its figures in words, and the grades as a table. Used by the site's
// writer.
#pragma once

#include <vector>

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// The certain scores of all documents that have one, ascending, hundredths of a percent.
std::vector<int> ScoresOf(const ReportView& report);

// REQUIRES: at least one document has a score.
void PrintHistogram(HtmlBuilder& html, const ReportView& report, const Catalogue& words);

void PrintGrades(HtmlBuilder& html, const ReportView& report, const Catalogue& words);

}  // namespace hegui
