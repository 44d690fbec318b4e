// One document of a report in Markdown. Internal to the Markdown writer. Pure but for the page.
#pragma once

#include <cstddef>
#include <string>

#include "reports/markdown_page.h"
#include "reports/report_view.h"

namespace hegui {

// In so many characters; nothing when there is no room for what comes first. `heading`: the marks of its heading.
std::string MarkdownDocument(const DocumentView& document, const ReportView& view,
                             const std::string& heading, std::size_t room, MarkdownPage& page);

}  // namespace hegui
