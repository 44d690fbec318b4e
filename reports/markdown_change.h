// What has changed since an earlier run, in Markdown: paragraphs with the line behind them. Internal to the Markdown writer. Pure.
#pragma once

#include <string>
#include <string_view>

#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

std::string ComparisonMarkdown(const ComparisonView& comparison, const Catalogue& words);

// Of a document. `note`: that the rules were others, where nothing else says so; may be empty.
std::string ChangeMarkdown(const ChangeView& change, std::string_view note, const Catalogue& words);

}  // namespace hegui
