#include "reports/html_frame.h"

#include "reports/html_document.h"

namespace hegui {

std::string HtmlFrame::Build(PageHead head, const std::function<void(HtmlBuilder&)>& main) const {
  head.language = report_.language;
  head.generator = "hegui " + audit_.program_version;
  return BuildHtmlPage(head, [&](HtmlBuilder& html) {
    html.SetSubjectLanguage(report_.subject_language);
    html.Leaf("a", {{"class", "skip"}, {"href", "#main"}}, words_.Text("nav.skip"));
    {
      const auto masthead = html.In("header", {{"class", "masthead"}});
      html.Leaf("p", {{"class", "name"}}, words_.Text("masthead"));
      html.Leaf("p", {{"class", "pack"}, {"lang", html.subject_language()}}, report_.pack);
    }
    {
      const auto element = html.In("main", {{"id", "main"}});
      main(html);
    }
    PrintFooter(html);
  });
}

void HtmlFrame::PrintFooter(HtmlBuilder& html) const {
  const auto footer = html.In("footer");
  html.Leaf("h2", {}, words_.Text("footer.heading"));
  PrintProperties(html, report_.reproduction);
  if (!report_.changes.empty()) {
    html.Leaf("h3", {}, words_.Text("footer.changes"));
    PrintProperties(html, report_.changes);
  }
  if (!report_.notices.empty()) {
    html.Leaf("h3", {}, words_.Text("footer.notices"));
    PrintNotices(html, report_.notices);
  }
  html.Leaf("p", {{"class", "print-hint"}}, words_.Text("footer.print"));
}

std::string PageTitleOf(const DocumentView& document, const Catalogue& words) {
  const std::string& subject = document.unit.empty() ? document.title : document.unit;
  return words.Text("page.title", {{"subject", subject}, {"year", document.year}});
}

}  // namespace hegui
