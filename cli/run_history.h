// The history that a run stands in and adds itself to: read before it, held against its documents, and written after its reports.
#pragma once

#include <optional>
#include <string>

#include "engine/audit/audit.h"
#include "engine/base/diagnostic.h"
#include "reports/history_file.h"

namespace hegui {

class RunHistory {
 public:
  // Reads the file, if there is one to read; one that is not there yet has no runs. What is wrong with it: those of file_system.h,
  // output_file.h and reports/history_file.h, and
  //   C136 {reason size, limit}   it is larger than a history gets
  //   C139                        as only some documents are audited, the run will not be added to it
  Diagnostics Read(const std::optional<std::string>& path, bool only_some);

  // Puts into the audit how its scores went. REQUIRES: Read found no error; paths and names are as reports have them.
  void Hold(Audit& audit) const;

  // Adds the audit to the file as it is by now, which appears in full or not at all. Nothing where no document was audited, or only some.
  std::optional<Error> Write(const Audit& audit) const;

 private:
  std::optional<std::string> path_;
  bool only_some_ = false;
  HistoryFile history_;
};

}  // namespace hegui
