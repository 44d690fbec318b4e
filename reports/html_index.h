// Findings listed another way: by severity, by the part of the document, by basis. Folded; they need no script. Used by the HTML
// writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

void PrintIndexes(HtmlBuilder& html, const DocumentView& document, const Catalogue& words);

}  // namespace hegui
