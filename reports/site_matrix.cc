#include "reports/site_matrix.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "reports/labels.h"
#include "reports/site_table.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

constexpr std::size_t kLongestCode = 4;
constexpr std::array kStatuses{Status::kPass,   Status::kPartial,       Status::kFail,
                               Status::kReview, Status::kNotApplicable, Status::kWaived,
                               Status::kError};

// One letter, as there may be tens of thousands; what is in order has none.
constexpr std::string_view ClassOf(Status status) {
  switch (status) {
    case Status::kFail:
      return "f";
    case Status::kPartial:
      return "h";
    case Status::kReview:
    case Status::kError:
      return "q";
    case Status::kPass:
    case Status::kNotApplicable:
    case Status::kWaived:
      break;
  }
  return {};
}

// Where each rule stands in the page of a document, by the first document that says so.
std::map<std::string_view, std::string> AnchorsOf(const ReportView& report) {
  std::map<std::string_view, std::string> anchors;
  for (const DocumentView& document : report.documents) {
    for (const auto* const list : {&document.findings, &document.reviews, &document.passed,
                                   &document.not_applicable, &document.waived}) {
      for (const ResultView& result : *list) {
        if (!anchors.contains(result.rule)) {
          anchors.emplace(result.rule, result.anchor.substr(document.anchor.size()));
        }
      }
    }
  }
  return anchors;
}

void SetCodes(std::vector<SiteRule>& rules) {
  std::set<std::string> codes;
  bool fit = true;
  for (SiteRule& rule : rules) {
    rule.code = rule.id.substr(0, rule.id.find('-'));
    fit = codes.insert(rule.code).second && rule.code.size() <= kLongestCode && fit;
  }
  for (std::size_t i = 0; !fit && i < rules.size(); ++i) {
    rules[i].code = std::to_string(i + 1);
  }
}

void Tally(const ReportView& report, std::vector<SiteRule>& rules) {
  for (const DocumentView& document : report.documents) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (const std::optional<Status> status = document.statuses[i]) {
        const bool missed = *status == Status::kFail || *status == Status::kPartial;
        const bool judged = *status != Status::kNotApplicable && *status != Status::kWaived;
        rules[i].missed += missed ? 1U : 0U;
        rules[i].judged += judged ? 1U : 0U;
      }
    }
  }
}

class MatrixPrinter {
 public:
  MatrixPrinter(HtmlBuilder& html, const ReportView& report, const SiteTable& table,
                const std::vector<SiteRule>& rules, const Catalogue& words)
      : html_(html), report_(report), table_(table), rules_(rules), words_(words) {}

  void Print() {
    PrintLegend();
    const auto frame = OpenWide(html_, words_.Text("site.matrix"));
    const auto element = html_.In("table", {{"class", "matrix"}});
    html_.Leaf("caption", {{"class", "unseen"}}, words_.Text("site.matrix"));
    {
      const auto head = html_.In("thead");
      PrintGroups();
      PrintCodes();
    }
    const auto body = html_.In("tbody");
    PrintMissed();
    for (const std::size_t index : table_.InOrder(table_.orders.front())) {
      if (table_.rows[index].document) {
        PrintRow(*table_.rows[index].document);
      }
    }
  }

 private:
  void PrintLegend() {
    const auto list = html_.In("ul", {{"class", "legend"}});
    for (const Status status : kStatuses) {
      const auto entry = html_.In("li");
      html_.Leaf("span", {{"class", "cell " + std::string(ClassOf(status))}}, MarkOf(status));
      html_.Text(words_.Text("status." + std::string(Name(status))));
    }
  }

  void PrintGroups() {
    const auto row = html_.In("tr");
    html_.Leaf("td", {}, "");
    for (std::size_t i = 0; i < rules_.size();) {
      std::size_t end = i + 1;
      while (end < rules_.size() && rules_[end].group == rules_[i].group) {
        ++end;
      }
      html_.Leaf("th",
                 {{"scope", "colgroup"},
                  {"colspan", std::to_string(end - i)},
                  {"title", rules_[i].group},
                  {"lang", html_.subject_language()}},
                 rules_[i].group);
      i = end;
    }
  }

