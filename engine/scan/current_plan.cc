#include "engine/scan/current_plan.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/scan/mention_reader.h"

namespace hegui {
namespace {

class CurrentPlanEvaluator {
 public:
  CurrentPlanEvaluator(const ValidityRule& rule, const RuleContext& context)
      : rule_(rule), context_(context), reader_(rule, context) {}

  Outcome Evaluate() const {
    Outcome outcome = context_.Make(Status::kFail, Reason::kMissing);
    std::vector<MentionCredit> candidates;
    std::vector<MentionCredit> wrong;
    std::vector<std::string> labels;
    for (const Mention& mention : reader_.mentions()) {
      if (!IsOneOf(mention.instrument->series, rule_.series)) {
        continue;
      }
      if (reader_.IsCurrent(mention)) {
        candidates.push_back(reader_.Weigh(mention));
        continue;
      }
      Take(mention, candidates, wrong, labels, outcome);
    }
    const auto best = std::max_element(
        candidates.begin(), candidates.end(),
        [](const MentionCredit& a, const MentionCredit& b) { return a.credit < b.credit; });
    if (best != candidates.end() && best->credit != Credit::kNone) {
      return Found(best->credit, best->reason, candidates, outcome);
    }
    return wrong.empty() ? NotFound(candidates, std::move(outcome))
                         : OnlyWrong(wrong, labels, std::move(outcome));
  }

 private:
  // A plan that ended with the year before: taking stock of it is work of this year.
  bool JustEnded(const Mention& mention) const {
    const std::optional<int> year = reader_.YearAt(mention.hit.span);
    return year && mention.instrument->last_year == *year - 1;
  }

  void Add(const MentionCredit& credit, std::vector<Evidence>& evidence) const {
    // No more than are kept: a name can stand in a document a million times.
    if (evidence.size() < limits::kMaxEvidencePerRule) {
      evidence.push_back(context_.MakeEvidence(credit.span, credit.statement));
    }
  }

  void Trace(const MentionCredit& credit, std::string_view note, Outcome& outcome) const {
    if (context_.trace()) {
      MentionCredit rejected = credit;
      rejected.statement.note = note;
      Add(rejected, outcome.rejected);
    }
  }

  // A plan of the series that does not hold in the year.
  void Take(const Mention& mention, std::vector<MentionCredit>& candidates,
            std::vector<MentionCredit>& wrong, std::vector<std::string>& labels,
            Outcome& outcome) const {
    const Validity validity = reader_.ValidityOf(mention);
    const bool over = validity == Validity::kEnded || validity == Validity::kSuccessorUnknown;
    MentionCredit credit = reader_.Weigh(mention);
    if (over && reader_.UseOf(mention) == Use::kPast) {
      if (JustEnded(mention) && credit.credit != Credit::kNone) {
        candidates.push_back(
            {credit.span, credit.statement, context_.credit().weak, Reason::kWeak});
      } else {
        Trace(credit, "note.past", outcome);
      }
    } else if (!over && validity != Validity::kNever) {
      Trace(credit, "note.not-yet", outcome);
    } else if (credit.reason == Reason::kNegated) {
      candidates.push_back(std::move(credit));
    } else {
      credit.statement.note = over ? "note.over" : "note.misnamed";
      credit.reason = over ? Reason::kOutdated : Reason::kWrongTerm;
      wrong.push_back(std::move(credit));
      AddLabel(LabelOf(*mention.instrument), labels);
    }
  }

  Outcome Found(Credit credit, Reason reason, const std::vector<MentionCredit>& candidates,
                Outcome& traced) const {
    Outcome outcome = credit == Credit::kFull ? context_.Make(Status::kPass, Reason::kNone)
                                              : context_.Make(Status::kPartial, reason);
    outcome.rejected = std::move(traced.rejected);
    for (const MentionCredit& candidate : candidates) {
      if (candidate.credit >= credit) {
        Add(candidate, outcome.evidence);
      } else if (context_.trace()) {
        Add(candidate, outcome.rejected);
      }
    }
    return outcome;
  }

  Outcome OnlyWrong(const std::vector<MentionCredit>& wrong, const std::vector<std::string>& labels,
                    Outcome traced) const {
    const bool outdated = std::any_of(wrong.begin(), wrong.end(), [](const MentionCredit& finding) {
      return finding.reason == Reason::kOutdated;
    });
    const bool unknown_year = !context_.reading().report_year();
    const Reason reason = unknown_year ? Reason::kUndetermined
                          : outdated   ? Reason::kOutdated
                                       : Reason::kWrongTerm;
    Outcome outcome =
        context_.Make(unknown_year ? Status::kReview : Status::kFail, reason,
                      unknown_year ? "validity.doubt" : "validity.found",
                      {{"count", std::to_string(wrong.size())}, {"names", JoinLabels(labels)}});
    outcome.rejected = std::move(traced.rejected);
    for (const MentionCredit& finding : wrong) {
      Add(finding, outcome.evidence);
    }
    return outcome;
  }

  // Nothing counts: the statement that says most about why decides, an open denial first (the order of Reason).
  Outcome NotFound(const std::vector<MentionCredit>& candidates, Outcome traced) const {
    const std::vector<Reason> telling = {Reason::kNegated, Reason::kPlannedOnly,
                                         Reason::kProblemOnly, Reason::kSuggestionOnly,
                                         Reason::kTitleOnly};
    Reason reason = Reason::kMissing;
    for (const Reason one : telling) {
      const bool said = std::any_of(candidates.begin(), candidates.end(),
                                    [one](const MentionCredit& c) { return c.reason == one; });
      if (said) {
        reason = one;
        break;
      }
    }
    Outcome outcome = context_.Make(Status::kFail, reason);
    outcome.rejected = std::move(traced.rejected);
    outcome.searched = context_.SearchedFor(ListsOfSeries(), context_.where());
    for (const MentionCredit& candidate : candidates) {
      const bool near = candidate.reason == Reason::kMissing;
      if (near && outcome.searched.nearest) {
        continue;
      }
      if (near) {
        outcome.searched.nearest = context_.MakeEvidence(candidate.span, candidate.statement);
      } else {
        Add(candidate, outcome.evidence);
      }
    }
    return outcome;
  }

  // What would have counted: the names of the plans that hold in the year.
  std::vector<const PhraseList*> ListsOfSeries() const {
    const std::optional<int> year = context_.reading().report_year();
    std::vector<const PhraseList*> lists;
    for (const InstrumentDefinition& instrument : context_.reading().pack().instruments) {
      const bool holds = !year || (ValidityIn(instrument, *year) == Validity::kValid &&
                                   instrument.first_year.value_or(*year) <= *year);
      if (holds && IsOneOf(instrument.series, rule_.series)) {
        lists.push_back(&instrument.any);
      }
    }
    return lists;
  }

  const ValidityRule& rule_;
  const RuleContext& context_;
  const MentionReader reader_;
};

}  // namespace

Outcome CheckCurrentPlan(const ValidityRule& rule, const RuleContext& context) {
  return CurrentPlanEvaluator(rule, context).Evaluate();
}

}  // namespace hegui
