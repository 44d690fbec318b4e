// The roster of a run: read before it, held against its documents after it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/audit/audit.h"
#include "engine/audit/match_roster.h"
#include "engine/language/language.h"
#include "engine/rule/rule_set.h"

namespace hegui {

class RosterFile {
 public:
  // Reads the file, if there is one to read. What is wrong with it: those of file_system.h and rules/project/roster_reader.h; where that
  // is no error, people see it in the reports.
  Diagnostics Read(const std::optional<std::string>& path, const Language& language);

  // Puts into the audit what the documents say of the roster, with the notices about both. REQUIRES: Read found no error.
  void Hold(Audit& audit, const RuleSet& rules, const RosterQuestion& question) const;

 private:
  std::shared_ptr<const Roster> roster_;
  Diagnostics notices_;
};

}  // namespace hegui
