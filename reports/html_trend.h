// The way of scores through the runs of a history, in HTML: a drawn line with a name for screen readers, in one colour and with hollow
// points where the rules were others, and a table of its figures. Internal to the HTML writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// In the head of a document, or of a batch.
void PrintTrend(HtmlBuilder& html, const std::optional<TrendView>& trend, bool batch,
                const Catalogue& words);

// A cell of an overview: the line alone.
void PrintTrendCell(HtmlBuilder& html, const DocumentView& document);

}  // namespace hegui
