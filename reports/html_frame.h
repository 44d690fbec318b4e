// What stands on every page of a report around its content: the head with the pack's name, the foot with all that is needed to
// get the report again. Used by the writers of HTML.
#pragma once

#include <functional>
#include <string>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/html_page.h"
#include "reports/report_view.h"
#include "reports/write_options.h"

namespace hegui {

class HtmlFrame {
 public:
  // Refers to audit and report.
  HtmlFrame(const Audit& audit, const ReportView& report, const WriteOptions& options)
      : audit_(audit), report_(report), words_(options.language) {}

  const Catalogue& words() const { return words_; }

  // The page with `main` inside. `head` needs no language and no generator.
  std::string Build(PageHead head, const std::function<void(HtmlBuilder&)>& main) const;

 private:
  void PrintFooter(HtmlBuilder& html) const;

  const Audit& audit_;
  const ReportView& report_;
  Catalogue words_;
};

// "澜坪镇人民政府 2024年度合规检查报告"
std::string PageTitleOf(const DocumentView& document, const Catalogue& words);

}  // namespace hegui
