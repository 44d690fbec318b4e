#include "reports/document_view.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

#include "reports/comparison_view.h"
#include "reports/diagnostic_text.h"
#include "reports/numbers.h"
#include "reports/result_view.h"
#include "reports/section_view.h"
#include "reports/text_view.h"
#include "reports/trend_view.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

constexpr std::size_t kMendings = 3;
// Some 700,000 characters: beyond it nobody reads the text inside a report, and the place tells where to look.
constexpr std::size_t kMaxShownText = 2U << 20;

constexpr std::array kStatusOrder{Status::kFail,         Status::kPartial, Status::kReview,
                                  Status::kError,        Status::kPass,    Status::kWaived,
                                  Status::kNotApplicable};

const Fact* FactNamed(const std::vector<Fact>& facts, std::string_view name) {
  const auto found =
      std::find_if(facts.begin(), facts.end(), [name](const Fact& f) { return f.name == name; });
  return found == facts.end() ? nullptr : &*found;
}

std::string ValueOf(const std::vector<Fact>& facts, std::string_view name) {
  const Fact* fact = FactNamed(facts, name);
  return fact == nullptr ? std::string() : fact->value;
}

std::string Joined(const std::vector<std::string>& values, const Catalogue& words) {
  std::string joined;
  for (const std::string& value : values) {
    joined += (joined.empty() ? "" : words.Text("list.separator")) + value;
  }
  return joined;
}

// Of a sum that a bonus may lift above the whole, or a malus below nothing.
int ShareOfWhole(int part, int whole) {
  return whole > 0 ? std::clamp(ShareOf(std::max(part, 0), whole), 0, 10000) : 0;
}

class DocumentViewBuilder {
 public:
  explicit DocumentViewBuilder(ViewContext context)
      : context_(std::move(context)), audit_(context_.audit), words_(context_.words) {}

  DocumentView Build() && {
    AddIdentity();
    AddResults();
    AddSeverities();
    AddScore();
    view_.change = BuildChangeView(context_);
    view_.trend = BuildDocumentTrend(audit_, words_);
    view_.since = BuildScoreChange(audit_);
    AddVerdict();
    AddMendings();
    AddProperties();
    view_.notices = BuildNotices(audit_.notices, words_);
    AddSectionViews(context_, finding_of_rule_, view_);
    AddBasisIndex();
    if (context_.with_text) {
      view_.paragraphs = BuildTextView(QuotedSpans(), context_);
    }
    return std::move(view_);
  }

 private:
  void AddIdentity() {
    view_.anchor = context_.anchor;
    view_.path = audit_.path;
    view_.name = PortableName(audit_.path);
    const std::string title = ValueOf(audit_.facts, "title");
    view_.title = title.empty() ? view_.name : title;
    view_.unit = ValueOf(audit_.facts, "unit");
    view_.year = ValueOf(audit_.facts, "report_year");
    view_.of_another_kind = audit_.wrong_document;
    view_.profile = context_.labels.Profile(audit_.profile.id);
  }

