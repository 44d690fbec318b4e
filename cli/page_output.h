// `check --template`: the template is read before any work is done, so that its mistakes cost nobody the time of an audit, and the
// page is written after it.
#pragma once

#include <memory>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "engine/base/diagnostic.h"
#include "reports/template_writer.h"

namespace hegui {

class PageOutput {
 public:
  explicit PageOutput(PageOptions options) : options_(std::move(options)) {}

  // What speaks against the template: C030–C035, and C100–C107 of reports/template_writer.h.
  Diagnostics Prepare();

  bool asked() const { return options_.file.has_value(); }
  bool is_standard_output() const { return asked() && !options_.output; }

  // Returns `code`, or kUnusable when the page could not be made or written. REQUIRES: asked for, and prepared without problems.
  ExitCode Write(const TemplateModel& model, const Console& console, ExitCode code) const;

 private:
  PageOptions options_;
  std::shared_ptr<const PageTemplate> template_;
};

}  // namespace hegui
