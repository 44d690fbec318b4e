#include "engine/scan/validity.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/scan/current_plan.h"
#include "engine/scan/mention_reader.h"

namespace hegui {
namespace {

// What a name costs, from mild to grave.
enum class Cost { kNone, kDoubt, kPartial, kFull };

struct Finding {
  Span span;
  std::string note;
  Cost cost = Cost::kNone;
  Reason reason = Reason::kNone;
  std::string label;
};

class ReferenceEvaluator {
 public:
  ReferenceEvaluator(const ValidityRule& rule, const RuleContext& context)
      : rule_(rule), context_(context), reader_(rule, context) {}

  Outcome Evaluate() const {
    Outcome rejected;
    std::vector<Finding> findings;
    Cost gravest = Cost::kNone;
    std::vector<std::string> answered = AnsweredSeries();
    for (const Mention& mention : reader_.mentions()) {
      Finding finding = Judge(mention, answered);
      if (finding.cost == Cost::kNone) {
        Trace(finding, rejected);
        continue;
      }
      gravest = std::max(gravest, finding.cost);
      findings.push_back(std::move(finding));
    }
    Outcome outcome = Conclude(findings, gravest);
    outcome.rejected = std::move(rejected.rejected);
    return outcome;
  }

 private:
  Evidence EvidenceOf(const Finding& finding) const {
    Evidence evidence = context_.MakeEvidence(finding.span);
    evidence.note = finding.note;
    return evidence;
  }

  void Trace(const Finding& finding, Outcome& outcome) const {
    if (context_.trace()) {
      outcome.rejected.push_back(EvidenceOf(finding));
    }
  }

  // Series of `leaves` of which the document names the right plan as well.
  std::vector<std::string> AnsweredSeries() const {
    std::vector<std::string> answered;
    for (const Mention& mention : reader_.mentions()) {
      if (IsOneOf(mention.instrument->series, rule_.leaves) && reader_.IsCurrent(mention) &&
          reader_.Weigh(mention).credit != Credit::kNone) {
        AddLabel(mention.instrument->series, answered);
      }
    }
    return answered;
  }

  Finding Judge(const Mention& mention, const std::vector<std::string>& answered) const {
    const InstrumentDefinition& instrument = *mention.instrument;
    const Validity validity = reader_.ValidityOf(mention);
    Finding finding;
    finding.span = mention.hit.span;
    finding.label = LabelOf(instrument);
    const bool left =
        IsOneOf(instrument.series, rule_.leaves) && !IsOneOf(instrument.series, answered);
    const bool asked = rule_.series.empty() || IsOneOf(instrument.series, rule_.series);
    if (validity == Validity::kValid) {
      finding.note = "note.in-force";
    } else if (!asked || left) {
      finding.note = "note.other-rule";
    } else if (validity == Validity::kNotYet) {
      finding.cost = Cost::kDoubt;
      finding.note = "note.not-yet";
    } else {
      Weigh(mention, validity, finding);
    }
    return finding;
  }

  void Weigh(const Mention& mention, Validity validity, Finding& finding) const {
    const Use use = reader_.UseOf(mention);
    if (use == Use::kPast && validity != Validity::kNever) {
      finding.note = "note.past";
      return;
    }
    if (validity == Validity::kSuccessorUnknown) {
      finding.cost = Cost::kDoubt;
      finding.note = "note.successor-unknown";
      return;
    }
    const bool never = validity == Validity::kNever;
    finding.reason = never ? Reason::kWrongTerm : Reason::kOutdated;
    finding.cost = use == Use::kStudied || mention.instrument->mild ? Cost::kPartial : Cost::kFull;
    finding.note = never                  ? "note.misnamed"
                   : use == Use::kStudied ? "note.over-studied"
                                          : "note.over";
  }

  Outcome Conclude(const std::vector<Finding>& findings, Cost gravest) const {
    if (gravest == Cost::kNone) {
      return context_.Make(Status::kPass, Reason::kNone);
    }
    std::vector<std::string> labels;
    Reason reason = gravest == Cost::kDoubt ? Reason::kUndetermined : Reason::kWrongTerm;
    for (const Finding& finding : findings) {
      AddLabel(finding.label, labels);
      if (finding.cost == gravest && finding.reason == Reason::kOutdated) {
        reason = Reason::kOutdated;
      }
    }
    const Status status = gravest == Cost::kFull      ? Status::kFail
                          : gravest == Cost::kPartial ? Status::kPartial
                                                      : Status::kReview;
    Outcome outcome = context_.Make(
        status, reason, status == Status::kReview ? "validity.doubt" : "validity.found",
        {{"count", std::to_string(findings.size())}, {"names", JoinLabels(labels)}});
    if (status == Status::kPartial) {
      outcome.severity = std::min(outcome.severity, rule_.studied_severity);
    }
    // No more than are kept: a name can stand in a document a million times.
    for (std::size_t i = 0; i < std::min(findings.size(), limits::kMaxEvidencePerRule); ++i) {
      outcome.evidence.push_back(EvidenceOf(findings[i]));
    }
    return outcome;
  }

  const ValidityRule& rule_;
  const RuleContext& context_;
  const MentionReader reader_;
};

}  // namespace

Outcome EvaluateValidity(const ValidityRule& rule, const RuleContext& context) {
  return context.Finish(rule.check == ValidityCheck::kCurrent
                            ? CheckCurrentPlan(rule, context)
                            : ReferenceEvaluator(rule, context).Evaluate());
}

}  // namespace hegui
