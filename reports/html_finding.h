// Findings, open questions and the folded lists, as HTML. Used by the HTML writers.
#pragma once

#include <string_view>
#include <vector>

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// A finding with all that is known of it: what is asked, the quote or where it was looked, what to do, on what basis.
void PrintFinding(HtmlBuilder& html, const ResultView& result, const Catalogue& words);

// Where a quote stands, linked to the text.
void PrintPlace(HtmlBuilder& html, const PlaceView& place);

// A list behind a line that says how many there are; nothing for an empty list.
void PrintFolded(HtmlBuilder& html, std::string_view heading,
                 const std::vector<ResultView>& results, const Catalogue& words);

}  // namespace hegui
