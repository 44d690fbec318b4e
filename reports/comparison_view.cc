#include "reports/comparison_view.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/document_view.h"
#include "reports/numbers.h"

namespace hegui {
namespace {

constexpr std::string_view kArrow = " → ";

class ChangeBuilder {
 public:
  explicit ChangeBuilder(const ViewContext& context)
      : context_(context), change_(*context.audit.change), words_(context.words) {}

  ChangeView Build() && {
    AddScore();
    view_.gone = Rules(change_.gone);
    view_.fresh = Rules(change_.fresh);
    view_.moved = Rules(change_.moved);
    AddLine();
    return std::move(view_);
  }

 private:
  std::string GradeNow() const {
    return context_.audit.score ? context_.audit.score->grade.value_or("") : std::string();
  }

  void AddScore() {
    if (change_.score) {
      view_.before = HundredthsText(change_.score->lower);
      const std::string now = GradeNow();
      if (!change_.score->grade.empty() && !now.empty() && now != change_.score->grade) {
        view_.grade = change_.score->grade + std::string(kArrow) + now;
      }
    }
    if (change_.difference) {
      view_.score = SignedHundredthsText(*change_.difference);
      view_.difference = *change_.difference;
    }
  }

  std::string StateOf(std::optional<Status> status) const {
    return words_.Text(status ? "status." + std::string(Name(*status)) : "change.unjudged");
  }

  std::vector<RuleChangeView> Rules(const std::vector<RuleChange>& changes) const {
    std::vector<RuleChangeView> rules;
    for (const RuleChange& change : changes) {
      RuleChangeView& view = rules.emplace_back();
      view.rule = change.rule;
      view.title = change.title;
      view.states = StateOf(change.before) + std::string(kArrow) + StateOf(change.now);
      view.anchor = change.now ? AnchorOf(change.rule) : std::string();
    }
    return rules;
  }

  std::string AnchorOf(const std::string& rule) const {
    const auto& rules = context_.pack.rules;
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&rule](const RuleDefinition& r) { return r.id == rule; });
    return found == rules.end() ? std::string()
                                : context_.RuleAnchor(static_cast<int>(found - rules.begin()));
  }

  void AddLine() {
    std::vector<std::string> parts;
    if (!change_.difference) {
      parts.push_back(words_.Text("change.no-score"));
    } else if (*change_.difference == 0) {
      parts.push_back(words_.Text("change.level", {{"score", view_.before}}));
    } else {
      parts.push_back(
          words_.Text(view_.difference > 0 ? "change.rose" : "change.fell",
                      {{"before", view_.before},
                       {"now", HundredthsText(change_.score->lower + *change_.difference)},
                       {"difference", HundredthsText(std::abs(*change_.difference))}}));
    }
    if (!view_.grade.empty()) {
      parts.push_back(
          words_.Text("change.grade", {{"before", change_.score->grade}, {"now", GradeNow()}}));
    }
    parts.push_back(words_.Text("change.findings", {{"gone", std::to_string(change_.gone.size())},
                                                    {"new", std::to_string(change_.fresh.size())},
                                                    {"kept", std::to_string(change_.kept)}}));
    std::string line;
    for (const std::string& part : parts) {
      line += (line.empty() ? "" : words_.Text("clause.separator")) + part;
    }
    const bool year = change_.other_year && change_.report_year;
    view_.line =
        words_.Text(year ? "change.line-year" : "change.line",
                    {{"year", std::to_string(change_.report_year.value_or(0))}, {"changes", line}});
  }

  const ViewContext& context_;
  const DocumentChange& change_;
  const Catalogue& words_;
  ChangeView view_;
};

}  // namespace

std::optional<ChangeView> BuildChangeView(const ViewContext& context) {
  return context.audit.change ? std::optional(ChangeBuilder(context).Build()) : std::nullopt;
}

std::optional<ComparisonView> BuildComparisonView(const Audit& audit, const Catalogue& words) {
  if (!audit.comparison) {
    return std::nullopt;
  }
  const Comparison& comparison = *audit.comparison;
  ComparisonView view;
  view.summary =
      words.Text("comparison.summary", {{"day", comparison.as_of.empty() ? "–" : comparison.as_of},
                                        {"rose", std::to_string(comparison.rose)},
                                        {"fell", std::to_string(comparison.fell)},
                                        {"level", std::to_string(comparison.level)}});
  const auto add = [&](std::string_view key, std::size_t count) {
    if (count > 0) {
      view.summary +=
          words.Text("sentence.separator") + words.Text(key, {{"count", std::to_string(count)}});
    }
  };
  add("comparison.unscored", comparison.unscored);
  add("comparison.fresh", comparison.fresh);
  add("comparison.unclear", comparison.unclear);
  add("comparison.absent-count", comparison.absent.size());
  if (comparison.other_rules) {
    view.note = comparison.pack_version == audit.pack->version
                    ? words.Text("comparison.other-rules")
                    : words.Text("comparison.other-version", {{"earlier", comparison.pack_version},
                                                              {"now", audit.pack->version}});
  }
  for (const AbsentDocument& absent : comparison.absent) {
    view.absent.push_back(absent.unit.empty() ? PortableName(absent.path) : absent.unit);
  }
  return view;
}

std::string AbsentSentence(const ComparisonView& comparison, std::size_t most,
                           const Catalogue& words) {
  std::string names;
  for (std::size_t i = 0; i < std::min(comparison.absent.size(), most); ++i) {
    names += (names.empty() ? "" : words.Text("list.separator")) + comparison.absent[i];
  }
  names += comparison.absent.size() > most ? "…" : "";
  return names.empty() ? names : words.Text("comparison.absent", {{"names", names}});
}

}  // namespace hegui
