// The earlier run that a run is compared with: read before it, held against its documents after it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/audit/audit.h"
#include "engine/audit/earlier.h"

namespace hegui {

class EarlierRun {
 public:
  // Reads the file, if there is one to read. What is wrong with it: those of file_system.h and reports/earlier_file.h, and
  //   C131 {limit}            it is larger than a report of so many documents can be
  //   C132 {earlier, now}     it is of another pack, whose results say nothing about these
  Diagnostics Read(const std::optional<std::string>& path, const PackDefinition& pack);

  // Puts into the audit what has changed, with the notices about it. REQUIRES: Read found no error.
  void Hold(bool only_some, Audit& audit) const;

 private:
  std::shared_ptr<const EarlierAudit> earlier_;
};

}  // namespace hegui
