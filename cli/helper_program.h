// A helper program as conversions use it: found in PATH, run in a private folder under the limits of engine/base/limits.h, and what
// became of it put into the words of an error. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/child_process.h"
#include "cli/private_folder.h"
#include "engine/base/result.h"

namespace hegui {

struct HelperProgram {
  std::string path;
  std::string name;  // as people know it

  // Error D020 {program, package}: one of `names` must be there, the first one is said.
  static Result<HelperProgram> Find(const std::vector<std::string>& names,
                                    const std::string& package);

  ChildCommand Command(std::vector<std::string> arguments, const PrivateFolder& folder) const;
};

// Runs it. Errors: D021 {program, reason} it crashed, or could not be started; D022 {program, limit} it used up what it may.
Result<ChildResult> Run(const HelperProgram& program, const ChildCommand& command);

// The last thing the program said, in one short line, without the names of private folders; the exit status when it said nothing.
std::string ReasonOf(const ChildResult& result, const PrivateFolder& folder);

}  // namespace hegui
