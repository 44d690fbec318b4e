// The frame of an HTML page: one file, nothing loaded from anywhere, one style sheet and one script of the program's own, and a
// content security policy that allows these two by their digests and nothing else. All is readable without the script.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "reports/html_builder.h"
#include "reports/report_language.h"

namespace hegui {

struct PageHead {
  ReportLanguage language = ReportLanguage::kChinese;
  std::string title;
  std::string generator;  // "hegui 0.1.0"
  std::string running;    // on top of every printed page; empty for none
  std::string data;       // JSON to take along; empty for none
  bool of_batch =
      false;  // a page of a site about many documents: wide, with tables that can be sorted
};

// A sheet is laid out as a table on paper: its head is repeated on every page.
void PrintRunningHead(HtmlBuilder& html, std::string_view text);

// The style sheet and the script of a page.
std::string PageStyle(bool of_batch = false);
std::string PageScript(bool of_batch = false);

std::string BuildHtmlPage(const PageHead& head, const std::function<void(HtmlBuilder&)>& body);

}  // namespace hegui
