// One audited document as HTML, from the verdict to its own text. Used by the HTML writers.
#pragma once

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// What a reader can set, where the document has the page to itself; a page of many has it once, above all of them.
struct DocumentTools {
  bool shown = false;
  bool with_data = false;  // the audit as JSON is in the page
};

void PrintDocument(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                   const DocumentTools& tools, const Catalogue& words);

// Rows of a label, a value and where it came from.
void PrintProperties(HtmlBuilder& html, const std::vector<PropertyView>& rows);

void PrintNotices(HtmlBuilder& html, const std::vector<NoticeView>& notices);

}  // namespace hegui