  void PrintCodes() {
    const auto row = html_.In("tr", {{"class", "codes"}});
    html_.Leaf("th", {{"scope", "col"}}, words_.Text("column.unit"));
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const auto cell = html_.In(
          "th", {{"scope", "col"}, {"title", rules_[i].title}, {"data-rule", rules_[i].anchor}});
      html_.Leaf("a", {{"href", "#r" + std::to_string(i + 1)}}, rules_[i].code);
    }
  }

  void PrintMissed() {
    const auto row = html_.In("tr", {{"class", "sum"}});
    html_.Leaf("th", {{"scope", "row"}}, words_.Text("site.matrix-missed"));
    for (const SiteRule& rule : rules_) {
      html_.Leaf("td", {}, std::to_string(rule.missed));
    }
  }

  void PrintRow(std::size_t index) {
    const DocumentView& document = report_.documents[index];
    const auto row = html_.In("tr");
    {
      const auto cell = html_.In("th", {{"scope", "row"}, {"lang", html_.subject_language()}});
      html_.Leaf("a", {{"href", DocumentPageName(index)}}, NameOfDocument(table_, index));
    }
    for (const std::optional<Status>& status : document.statuses) {
      html_.Leaf("td", {{"class", status ? ClassOf(*status) : std::string_view()}},
                 status ? MarkOf(*status) : std::string_view());
    }
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const SiteTable& table_;
  const std::vector<SiteRule>& rules_;
  const Catalogue& words_;
};

}  // namespace

std::vector<SiteRule> SiteRulesOf(const ReportView& report, const PackDefinition& pack,
                                  const Catalogue& words) {
  const Labels labels(pack, words);
  const std::map<std::string_view, std::string> anchors = AnchorsOf(report);
  std::vector<SiteRule> rules;
  for (const RuleDefinition& rule : pack.rules) {
    const auto anchor = anchors.find(rule.id);
    rules.push_back({{},
                     rule.id,
                     rule.title,
                     labels.Group(rule.group),
                     anchor == anchors.end() ? std::string() : anchor->second});
  }
  SetCodes(rules);
  Tally(report, rules);
  return rules;
}

void PrintSiteMatrix(HtmlBuilder& html, const ReportView& report, const SiteTable& table,
                     const std::vector<SiteRule>& rules, const Catalogue& words) {
  MatrixPrinter(html, report, table, rules, words).Print();
}

void PrintSiteRules(HtmlBuilder& html, const std::vector<SiteRule>& rules, const Catalogue& words) {
  const auto table = html.In("table", {{"class", "rules"}});
  html.Leaf("caption", {}, words.Text("site.rules"));
  {
    const auto head = html.In("thead");
    const auto row = html.In("tr");
    html.Leaf("th", {{"scope", "col"}}, words.Text("column.number"));
    html.Leaf("th", {{"scope", "col"}}, words.Text("site.column-rule"));
    html.Leaf("th", {{"scope", "col"}}, words.Text("filter.group"));
    html.Leaf("th", {{"scope", "col"}, {"class", "number"}}, words.Text("site.matrix-missed"));
  }
  const auto body = html.In("tbody");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const SiteRule& rule = rules[i];
    const auto row = html.In("tr", {{"id", "r" + std::to_string(i + 1)}});
    html.Leaf("td", {}, rule.code);
    {
      const auto cell = html.In("th", {{"scope", "row"}});
      html.SubjectText(rule.title);
      html.Leaf("code", {}, rule.id);
    }
    html.Leaf("td", {{"lang", html.subject_language()}}, rule.group);
    html.Leaf("td", {{"class", "number"}},
              words.Text("overview.missed", {{"missed", std::to_string(rule.missed)},
                                             {"judged", std::to_string(rule.judged)}}));
  }
}

}  // namespace hegui
