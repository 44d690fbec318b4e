// `check --letters`: a feedback letter for every document that was audited, in a folder, named after its unit. The template is read before
// any work is done; a letter appears in full or not at all.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "engine/audit/audit.h"
#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "reports/letter_template.h"

namespace hegui {

class Letters {
 public:
  explicit Letters(LetterOptions options) : options_(std::move(options)) {}

  // What speaks against it: C030–C035, C042 for the folder and the template, and what reports/letter_template.h says of it. Makes
  // the folder.
  Diagnostics Prepare(ReportLanguage language);

  // Reports how many were written (C108 {count, folder}). Returns `code`, or kUnusable when one could not be made (C101, D030) or written
  // (C043), or would replace a document that was audited (C016).
  ExitCode Write(const Audit& audit, const Inputs& inputs, ReportLanguage language, const Date& day,
                 const Console& console, ExitCode code) const;

 private:
  LetterOptions options_;
  std::shared_ptr<const LetterTemplate> template_;
};

}  // namespace hegui
