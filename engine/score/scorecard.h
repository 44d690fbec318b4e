// The weighed numbers of one document, with the arithmetic visible: bounds, coverage, ledger, grade, gate. Model `flat-partial`,
// version 1: XCCDF's flat model plus partial credit. Points are integer hundredths; percentages are hundredths of a percent, rounded half up once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/pack.h"
#include "engine/scan/outcome.h"

namespace hegui {

// A line of the ledger: points lost, by rule and item, and the evidence of it. The lines add up to earned − possible.
struct LedgerLine {
  int rule = 0;                // index into PackDefinition::rules
  std::optional<int> item;     // index into Outcome::items
  int points = 0;              // hundredths, negative
  std::optional<int> evidence;  // index into Outcome::evidence
};

struct GroupScore {
  std::string group;
  int earned = 0, possible = 0;
};

// Why the gate failed: a code of the catalogue and its arguments.
struct GateReason {
  std::string code;
  MessageArguments arguments;
};

struct Scorecard {
  int earned = 0, possible = 0;  // hundredths of points, rules that apply
  int lower = 0, upper = 0;      // hundredths of a percent
  int coverage = 0;              // hundredths of a percent: assessed / applicable points
  std::optional<std::string> grade;
  // The band the score alone would give, when a veto capped it, and the rules that did.
  std::optional<std::string> uncapped_grade;
  std::vector<int> vetoed_by;  // indices into PackDefinition::rules
  bool gate_passes = true;
  std::vector<GateReason> gate_reasons;
  std::vector<LedgerLine> ledger;
  std::vector<GroupScore> groups;  // in the pack's order
};

// The gate from the command line, over the pack's.
struct GateOverrides {
  bool off = false;
  std::optional<int> min_score_hundredths;
  std::optional<Severity> fail_on;
};

// Weighs the outcomes of one document. Nothing when no points apply: then there is no number, never a 0 or a 100.
std::optional<Scorecard> Score(const std::vector<Outcome>& outcomes, const PackDefinition& pack,
                               const GateOverrides& overrides);

}  // namespace hegui
