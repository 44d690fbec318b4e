#include "reports/html_change.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reports/comparison_view.h"

namespace hegui {
namespace {

constexpr std::size_t kAbsentShown = 100;

void PrintRules(HtmlBuilder& html, std::string_view heading,
                const std::vector<RuleChangeView>& rules) {
  if (rules.empty()) {
    return;
  }
  html.Leaf("p", {{"class", "kind"}}, heading);
  const auto list = html.In("ul");
  for (const RuleChangeView& rule : rules) {
    const auto entry = html.In("li");
    if (rule.anchor.empty()) {
      html.Leaf("span", {{"lang", html.subject_language()}}, rule.title);
    } else {
      html.Leaf("a", {{"href", "#" + rule.anchor}, {"lang", html.subject_language()}}, rule.title);
    }
    html.Text(" ");
    html.Leaf("span", {{"class", "states"}}, rule.states);
    html.Text(" ");
    html.Leaf("code", {}, rule.rule);
  }
}

}  // namespace

void PrintChange(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                 const Catalogue& words) {
  if (!document.change) {
    return;
  }
  const ChangeView& change = *document.change;
  const auto section = html.In("section", {{"class", "change"}});
  html.Leaf("p", {{"class", "lead"}}, change.line);
  if (report.comparison && !report.comparison->note.empty()) {
    html.Leaf("p", {{"class", "note"}}, report.comparison->note);
  }
  if (change.gone.empty() && change.fresh.empty() && change.moved.empty()) {
    return;
  }
  const auto details = html.In("details", {{"class", "folded"}});
  html.Leaf("summary", {}, words.Text("change.details"));
  PrintRules(html, words.Text("change.fresh"), change.fresh);
  PrintRules(html, words.Text("change.gone"), change.gone);
  PrintRules(html, words.Text("change.moved"), change.moved);
}

void PrintChangeCell(HtmlBuilder& html, const DocumentView& document) {
  const std::optional<ScoreChangeView>& since = document.since;
  html.Leaf(
      "td",
      {{"class", "number"}, {"data-v", since ? std::to_string(since->difference) : std::string()}},
      since ? since->points : "–");
}

void PrintComparison(HtmlBuilder& html, const ReportView& report, const Catalogue& words) {
  if (!report.comparison) {
    return;
  }
  const ComparisonView& comparison = *report.comparison;
  const auto section = html.In("section", {{"class", "change"}});
  html.Leaf("p", {{"class", "lead"}}, comparison.summary);
  if (!comparison.note.empty()) {
    html.Leaf("p", {{"class", "note"}}, comparison.note);
  }
  if (const std::string absent = AbsentSentence(comparison, kAbsentShown, words); !absent.empty()) {
    html.Leaf("p", {{"class", "absent"}}, absent);
  }
}

}  // namespace hegui
