// What people have laid down about results of certain documents: waivers (known and accepted, until a day) and decisions (what
// somebody found where the program could not tell). Both name who and why, and both are shown wherever the result is. Plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "engine/rule/verdict.h"

namespace hegui {

struct Waiver {
  std::string rule;                    // id, or one it once had
  std::vector<std::string> documents;  // patterns of paths (engine/text/glob.h); empty: all
  std::string quote;  // every place of the finding must hold these words; empty: any
  std::string why, by;
  Date until;  // the last day it holds
  FilePlace place;
};

struct Decision {
  std::string rule;
  // Patterns of paths: by them it is known whose decision it is when the document has changed.
  std::vector<std::string> documents;
  std::string sha256;              // of the document that was decided on
  Status verdict = Status::kPass;  // pass, partial, fail or na
  std::string why, by;
  std::optional<Date> on;
  FilePlace place;
};

struct Exceptions {
  std::vector<Waiver> waivers;
  std::vector<Decision> decisions;
};

}  // namespace hegui
