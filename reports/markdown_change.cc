#include "reports/markdown_change.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "reports/comparison_view.h"
#include "reports/escape.h"

namespace hegui {
namespace {

constexpr std::size_t kAbsentShown = 20;
constexpr std::size_t kRulesShown = 12;

// Titles of rules in an entry of a list; empty where there are none.
std::string RulesEntry(std::string_view key, const std::vector<RuleChangeView>& rules,
                       const Catalogue& words) {
  std::string titles;
  for (std::size_t i = 0; i < std::min(rules.size(), kRulesShown); ++i) {
    titles += (titles.empty() ? "" : words.Text("list.separator")) + EscapeMarkdown(rules[i].title);
  }
  titles += rules.size() > kRulesShown ? "…" : "";
  return titles.empty() ? titles : "- " + words.Text(key) + words.Text("colon") + titles + "\n";
}

}  // namespace

std::string ComparisonMarkdown(const ComparisonView& comparison, const Catalogue& words) {
  std::string text =
      "**" + words.Text("comparison.heading") + "** " + EscapeMarkdown(comparison.summary) +
      (comparison.note.empty() ? "" : " " + EscapeMarkdown(comparison.note)) + "\n\n";
  if (const std::string absent = AbsentSentence(comparison, kAbsentShown, words); !absent.empty()) {
    text += EscapeMarkdown(absent) + "\n\n";
  }
  return text;
}

std::string ChangeMarkdown(const ChangeView& change, std::string_view note,
                           const Catalogue& words) {
  const std::string rules = RulesEntry("change.fresh", change.fresh, words) +
                            RulesEntry("change.gone", change.gone, words);
  return EscapeMarkdown(change.line) + (note.empty() ? "" : " " + EscapeMarkdown(note)) + "\n\n" +
         rules + (rules.empty() ? "" : "\n");
}

}  // namespace hegui
