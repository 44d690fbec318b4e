#include "engine/score/scorecard.h"

#include <algorithm>
#include <cstdint>

namespace hegui {
namespace {

// a / b in hundredths of a percent, half up. REQUIRES: b > 0.
int Share(int a, int b) {
  const std::int64_t doubled = std::int64_t{a} * 20000 + b;
  return static_cast<int>(doubled / (std::int64_t{b} * 2));
}

std::string Percent(int hundredths) {
  const int cents = hundredths % 100;
  std::string text = std::to_string(hundredths / 100);
  if (cents != 0) {
    text += '.';
    text += static_cast<char>('0' + cents / 10);
    if (cents % 10 != 0) {
      text += static_cast<char>('0' + cents % 10);
    }
  }
  return text;
}

bool IsOpen(const Outcome& outcome) {
  return outcome.status == Status::kReview || outcome.status == Status::kError;
}

class Scorer {
 public:
  Scorer(const std::vector<Outcome>& outcomes, const PackDefinition& pack,
         const GateOverrides& overrides)
      : outcomes_(outcomes), pack_(pack), overrides_(overrides) {}

  std::optional<Scorecard> Score() {
    int open = 0;
    for (const Outcome& outcome : outcomes_) {
      card_.earned += outcome.earned;
      card_.possible += outcome.possible;
      open += IsOpen(outcome) ? outcome.possible : 0;
      AddToLedger(outcome);
    }
    if (card_.possible == 0) {
      return std::nullopt;
    }
    card_.lower = Share(card_.earned, card_.possible);
    card_.upper = Share(card_.earned + open, card_.possible);
    card_.coverage = Share(card_.possible - open, card_.possible);
    AddGroups();
    AddGrade();
    AddGate();
    return std::move(card_);
  }

 private:
  const RuleDefinition& RuleOf(const Outcome& outcome) const {
    return pack_.rules[static_cast<std::size_t>(outcome.rule)];
  }

  void AddToLedger(const Outcome& outcome) {
    const int lost = outcome.earned - outcome.possible;
    if (lost == 0) {
      return;
    }
    int by_items = 0;
    for (const ItemOutcome& item : outcome.items) {
      by_items += item.earned - item.possible;
    }
    if (outcome.items.empty() || by_items != lost) {
      card_.ledger.push_back({outcome.rule, std::nullopt, lost, FirstEvidence(outcome, -1)});
      return;
    }
    for (std::size_t i = 0; i < outcome.items.size(); ++i) {
      const ItemOutcome& item = outcome.items[i];
      if (item.earned != item.possible) {
        const int index = static_cast<int>(i);
        card_.ledger.push_back(
            {outcome.rule, index, item.earned - item.possible, FirstEvidence(outcome, index)});
      }
    }
  }

  static std::optional<int> FirstEvidence(const Outcome& outcome, int item) {
    for (std::size_t i = 0; i < outcome.evidence.size(); ++i) {
      if (item < 0 || outcome.evidence[i].item == item) {
        return static_cast<int>(i);
      }
    }
    return std::nullopt;
  }

  void AddGroups() {
    for (const GroupDefinition& group : pack_.score.groups) {
      GroupScore score{group.id, 0, 0};
      for (const Outcome& outcome : outcomes_) {
        if (RuleOf(outcome).group == group.id) {
          score.earned += outcome.earned;
          score.possible += outcome.possible;
        }
      }
      card_.groups.push_back(std::move(score));
    }
  }

  // Bands run from the highest down, so a larger index is a worse grade.
  void AddGrade() {
    const std::vector<GradeBand>& bands = pack_.score.bands;
    if (bands.empty()) {
      return;
    }
    std::size_t grade = 0;
    while (grade + 1 < bands.size() && card_.lower < bands[grade].from_hundredths) {
      ++grade;
    }
    const std::size_t by_points = grade;
    for (const Veto& veto : pack_.score.vetoes) {
      const std::size_t cap = BandNamed(veto.cap);
      for (const Outcome& outcome : outcomes_) {
        if (Vetoes(veto, outcome) && cap > by_points) {
          grade = std::max(grade, cap);
          card_.vetoed_by.push_back(outcome.rule);
        }
      }
    }
    card_.grade = bands[grade].label;
    if (grade != by_points) {
      card_.uncapped_grade = bands[by_points].label;
    }
  }

  bool Vetoes(const Veto& veto, const Outcome& outcome) const {
    if (outcome.status != Status::kFail) {
      return false;
    }
    return veto.severity ? outcome.severity >= *veto.severity : RuleOf(outcome).id == veto.rule;
  }

  std::size_t BandNamed(const std::string& label) const {
    const std::vector<GradeBand>& bands = pack_.score.bands;
    const auto band = std::find_if(bands.begin(), bands.end(),
                                   [&](const GradeBand& b) { return b.label == label; });
    return static_cast<std::size_t>(band - bands.begin());
  }

  void AddGate() {
    if (overrides_.off) {
      return;
    }
    const GatePolicy& policy = pack_.score.gate;
    const std::optional<int> least = overrides_.min_score_hundredths
                                         ? overrides_.min_score_hundredths
                                         : policy.min_score_hundredths;
    if (least && card_.lower < *least) {
      FailGate("gate.min-score", {{"score", Percent(card_.lower)}, {"limit", Percent(*least)}});
    }
    if (policy.min_coverage_percent && card_.coverage < *policy.min_coverage_percent * 100) {
      FailGate("gate.coverage", {{"coverage", Percent(card_.coverage)},
                                 {"limit", std::to_string(*policy.min_coverage_percent)}});
    }
    const std::optional<Severity> grave = overrides_.fail_on ? overrides_.fail_on : policy.fail_on;
    const auto count = std::count_if(outcomes_.begin(), outcomes_.end(), [&](const Outcome& o) {
      return grave && o.status == Status::kFail && o.severity >= *grave;
    });
    if (count > 0) {
      FailGate("gate.severity", {{"severity", std::string(Name(*grave))},
                                 {"count", std::to_string(count)}});
    }
  }

  void FailGate(std::string code, MessageArguments arguments) {
    card_.gate_passes = false;
    card_.gate_reasons.push_back({std::move(code), std::move(arguments)});
  }

  const std::vector<Outcome>& outcomes_;
  const PackDefinition& pack_;
  const GateOverrides& overrides_;
  Scorecard card_;
};

}  // namespace

std::optional<Scorecard> Score(const std::vector<Outcome>& outcomes, const PackDefinition& pack,
                               const GateOverrides& overrides) {
  return Scorer(outcomes, pack, overrides).Score();
}

}  // namespace hegui
