#include "engine/audit/apply_exceptions.h"

#include <algorithm>

#include "engine/text/blanks.h"
#include "engine/text/glob.h"

namespace hegui {
namespace {

bool IsOf(const RuleDefinition& rule, const std::string& id) {
  return rule.id == id || std::find(rule.was.begin(), rule.was.end(), id) != rule.was.end();
}

bool IsFinding(const Outcome& outcome) {
  return outcome.status == Status::kFail || outcome.status == Status::kPartial ||
         outcome.status == Status::kReview;
}

bool MatchesAnyPath(const std::vector<std::string>& patterns, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [path](const std::string& pattern) { return PathMatches(pattern, path); });
}

// A quote is copied out of a report, where lines were put together.
bool HoldsWords(std::string_view text, std::string_view words) {
  return WithoutBlanks(text).find(WithoutBlanks(words)) != std::string::npos;
}

class Applier {
 public:
  Applier(const Exceptions& exceptions, const PackDefinition& pack,
          const DocumentIdentity& document, Date as_of)
      : exceptions_(exceptions), pack_(pack), document_(document), as_of_(as_of) {}

  ExceptionUse Apply(std::vector<Outcome>& outcomes) {
    for (Outcome& outcome : outcomes) {
      const RuleDefinition& rule = pack_.rules[static_cast<std::size_t>(outcome.rule)];
      Decide(rule, outcome);
      Waive(rule, outcome);
    }
    return std::move(use_);
  }

 private:
  void Decide(const RuleDefinition& rule, Outcome& outcome) {
    for (std::size_t i = 0; i < exceptions_.decisions.size(); ++i) {
      const Decision& decision = exceptions_.decisions[i];
      if (!IsOf(rule, decision.rule)) {
        continue;
      }
      if (decision.sha256 != document_.sha256) {
        if (MatchesAnyPath(decision.documents, document_.path)) {
          use_.stale.push_back(i);
          if (outcome.status == Status::kReview && !outcome.stale_decision) {
            outcome.stale_decision = RulingOf(decision);
          }
        }
      } else if (outcome.status == Status::kReview) {
        use_.decisions.push_back(i);
        TakeVerdict(decision, outcome);
      } else if (!outcome.decision && outcome.status != Status::kError) {
        use_.needless.push_back(i);
      }
    }
  }

  static HumanRuling RulingOf(const Decision& decision) {
    return {decision.by, decision.why, decision.on ? decision.on->ToIso() : "", 0,
            decision.verdict};
  }

  void TakeVerdict(const Decision& decision, Outcome& outcome) const {
    outcome.decision = RulingOf(decision);
    outcome.stale_decision.reset();
    outcome.status = decision.verdict;
    outcome.earned = 0;
    switch (decision.verdict) {
      case Status::kPass:
        outcome.reason = Reason::kNone;
        outcome.earned = outcome.possible;
        break;
      case Status::kPartial:
        outcome.earned = outcome.possible * pack_.score.credit.partial_percent / 100;
        break;
      case Status::kNotApplicable:
        outcome.reason = Reason::kNotApplicable;
        outcome.possible = 0;
        break;
      default:
        break;
    }
    // It was the rule that was decided on; what was open of its items cannot be told from that.
    outcome.items.clear();
    for (Evidence& evidence : outcome.evidence) {
      evidence.item = -1;
    }
  }

  void Waive(const RuleDefinition& rule, Outcome& outcome) {
    for (std::size_t i = 0; i < exceptions_.waivers.size(); ++i) {
      const Waiver& waiver = exceptions_.waivers[i];
      const bool waived = outcome.status == Status::kWaived && outcome.waiver;
      if (!IsOf(rule, waiver.rule) || !(waived || IsFinding(outcome)) || !Covers(waiver, outcome)) {
        continue;
      }
      const HumanRuling ruling{waiver.by, waiver.why, waiver.until.ToIso(), outcome.possible,
                               Status::kWaived};
      if (waiver.until < as_of_) {
        use_.expired.push_back(i);
        outcome.expired_waiver = ruling;
        continue;
      }
      use_.waivers.push_back(i);
      if (!waived) {
        outcome.waiver = ruling;
        outcome.status = Status::kWaived;
        outcome.earned = outcome.possible = 0;
      }
    }
    if (outcome.waiver) {
      outcome.expired_waiver.reset();
    }
  }

  bool Covers(const Waiver& waiver, const Outcome& outcome) const {
    if (!waiver.documents.empty() && !MatchesAnyPath(waiver.documents, document_.path)) {
      return false;
    }
    return waiver.quote.empty() ||
           (!outcome.evidence.empty() && outcome.evidence_total <= outcome.evidence.size() &&
            std::all_of(outcome.evidence.begin(), outcome.evidence.end(),
                        [&](const Evidence& evidence) {
                          return HoldsWords(evidence.context, waiver.quote);
                        }));
  }

  const Exceptions& exceptions_;
  const PackDefinition& pack_;
  const DocumentIdentity& document_;
  Date as_of_;
  ExceptionUse use_;
};

}  // namespace

ExceptionUse ApplyExceptions(const Exceptions& exceptions, const PackDefinition& pack,
                             const DocumentIdentity& document, Date as_of,
                             std::vector<Outcome>& outcomes) {
  return Applier(exceptions, pack, document, as_of).Apply(outcomes);
}

}  // namespace hegui
