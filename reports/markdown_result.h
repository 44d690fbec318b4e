// Results of rules in Markdown. Internal to the Markdown writer. Pure but for the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/markdown_page.h"
#include "reports/report_view.h"

namespace hegui {

// With all that there is to say of it, under a heading of its own (`heading`: its marks).
void PrintMarkdownResult(const ResultView& result, const std::string& number,
                         const std::string& heading, MarkdownPage& page);

// A line to tick off.
void PrintMarkdownReview(const ResultView& review, MarkdownPage& page);

// A line each, folded; nothing where there are none.
void PrintMarkdownFolded(std::string_view key, const std::vector<ResultView>& results,
                         MarkdownPage& page);

}  // namespace hegui
