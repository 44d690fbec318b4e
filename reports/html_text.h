// The document itself, as HTML: the map of its recognised sections, and its text with the places that findings quote. Used
// by the HTML writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

void PrintSectionMap(HtmlBuilder& html, const DocumentView& document, const Catalogue& words);

void PrintDocumentText(HtmlBuilder& html, const DocumentView& document, const Catalogue& words);

// A link to a finding by its number.
void PrintFindingLink(HtmlBuilder& html, const ResultView& finding);

}  // namespace hegui
