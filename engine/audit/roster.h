// A roster: the units that owe a report, as an office keeps them; and how the documents of a run answer it. Which documents are a
// unit's is found by match_roster.h; what it is read from, by rules/project/roster_reader.h. Plain values, immutable once made.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"

namespace hegui {

struct RosterEntry {
  std::string unit;  // its name as the office writes it
  std::vector<std::string> aliases;
  std::string level;    // in the office's words; may be empty
  std::string contact;  // may be empty
  // The last day in time. Year 0: the day was written without one, and is meant in the year after the one reported on.
  std::optional<Date> due;
  std::optional<Date> received;  // as the office registered it
  FilePlace place;
};

struct Roster {
  std::vector<RosterEntry> entries;  // in the order of the file
};

enum class SubmissionState {
  kOnTime,
  kLate,
  kUndated,  // submitted, but by no date that could be held against a due date
  kAwaited,  // not submitted, and not yet due; or not known, where only some documents were audited
  kWrong,    // submitted, but nothing of what is due: documents of another kind alone
  kMissing,  // not submitted; overdue, or without a due date
};

// One unit of the roster.
struct UnitSubmission {
  std::size_t entry = 0;            // in Roster::entries
  std::vector<std::size_t> inputs;  // of Audit::inputs, ascending; more than one: submitted twice
  SubmissionState state = SubmissionState::kMissing;
  std::optional<Date> received;    // taken from the roster, else from the document
  bool received_by_roster = true;  // else it is the day the document was signed
  int days_late = 0;  // of late ones by that day, of missing and wrong ones by the day of the audit
  std::optional<Date> due{};  // the entry's, with its year
};

struct Submissions {
  std::shared_ptr<const Roster> roster;
  std::vector<UnitSubmission> units;  // one for each entry, in order
  std::vector<std::size_t> unknown;   // inputs that are no unit's, ascending
  bool only_some =
      false;  // fewer documents were audited than there are: nobody is missing for that
};

}  // namespace hegui
