// The frame of an HTML page: one file, no script, nothing loaded from anywhere, and a content security policy that says so.
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
};

std::string BuildHtmlPage(const PageHead& head, const std::function<void(HtmlBuilder&)>& body);

}  // namespace hegui
