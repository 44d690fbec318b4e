// The roster in Markdown. Internal to the Markdown writer. Pure but for the page.
#pragma once

#include "reports/markdown_page.h"
#include "reports/report_view.h"

namespace hegui {

// Who is as it should be is only counted; beside a single document only its unit is told of. Nothing without a roster.
void PrintMarkdownRoster(const ReportView& view, bool single, MarkdownPage& page);

}  // namespace hegui
