// Holds the documents of a run against a roster: whose each is, who has submitted none, who was late. A document is the unit's that it
// calls itself, by its unit, its signatures, its title; else the one that its path names: the file, or the folder it lies in. What could be
// two units' is nobody's. Every input is in exactly one place. Pure; what comes out does not depend on the order of inputs
// but for their numbers.
//
// Notices, each with {path}:
//   C120 {unit, other} calls itself `unit`, and its file is named for `other`: it counts as the former's
//   C121 {units} could be any of these, and counts as nobody's
//   C122 {name, unit} calls itself `name`, which is not on the roster; by its path it counts as that of `unit`
//   C125 {name, unit} calls itself `name`, which is not on the roster but looks like `unit`; it counts as nobody's
// and of the run:
//   C123 {count} not one of the documents is that of a unit of the roster, and all were audited
//   C124 {count} only some documents were audited: so many units without one are not held to be missing
#pragma once

#include <memory>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/roster.h"
#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct RosterQuestion {
  Date as_of;              // the day by which who has not submitted is overdue
  bool only_some = false;  // fewer documents were audited than there are
};

struct RosterMatch {
  Submissions submissions;
  Diagnostics notices;
};

RosterMatch MatchRoster(std::shared_ptr<const Roster> roster, const std::vector<AuditInput>& inputs,
                        const RuleSet& rules, const RosterQuestion& question);

}  // namespace hegui
