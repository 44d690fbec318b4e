// The pages of a site about the whole batch: the overview, the table of units in other orders, the matrix. Prints what stands between
// head and foot. Used by the site's writer.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"
#include "reports/site_matrix.h"
#include "reports/site_rows.h"

namespace hegui {

// A file beside the pages, for other programs.
struct SiteDownload {
  std::string name;
  std::string text;  // what it is
  std::size_t bytes = 0;
};

// What the pages about the batch are made of; refers to all of it.
struct SiteContent {
  const ReportView& report;
  const SiteTable& table;
  const std::vector<SiteRule>& rules;
  const std::vector<SiteDownload>& downloads;
  const Catalogue& words;
};

inline constexpr const char* kMatrixPage = "matrix.html";

void PrintSiteIndex(HtmlBuilder& html, const SiteContent& content);
void PrintOrderPage(HtmlBuilder& html, const SiteContent& content, SiteOrder order);
void PrintMatrixPage(HtmlBuilder& html, const SiteContent& content);

}  // namespace hegui