  // Findings in their order: what costs most comes first, then what weighs most, then by rule.
  void AddResults() {
    std::vector<const Outcome*> findings;
    std::map<Status, std::size_t> counts;
    view_.statuses.resize(context_.pack.rules.size());
    for (const Outcome& outcome : audit_.outcomes) {
      ++counts[outcome.status];
      view_.statuses[static_cast<std::size_t>(outcome.rule)] = outcome.status;
      if (outcome.status == Status::kPartial || outcome.status == Status::kFail) {
        findings.push_back(&outcome);
      } else {
        ListFor(outcome.status).push_back(BuildResultView(outcome, context_));
      }
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Outcome* a, const Outcome* b) {
      const int lost_a = a->possible - a->earned;
      const int lost_b = b->possible - b->earned;
      return lost_a != lost_b ? lost_a > lost_b : a->severity > b->severity;
    });
    for (const Outcome* outcome : findings) {
      view_.findings.push_back(BuildResultView(*outcome, context_));
      view_.findings.back().number = static_cast<int>(view_.findings.size());
      finding_of_rule_.emplace(outcome->rule, view_.findings.size() - 1);
    }
    for (const Status status : kStatusOrder) {
      if (const auto count = counts.find(status); count != counts.end()) {
        view_.counts.push_back(
            {status, words_.Text("status." + std::string(Name(status))), count->second});
      }
    }
  }

  // 严重 1 项、一般 12 项
  void AddSeverities() {
    std::vector<std::string> parts;
    for (const Severity severity :
         {Severity::kFatal, Severity::kMajor, Severity::kMinor, Severity::kInfo}) {
      const auto count =
          std::count_if(view_.findings.begin(), view_.findings.end(),
                        [severity](const ResultView& f) { return f.severity == severity; });
      if (count > 0) {
        parts.push_back(
            words_.Text("findings.severity",
                        {{"severity", words_.Text("severity." + std::string(Name(severity)))},
                         {"count", std::to_string(count)}}));
      }
    }
    view_.severities = Joined(parts, words_);
  }

  std::vector<ResultView>& ListFor(Status status) {
    switch (status) {
      case Status::kReview:
      case Status::kError:
        return view_.reviews;
      case Status::kNotApplicable:
        return view_.not_applicable;
      case Status::kWaived:
        return view_.waived;
      case Status::kPass:
      case Status::kPartial:
      case Status::kFail:
        break;
    }
    return view_.passed;
  }

  void AddScore() {
    if (!audit_.score) {
      return;
    }
    const Scorecard& card = *audit_.score;
    ScoreView score;
    score.lower = HundredthsText(card.lower);
    score.upper = HundredthsText(card.upper);
    score.open = card.lower != card.upper;
    score.earned = HundredthsText(card.earned);
    score.possible = HundredthsText(card.possible);
    score.coverage = PercentText(card.coverage);
    score.lower_share = std::clamp(card.lower, 0, 10000);
    score.upper_share = std::clamp(card.upper, score.lower_share, 10000);
    score.grade = card.grade.value_or("");
    if (card.uncapped_grade && card.grade != card.uncapped_grade) {
      std::vector<std::string> rules;
      for (const int rule : card.vetoed_by) {
        rules.push_back(context_.pack.rules[static_cast<std::size_t>(rule)].title);
      }
      score.capped = words_.Text("score.capped", {{"grade", score.grade},
                                                  {"uncapped", *card.uncapped_grade},
                                                  {"rules", Joined(rules, words_)}});
    }
    view_.score = std::move(score);
    int left = card.possible;
    for (const GroupScore& group : card.groups) {
      GroupView view;
      view.id = group.group;
      view.label = context_.labels.Group(group.group);
      view.earned = HundredthsText(group.earned);
      view.possible = HundredthsText(group.possible);
      view.applicable = group.possible > 0;
      view.share = view.applicable ? ShareOf(std::max(group.earned, 0), group.possible) : 0;
      view.lost = SignedHundredthsText(group.earned - group.possible);
      view.before_share = ShareOfWhole(left, card.possible);
      left -= group.possible - group.earned;
      view.after_share = ShareOfWhole(left, card.possible);
      view.after = HundredthsText(left);
      view_.groups.push_back(std::move(view));
    }
    for (const LedgerLine& line : card.ledger) {
      view_.ledger.push_back(MakeLedgerLine(line));
    }
    view_.ledger_sum = SignedHundredthsText(card.earned - card.possible);
  }

  LedgerView MakeLedgerLine(const LedgerLine& line) const {
    const RuleDefinition& rule = context_.pack.rules[static_cast<std::size_t>(line.rule)];
    LedgerView view;
    view.rule = rule.id;
    view.title = rule.title;
    view.points = SignedHundredthsText(line.points);
    view.anchor = context_.RuleAnchor(line.rule);
    const auto outcome = std::find_if(audit_.outcomes.begin(), audit_.outcomes.end(),
                                      [&](const Outcome& o) { return o.rule == line.rule; });
    if (outcome == audit_.outcomes.end()) {
      return view;
    }
    if (line.item) {
      view.item = outcome->items[static_cast<std::size_t>(*line.item)].label;
    }
    if (line.evidence) {
      const Evidence& evidence = outcome->evidence[static_cast<std::size_t>(*line.evidence)];
      view.place = context_.MakePlace(evidence.place, evidence.span, evidence.section).brief;
    }
    return view;
  }

  void AddVerdict() {
    view_.gate_passes = audit_.gate_passes;
    std::string reasons;
    for (const GateReason& reason : audit_.gate_reasons) {
      reasons += (reasons.empty() ? "" : words_.Text("clause.separator")) +
                 words_.Text(reason.code, context_.labels.Readable(reason.arguments));
    }
    if (!audit_.gate_passes) {
      view_.verdict = words_.Text("verdict.fail", {{"reasons", reasons}});
    } else {
      view_.verdict = words_.Text(view_.findings.empty() ? "verdict.pass-clean" : "verdict.pass",
                                  {{"count", std::to_string(view_.findings.size())}});
    }
    if (!view_.reviews.empty()) {
      view_.verdict +=
          words_.Text("sentence.separator") +
          words_.Text("verdict.reviews", {{"count", std::to_string(view_.reviews.size())}});
    }
  }

  void AddMendings() {
    int points = 0;
    for (const ResultView& finding : view_.findings) {
      if (finding.lost <= 0 || view_.mendings.size() == kMendings) {
        break;
      }
      points += finding.lost;
      view_.mendings.push_back({finding.title,
                                finding.hint.empty() ? finding.message : finding.hint,
                                SignedHundredthsText(finding.lost), finding.anchor});
    }
    if (!view_.mendings.empty()) {
      view_.mendings_line =
          words_.Text("mendings.line", {{"count", std::to_string(view_.mendings.size())},
                                        {"points", SignedHundredthsText(points)}});
    }
  }

  void AddProperties() {
    const auto add = [this](std::string_view name, std::string value) {
      if (!value.empty()) {
        view_.facts.push_back({context_.labels.Fact(name), std::move(value), {}});
      }
    };
    std::string_view last;
    for (const Fact& fact : audit_.facts) {
      std::string label = context_.labels.Fact(fact.name);
      if (fact.name == last) {
        label = words_.Text("fact.differs", {{"fact", label}});
      }
      last = fact.name;
      view_.facts.push_back({std::move(label), fact.value, context_.labels.Origin(fact.origin)});
    }
    add("superiors", Joined(audit_.superiors, words_));
    add("signatories", Joined(audit_.signatories, words_));
    add("han_characters", std::to_string(audit_.han_characters));

    view_.parameters.push_back({words_.Text("label.profile"), view_.profile,
                                context_.labels.Origin(audit_.profile.origin)});
    for (const auto& [id, parameter] : audit_.parameters) {
      view_.parameters.push_back({context_.labels.Parameter(id),
                                  context_.labels.Value(parameter.value),
                                  context_.labels.Origin(parameter.origin)});
    }

    view_.source.push_back({words_.Text("label.file"), view_.name, {}});
    view_.source.push_back({words_.Text("label.format"), audit_.document.format, {}});
    if (audit_.document.encoding) {
      view_.source.push_back({words_.Text("label.encoding"), *audit_.document.encoding, {}});
    }
    view_.source.push_back({"SHA-256", audit_.sha256, {}});
  }

  void AddBasisIndex() {
    for (std::size_t i = 0; i < view_.findings.size(); ++i) {
      for (const BasisView& basis : view_.findings[i].basis) {
        const auto known =
            std::find_if(view_.by_basis.begin(), view_.by_basis.end(),
                         [&](const auto& entry) { return entry.first == basis.text; });
        if (known == view_.by_basis.end()) {
          view_.by_basis.push_back({basis.text, {i}});
        } else {
          known->second.push_back(i);
        }
      }
    }
  }

  std::vector<QuotedSpan> QuotedSpans() const {
    std::vector<QuotedSpan> quoted;
    for (const Outcome& outcome : audit_.outcomes) {
      const auto finding = finding_of_rule_.find(outcome.rule);
      for (const Evidence& evidence : outcome.evidence) {
        quoted.push_back({evidence.span, finding == finding_of_rule_.end()
                                             ? std::nullopt
                                             : std::optional(finding->second)});
      }
    }
    return quoted;
  }

  ViewContext context_;
  const DocumentAudit& audit_;
  const Catalogue& words_;
  DocumentView view_;
  std::map<int, std::size_t> finding_of_rule_;  // rule → index into findings
};

}  // namespace

