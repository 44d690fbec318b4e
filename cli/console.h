// The two streams that people read: the command's text on standard output, and what is to be said about it on standard error.
// Everything in the language of the terminal.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "engine/audit/audit.h"
#include "engine/audit/redact.h"
#include "engine/base/diagnostic.h"
#include "reports/catalogue.h"

namespace hegui {

class Console {
 public:
  Console(const MessageOptions& options, const Environment& environment);

  const Catalogue& words() const { return words_; }
  const Environment& environment() const { return environment_; }
  // The language that was asked for; none when it follows from other things.
  const std::optional<ReportLanguage>& chosen_language() const { return chosen_language_; }
  bool colour() const { return colour_; }  // on standard output

  // The same, with pseudonyms in all that it reports; `redactor` may be null. For one thread.
  Console Hiding(std::shared_ptr<Redactor> redactor) const;

  // On standard error.
  void Report(const Diagnostics& diagnostics) const;
  void Report(const Error& error) const;
  void Report(const FailedDocument& failed) const;

  // Writes `text` to standard output; returns `code`, or kUnusable with a message when that failed.
  ExitCode Print(std::string_view text, ExitCode code) const;

 private:
  Environment environment_;
  std::optional<ReportLanguage> chosen_language_;
  Catalogue words_;
  bool colour_;
  bool error_colour_;
  std::shared_ptr<Redactor> redactor_;
};

}  // namespace hegui
