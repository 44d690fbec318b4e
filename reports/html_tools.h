// What a reader can set on a page: which findings to see (with a script; without it there is no such bar and all is shown), what
// goes onto paper (without a script), light or dark, and the data to take along. Used by the HTML writers.
#pragma once

#include <span>

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// The element that holds the audit as JSON, where a page has it.
inline constexpr const char* kDataId = "audit-data";

// The bar of filters over all findings of the documents on the page. With one document also by its parts.
void PrintFilters(HtmlBuilder& html, std::span<const DocumentView> documents,
                  const Catalogue& words);

// One per page.
void PrintSettings(HtmlBuilder& html, bool has_data, const Catalogue& words);

// Light or dark, alone, for pages on which there is nothing else to set.
void PrintTheme(HtmlBuilder& html, const Catalogue& words);

}  // namespace hegui
