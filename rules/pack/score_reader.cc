#include "rules/pack/score_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/edit_distance.h"
#include "rules/pack/report.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array kCredits = {
    Word<Credit>{"none", Credit::kNone},
    Word<Credit>{"partial", Credit::kPartial},
    Word<Credit>{"full", Credit::kFull},
};

constexpr IntRange kScores = {0, 10'000};  // hundredths

std::vector<GradeBand> ReadBands(const LayeredTable& layers, Diagnostics& diagnostics) {
  std::vector<GradeBand> bands;
  if (layers.empty()) {
    return bands;
  }
  TableReader table(layers, "[grades]", diagnostics);
  table.Require("bands");
  for (const TomlValue& written : table.ReadTables("bands")) {
    TableReader band_table(written, table.NameOf("bands", true), diagnostics);
    GradeBand band;
    if (band_table.Require("from")) {
      band_table.ReadHundredths("from", band.from_hundredths, kScores);
    }
    band_table.ReadRequired("label", band.label);
    bands.push_back(std::move(band));
  }
  std::stable_sort(bands.begin(), bands.end(), [](const GradeBand& a, const GradeBand& b) {
    return a.from_hundredths > b.from_hundredths;
  });
  return bands;
}

// A name that must be among others.
void ReadKnown(TableReader& table, std::string_view key, std::string_view kind,
               const std::vector<std::string>& known, std::string& name) {
  if (table.Read(key, name) && std::find(known.begin(), known.end(), name) == known.end()) {
    Report(table.diagnostics(), "P021", {{"kind", std::string(kind)}, {"name", name}},
           table.Take(key)->place(), Nearest(name, known));
  }
}

Veto ReadVeto(TomlValue written, const std::vector<std::string>& rules,
              const std::vector<std::string>& bands, Diagnostics& diagnostics) {
  TableReader table(written, "[[veto]]", diagnostics);
  Veto veto;
  veto.place = table.place();
  if (table.Has("severity")) {
    Severity severity = Severity::kFatal;
    if (table.ReadNamed("severity", severity, AllSeverities())) {
      veto.severity = severity;
    }
  } else if (table.Require("rule")) {
    ReadKnown(table, "rule", "rule", rules, veto.rule);
  }
  if (table.Require("cap")) {
    ReadKnown(table, "cap", "band", bands, veto.cap);
  }
  return veto;
}

GatePolicy ReadGate(const LayeredTable& layers, Diagnostics& diagnostics) {
  GatePolicy gate;
  if (layers.empty()) {
    return gate;
  }
  TableReader table(layers, "[gate]", diagnostics);
  int score = 0;
  if (table.ReadHundredths("min_score", score, kScores)) {
    gate.min_score_hundredths = score;
  }
  Severity severity = Severity::kFatal;
  if (table.ReadNamed("fail_on", severity, AllSeverities())) {
    gate.fail_on = severity;
  }
  table.Read("min_coverage", gate.min_coverage_percent, {0, 100});
  return gate;
}

}  // namespace

void ReadCredit(TableReader& table, CreditTable& credit) {
  table.Read("affirmed", credit.affirmed, kCredits);
  table.Read("weak", credit.weak, kCredits);
  table.Read("conceded", credit.conceded, kCredits);
  table.Read("negated", credit.negated, kCredits);
  table.Read("planned", credit.planned, kCredits);
  table.Read("problem", credit.problem, kCredits);
  table.Read("suggestion", credit.suggestion, kCredits);
  table.Read("quoted", credit.quoted, kCredits);
}

GroupDefinition ReadGroup(const NamedTable& named, Diagnostics& diagnostics) {
  TableReader table(named.layers, "[[group]]", diagnostics);
  GroupDefinition group;
  group.place = table.place();
  table.ReadRequired("id", group.id);
  table.ReadRequired("label", group.label);
  return group;
}

ScorePolicy ReadScorePolicy(const PackSections& sections, std::vector<std::string> rules,
                            Diagnostics& diagnostics) {
  for (const RuleOverride& change : sections.overrides) {
    rules.push_back(change.rule);
  }
  ScorePolicy score;
  if (!sections.credit.empty()) {
    TableReader table(sections.credit, "[credit]", diagnostics);
    ReadCredit(table, score.credit);
  }
  score.bands = ReadBands(sections.grades, diagnostics);
  std::vector<std::string> bands;
  for (const GradeBand& band : score.bands) {
    bands.push_back(band.label);
  }
  for (const TomlValue& written : sections.vetoes) {
    Veto veto = ReadVeto(written, rules, bands, diagnostics);
    // A rule that was left out takes its vetoes with it.
    const bool left_out =
        std::any_of(sections.overrides.begin(), sections.overrides.end(),
                    [&veto](const RuleOverride& o) { return o.disabled && o.rule == veto.rule; });
    if (!left_out) {
      score.vetoes.push_back(std::move(veto));
    }
  }
  score.gate = ReadGate(sections.gate, diagnostics);
  return score;
}

}  // namespace hegui