DocumentView BuildDocumentView(const DocumentAudit& audit, const PackDefinition& pack,
                               const Labels& labels, const Catalogue& words, std::string anchor,
                               const ViewOptions& options) {
  const bool too_long = audit.document.text.size() > kMaxShownText;
  DocumentView view = DocumentViewBuilder({pack, audit, words, labels, std::move(anchor),
                                           options.with_text && !too_long})
                          .Build();
  if (too_long) {
    view.text_note = words.Text("text.too-long");
  } else if (!options.with_text) {
    view.text_note = words.Text("text.left-out");
  }
  return view;
}

std::string PortableName(std::string_view path) {
  if (path.empty() || path.front() != '/') {
    return std::string(path);
  }
  const std::size_t slash = path.find_last_not_of('/');
  path = path.substr(0, slash == std::string_view::npos ? 1 : slash + 1);
  return std::string(path.substr(path.rfind('/') + 1));
}

std::vector<NoticeView> BuildNotices(const Diagnostics& notices, const Catalogue& words) {
  std::vector<NoticeView> views;
  for (const Diagnostic& notice : notices) {
    NoticeView view;
    view.code = notice.code;
    view.text = words.Text(notice.code, notice.arguments);
    view.level = notice.level;
    if (notice.place.line > 0 && !notice.place.file.empty()) {
      view.place = PortableName(notice.place.file) + ":" + std::to_string(notice.place.line);
    } else if (notice.place.line > 0) {
      view.place = "L" + std::to_string(notice.place.line);
      if (notice.place.column > 0) {
        view.place += ":" + std::to_string(notice.place.column);
      }
    }
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace hegui
