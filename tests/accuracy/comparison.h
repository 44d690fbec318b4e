// Labels against the program's verdicts, row by row, and the figures that come of it. Plain values and pure functions.
//
// Met is `pass`, everything else is not met: `partial` is a finding somebody has to deal with, `review` leaves the work to a
// person. A row where both say `na` is in neither precision nor recall, as nothing was asked; where only one does, `na` is
// "not met". Where a label allows several statuses, the one that the program gave is taken when it is among them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/rule/rule_set.h"
#include "tests/accuracy/corpus.h"

namespace hegui::accuracy {

struct Row {
  std::string set, report, rule;
  Label label;
  bool known = true;  // the pack has the rule
  Status expected = Status::kPass;
  Status got = Status::kPass;
  Reason got_reason = Reason::kNone;
  std::optional<std::uint32_t> got_line;  // of the first evidence
  std::string got_quote;
  bool status_agrees = false;
  std::optional<bool> reason_agrees;  // among rows whose status agrees and whose label has a reason
  std::optional<bool>
      evidence_agrees;  // … and where both name a place: one lies in a labelled paragraph
};

std::vector<Row> Compare(const RuleSet& rules, const LabelledReport& report,
                         const DocumentAudit& audit);

// A share of a count; nothing of nothing.
struct Share {
  int part = 0, whole = 0;
  void Count(bool yes) {
    part += yes ? 1 : 0;
    ++whole;
  }
};
// Hundredths of a percent, rounded half up; nothing for an empty whole.
std::optional<int> Percent(Share share);
std::string PercentText(std::optional<int> hundredths);  // "97.50", "–"

struct Figures {
  int rows = 0;
  int met = 0;  // expected
  Share precision, recall;
  Share status, reason, evidence;
  std::optional<int> F1() const;
};

Figures FiguresOf(const std::vector<Row>& rows);

// The named percentages of a set of figures: precision, recall, f1, status, reason, evidence.
std::vector<std::pair<std::string, std::optional<int>>> Named(const Figures& figures);

}  // namespace hegui::accuracy
