#include "tests/accuracy/comparison.h"

#include <algorithm>

namespace hegui::accuracy {
namespace {

template <typename Value>
bool Holds(const std::vector<Value>& values, Value value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The source lines of the paragraph that the line belongs to; of a joined paragraph all its lines.
LineRange ParagraphAround(const Document& document, LineRange lines) {
  LineRange wide = lines;
  for (const Paragraph& paragraph : document.paragraphs) {
    const Place place = document.PlaceOf(paragraph.text);
    if (place.line <= lines.last && lines.first <= place.end_line) {
      wide.first = std::min(wide.first, place.line);
      wide.last = std::max(wide.last, place.end_line);
    }
  }
  return wide;
}

bool LiesWithin(const Document& document, const std::vector<Evidence>& evidence,
                const std::vector<LineRange>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&](const LineRange& range) {
    const LineRange wide = ParagraphAround(document, range);
    return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& one) {
      return one.place.line <= wide.last && wide.first <= one.place.end_line;
    });
  });
}

const Outcome* OutcomeOf(const RuleSet& rules, const DocumentAudit& audit,
                         const std::string& rule) {
  for (const Outcome& outcome : audit.outcomes) {
    if (rules.pack->rules[static_cast<std::size_t>(outcome.rule)].id == rule) {
      return &outcome;
    }
  }
  return nullptr;
}

bool KnowsRule(const RuleSet& rules, const std::string& id) {
  return std::any_of(rules.pack->rules.begin(), rules.pack->rules.end(),
                     [&id](const auto& rule) { return rule.id == id; });
}

}  // namespace

std::vector<Row> Compare(const RuleSet& rules, const LabelledReport& report,
                         const DocumentAudit& audit) {
  std::vector<Row> rows;
  for (const Label& label : report.labels) {
    Row row;
    row.set = report.set;
    row.report = report.name;
    row.rule = label.rule;
    row.label = label;
    row.expected = label.statuses.front();
    row.known = KnowsRule(rules, label.rule);
    if (const Outcome* outcome = OutcomeOf(rules, audit, label.rule); outcome != nullptr) {
      row.got = outcome->status;
      row.got_reason = outcome->reason;
      row.status_agrees = Holds(label.statuses, outcome->status);
      if (!outcome->evidence.empty()) {
        row.got_line = outcome->evidence.front().place.line;
        row.got_quote = outcome->evidence.front().quote;
      }
      if (row.status_agrees) {
        row.expected = outcome->status;
        // With alternatives of status, the reason may belong to the other one.
        if (!label.reasons.empty() &&
            (label.statuses.size() == 1 || outcome->reason != Reason::kNone)) {
          row.reason_agrees = Holds(label.reasons, outcome->reason);
        }
        if (!label.lines.empty() && !outcome->evidence.empty()) {
          row.evidence_agrees = LiesWithin(audit.document, outcome->evidence, label.lines);
        }
      }
    } else {
      row.got = Status::kError;  // not judged at all: the document was taken for another kind
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<int> Percent(Share share) {
  if (share.whole == 0) {
    return std::nullopt;
  }
  return (share.part * 20000 + share.whole) / (2 * share.whole);
}

std::string PercentText(std::optional<int> hundredths) {
  if (!hundredths) {
    return "-";
  }
  const int rest = *hundredths % 100;
  return std::to_string(*hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

std::optional<int> Figures::F1() const {
  // 2PR / (P + R) = 2·tp / (2·tp + fp + fn).
  return Percent({2 * precision.part, precision.whole + recall.whole});
}

Figures FiguresOf(const std::vector<Row>& rows) {
  Figures figures;
  for (const Row& row : rows) {
    if (!row.known) {
      continue;
    }
    ++figures.rows;
    const bool expected_met = row.expected == Status::kPass;
    const bool got_met = row.got == Status::kPass;
    figures.met += expected_met ? 1 : 0;
    if (got_met) {
      figures.precision.Count(expected_met);
    }
    if (expected_met) {
      figures.recall.Count(got_met);
    }
    figures.status.Count(row.status_agrees);
    if (row.reason_agrees) {
      figures.reason.Count(*row.reason_agrees);
    }
    if (row.evidence_agrees) {
      figures.evidence.Count(*row.evidence_agrees);
    }
  }
  return figures;
}

std::vector<std::pair<std::string, std::optional<int>>> Named(const Figures& figures) {
  return {{"precision", Percent(figures.precision)},
          {"recall", Percent(figures.recall)},
          {"f1", figures.F1()},
          {"status", Percent(figures.status)},
          {"reason", Percent(figures.reason)},
          {"evidence", Percent(figures.evidence)}};
}

}  // namespace hegui::accuracy
