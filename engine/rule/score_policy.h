// How verdicts become points, a grade and a gate: data of the pack. Points are integer hundredths.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/verdict.h"

namespace hegui {

// What a statement is worth by how it is meant.
enum class Credit { kNone, kPartial, kFull };

struct CreditTable {
  Credit affirmed = Credit::kFull;
  Credit weak = Credit::kPartial;
  Credit conceded = Credit::kPartial;
  Credit negated = Credit::kNone;
  Credit planned = Credit::kNone;
  Credit problem = Credit::kNone;
  Credit suggestion = Credit::kNone;
  Credit quoted = Credit::kNone;
  int partial_percent = 50;  // share of the points that `partial` earns where no items say otherwise
};

struct GradeBand {
  int from_hundredths = 0;  // of the lower bound, 0…10000
  std::string label;
};

// A rule failed caps the grade.
struct Veto {
  std::string rule;  // id, or "" with `severity` set: any failed rule of that severity
  std::optional<Severity> severity;
  std::string cap;  // label of a band
  FilePlace place;
};

struct GatePolicy {
  std::optional<int> min_score_hundredths;     // judged on the lower bound
  std::optional<Severity> fail_on;             // a failed rule at least this grave fails the gate
  std::optional<int> min_coverage_percent;
};

struct GroupDefinition {
  std::string id;
  std::string label;
  FilePlace place;
};

struct ScorePolicy {
  std::string model = "flat-partial";
  int model_version = 1;
  std::optional<int> total_points_hundredths;  // what the points of all rules must add up to
  CreditTable credit;
  std::vector<GroupDefinition> groups;
  std::vector<GradeBand> bands;  // from the highest down
  std::vector<Veto> vetoes;
  GatePolicy gate;
  std::string note;  // printed in every report: whose split of points this is
};

}  // namespace hegui
