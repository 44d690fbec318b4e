#include "reports/pack_pages.h"

#include <algorithm>
#include <string_view>

#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/numbers.h"
#include "reports/rule_page.h"

namespace hegui {
namespace {

std::string Md(std::string_view text) { return EscapeMarkdown(text); }

std::string Link(const RuleDefinition& rule) {
  return "[" + Md(rule.title) + "](" + PageOf(rule) + ")";
}

std::string Footer(const PackDefinition& pack, const Catalogue& words) {
  return "---\n\n" + words.Text("doc.generated", {{"pack", Md(pack.id)}}) + "\n";
}

std::string IndexOfGroups(const PackDefinition& pack, const Catalogue& words) {
  const Labels labels(pack, words);
  std::string out = "# " + Md(pack.name) + "\n\n";
  out += words.Text("doc.intro", {{"count", std::to_string(pack.rules.size())}}) + "\n\n";
  if (!pack.score.note.empty()) {
    out += Md(pack.score.note) + "\n\n";
  }
  out += "[" + words.Text("doc.by-basis") + "](basis.md)\n\n";
  for (const GroupDefinition& group : pack.score.groups) {
    std::string rows;
    for (const RuleDefinition& rule : pack.rules) {
      if (rule.group == group.id) {
        rows += "| `" + rule.id + "` | " + Link(rule) + " | " +
                words.Text("severity." + std::string(Name(rule.severity))) + " | " +
                HundredthsText(rule.points) + " | " + UnitsText(rule, pack, words) + " |\n";
      }
    }
    if (!rows.empty()) {
      out += "## " + Md(labels.Group(group.id)) + "\n\n| " + words.Text("doc.id") + " | " +
             words.Text("doc.rule") + " | " + words.Text("doc.severity") + " | " +
             words.Text("doc.points") + " | " + words.Text("doc.units") +
             " |\n| :--- | :--- | :--- | ---: | :--- |\n" + rows + "\n";
    }
  }
  return out + Footer(pack, words);
}

std::string IndexOfBases(const PackDefinition& pack, const Catalogue& words) {
  struct Entry {
    std::string text;
    std::string rules;  // as lines of a list
  };
  std::vector<Entry> entries;
  for (const RuleDefinition& rule : pack.rules) {
    for (const Basis& basis : rule.basis) {
      auto entry = std::find_if(entries.begin(), entries.end(),
                                [&](const Entry& one) { return one.text == basis.text; });
      if (entry == entries.end()) {
        entry = entries.insert(entry, {basis.text, {}});
      }
      entry->rules += "- " + Link(rule) + (basis.article.empty() ? "" : " — " + Md(basis.article)) +
                      " — " + CheckedText(basis, words) + "\n";
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.text < b.text; });
  std::string out = "# " + words.Text("doc.by-basis") + "\n\n[" + words.Text("doc.index") +
                    "](README.md)\n\n" + words.Text("doc.basis-note") + "\n\n";
  for (const Entry& entry : entries) {
    out += "## " + Md(entry.text) + "\n\n" + entry.rules + "\n";
  }
  return out + Footer(pack, words);
}

}  // namespace

std::vector<PackPage> WritePackPages(const PackDefinition& pack, const RolesOfRule& roles,
                                     const Catalogue& words) {
  std::vector<PackPage> pages;
  pages.push_back({"README.md", IndexOfGroups(pack, words)});
  pages.push_back({"basis.md", IndexOfBases(pack, words)});
  for (const RuleDefinition& rule : pack.rules) {
    pages.push_back({PageOf(rule), WriteRulePage(rule, pack, roles(rule), words)});
  }
  return pages;
}

}  // namespace hegui
