// `check --annotate`: copies of the submitted files with the findings in them, in a folder, under their own names. The documents are read
// again, and only a file that is still the one that was audited is copied. Copies appear in full or not at all.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/inputs.h"
#include "engine/audit/audit.h"
#include "engine/language/date.h"
#include "engine/rule/rule_set.h"
#include "reports/catalogue.h"

namespace hegui {

class AnnotatedCopies {
 public:
  // Of two inputs of one name the later one's copy bears a number.
  AnnotatedCopies(std::string folder, const Inputs& inputs);

  // Makes the folder, before any work is done. What speaks against it:
  //   C016 {path} a copy would replace a document that is to be audited    C042 {path, reason} the folder cannot be made or written to
  Diagnostics Prepare() const;

  // Writes a copy of every document of a format that can hold annotations, and reports on the others:
  //   C060 {count, kinds} formats without copies   C061 {path} the document has changed meanwhile
  //   C062 {path, reason} it could not be copied   C063 {path, copy} its copy has another name
  // Returns `code`, or what is worse: kIncomplete after C061 and C062, kUnusable when a copy could not be written (C043).
  ExitCode Write(const Audit& audit, const RuleSet& rules, const Date& day, const Catalogue& words,
                 const Console& console, ExitCode code) const;

 private:
  struct Copy {
    Input input;
    std::string path;  // empty for what cannot have a copy
    bool renamed = false;
  };
  std::string folder_;
  std::vector<Copy> copies_;  // one per input
};

}  // namespace hegui
