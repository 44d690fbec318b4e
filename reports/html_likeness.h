// Documents that hold the same text, as HTML: a table of pairs with samples of both texts; for a page about one document, those that have
// text in common with it. Used by the HTML writers.
#pragma once

#include <cstddef>

#include "reports/catalogue.h"
#include "reports/html_batch.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// Nothing where no two are alike. `place` leads to a place in the text of a document: "#d1-p3", "0001.html#d1-p3".
using PlaceLink = std::function<std::string(std::size_t document, const PlaceView& place)>;
void PrintLikenesses(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                     const PlaceLink& place, const Catalogue& words);

void PrintLikenessesOf(HtmlBuilder& html, const ReportView& report, std::size_t document,
                       const DocumentLink& link, const Catalogue& words);

}  // namespace hegui
