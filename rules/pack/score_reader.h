// Reads how verdicts become points, a grade and a gate: [credit], [[group]], [grades], [[veto]], [gate]. Not thread-safe.
//   P021 {kind, name} a veto names a rule or a band that there is not
#pragma once

#include <string>
#include <vector>

#include "engine/rule/score_policy.h"
#include "rules/pack/pack_scope.h"
#include "rules/pack/pack_sections.h"

namespace hegui {

// Lays the keys of a credit table over `credit`.
void ReadCredit(TableReader& table, CreditTable& credit);

GroupDefinition ReadGroup(const NamedTable& named, Diagnostics& diagnostics);

// Everything but the points: credit, bands, vetoes, gate. `rules` are the ids that a veto may name.
ScorePolicy ReadScorePolicy(const PackSections& sections, std::vector<std::string> rules,
                            Diagnostics& diagnostics);

}  // namespace hegui
