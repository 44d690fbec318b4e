// A batch at a glance, as HTML: unreadable files first, then every document, then what many of them have in common. Used by
// the HTML writers.
#pragma once

#include <functional>
#include <string>

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// Where the report of a document is, from the page with the overview: "#d1", "0001-a.html".
using DocumentLink = std::function<std::string(std::size_t index)>;

void PrintFailed(HtmlBuilder& html, const ReportView& report, const Catalogue& words);

void PrintOverview(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                   const Catalogue& words);

}  // namespace hegui
