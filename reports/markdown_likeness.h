// Documents that hold the same text, in Markdown: a table of pairs. Internal to the Markdown writer.
#pragma once

#include "reports/markdown_page.h"
#include "reports/report_view.h"

namespace hegui {

// As many pairs as there is room for; nothing where no two are alike.
void PrintMarkdownLikenesses(const ReportView& view, MarkdownPage& page);

}  // namespace hegui
