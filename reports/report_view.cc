#include "reports/report_view.h"

#include <algorithm>
#include <cstdint>

#include "reports/catalogue.h"
#include "reports/comparison_view.h"
#include "reports/document_view.h"
#include "reports/labels.h"
#include "reports/likeness_view.h"
#include "reports/numbers.h"
#include "reports/roster_view.h"
#include "reports/trend_view.h"

namespace hegui {
namespace {

bool IsMissed(Status status) { return status == Status::kPartial || status == Status::kFail; }

bool Applies(Status status) {
  return status != Status::kNotApplicable && status != Status::kWaived;
}

FailedView MakeFailed(const FailedDocument& failed, const Catalogue& words) {
  return {failed.path, PortableName(failed.path), failed.error.code,
          words.Text(failed.error.code, failed.error.arguments)};
}

std::vector<RuleTally> TallyRules(const std::vector<DocumentView>& documents,
                                  const PackDefinition& pack) {
  std::vector<RuleTally> tallies;
  for (std::size_t rule = 0; rule < pack.rules.size(); ++rule) {
    RuleTally tally{pack.rules[rule].id, pack.rules[rule].title};
    for (const DocumentView& document : documents) {
      if (const std::optional<Status> status = document.statuses[rule]) {
        tally.judged += Applies(*status) ? 1U : 0U;
        tally.missed += IsMissed(*status) ? 1U : 0U;
      }
    }
    if (tally.missed > 0) {
      tallies.push_back(std::move(tally));
    }
  }
  std::stable_sort(tallies.begin(), tallies.end(),
                   [](const RuleTally& a, const RuleTally& b) { return a.missed > b.missed; });
  return tallies;
}

// Grades in the pack's order, best first; documents without one come last, under an empty name.
std::vector<std::pair<std::string, std::size_t>> CountGrades(
    const std::vector<DocumentView>& documents, const PackDefinition& pack) {
  std::vector<std::pair<std::string, std::size_t>> grades;
  for (const GradeBand& band : pack.score.bands) {
    grades.emplace_back(band.label, 0);
  }
  grades.emplace_back(std::string(), 0);
  for (const DocumentView& document : documents) {
    const std::string grade = document.score ? document.score->grade : std::string();
    const auto known = std::find_if(grades.begin(), grades.end(),
                                    [&](const auto& entry) { return entry.first == grade; });
    ++(known == grades.end() ? grades.back() : *known).second;
  }
  if (grades.back().second == 0) {
    grades.pop_back();
  }
  return grades;
}

std::vector<BandView> DescribeBands(const ScorePolicy& policy, const Catalogue& words) {
  std::vector<BandView> bands;
  for (std::size_t i = 0; i < policy.bands.size(); ++i) {
    const GradeBand& band = policy.bands[i];
    // The lowest one is told by where it ends.
    const bool lowest = i > 0 && band.from_hundredths == 0;
    const int bound = lowest ? policy.bands[i - 1].from_hundredths : band.from_hundredths;
    bands.push_back({words.Text(lowest ? "band.lowest" : "band",
                                {{"grade", band.label}, {"from", HundredthsText(bound)}}),
                     band.from_hundredths});
  }
  return bands;
}

// To hundredths of a second, which nobody needs after a day.
std::string SecondsText(std::int64_t milliseconds) {
  constexpr std::int64_t kMost = 1'000'000'000;
  return HundredthsText(static_cast<int>(std::clamp<std::int64_t>(milliseconds, 0, kMost) / 10));
}

std::vector<PropertyView> Reproduction(const Audit& audit, const Labels& labels,
                                       const Catalogue& words) {
  const PackDefinition& pack = *audit.pack;
  std::vector<PropertyView> rows{
      {words.Text("label.program"), "hegui " + audit.program_version, {}},
      {words.Text("label.pack"), pack.id + " " + pack.version, {}},
      {words.Text("label.digest"), pack.digest, {}},
      {words.Text("label.model"),
       pack.score.model + " " + std::to_string(pack.score.model_version),
       {}},
      {words.Text("label.as-of"), audit.options.as_of, {}},
      {words.Text("label.profile"),
       audit.options.profile == "auto" ? words.Text("value.auto")
                                       : labels.Profile(audit.options.profile),
       {}},
  };
  if (audit.options.redacted) {
    rows.push_back({words.Text("label.redacted"), words.Text("value.redacted"), {}});
  }
  if (!audit.options.command.empty()) {
    rows.push_back({words.Text("label.command"), audit.options.command, {}});
  }
  if (audit.options.timing) {
    rows.push_back({words.Text("label.started"), audit.options.timing->started, {}});
    rows.push_back({words.Text("label.duration"),
                    words.Text("value.seconds",
                               {{"seconds", SecondsText(audit.options.timing->milliseconds)}}),
                    {}});
  }
  for (const auto& [name, value] : audit.options.set) {
    const bool by_project = audit.options.set_by_project.contains(name);
    rows.push_back({labels.Parameter(name), value,
                    labels.Origin(by_project ? "project file" : "command line")});
  }
  return rows;
}

std::vector<PropertyView> Changes(const PackDefinition& pack, const Catalogue& words) {
  std::vector<PropertyView> rows;
  for (const RuleOverride& change : pack.overrides) {
    rows.push_back({change.rule, words.Text(change.disabled ? "change.disabled" : "change.changed"),
                    change.reason});
  }
  return rows;
}

}  // namespace

std::string MarkedQuote(const std::vector<QuotePiece>& quote) {
  std::string text;
  for (const QuotePiece& piece : quote) {
    text += piece.hit ? "〔" + piece.text + "〕" : piece.text;
  }
  return text;
}

ReportView BuildReportView(const Audit& audit, ReportLanguage language,
                           const ViewOptions& options) {
  const PackDefinition& pack = *audit.pack;
  const Catalogue words(language);
  const Labels labels(pack, words);
  ReportView view;
  view.language = language;
  if (audit.pack->locale != Name(language)) {
    view.subject_language = audit.pack->locale;
  }
  view.pack = pack.name.empty() ? pack.id : pack.name;
  view.score_note = pack.score.note;
  for (const AuditInput& input : audit.inputs) {
    if (input.failed) {
      view.failed.push_back(MakeFailed(*input.failed, words));
    } else if (input.audited) {
      const std::string anchor = "d" + std::to_string(view.documents.size() + 1);
      view.documents.push_back(
          BuildDocumentView(*input.audited, pack, labels, words, anchor, options));
    }
  }
  view.roster = BuildRosterView(audit, words);
  view.comparison = BuildComparisonView(audit, words);
  view.likenesses = BuildLikenessViews(audit, view.documents, labels, words, options);
  view.trend = BuildBatchTrend(audit, words);
  view.tells_change = audit.comparison || audit.trend;
  view.notices = BuildNotices(audit.notices, words);
  view.tallies = TallyRules(view.documents, pack);
  for (const RuleDefinition& rule : pack.rules) {
    view.rules.push_back(rule.id);
  }
  view.grades = CountGrades(view.documents, pack);
  view.reproduction = Reproduction(audit, labels, words);
  view.changes = Changes(pack, words);
  view.bands = DescribeBands(pack.score, words);
  return view;
}

}  // namespace hegui
