// What the program says to scripts. Fixed.
#pragma once

namespace hegui {

enum class ExitCode {
  kHolds = 0,       // done, and the gate holds
  kFails = 1,       // done, and the gate fails; an example of a pack fails
  kUnusable = 2,    // wrong usage, configuration or pack, or nothing at all left to audit
  kIncomplete = 3,  // some input could not be read, the others were audited
};

}  // namespace hegui
