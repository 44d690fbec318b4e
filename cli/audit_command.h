// The command by which an audit can be had again, for the foot of reports: what was audited and by which rules, in words for a
// shell. What only says how it is written or worked out (-o, --jobs) is left out, so that equal audits give equal reports; of
// absolute paths only the last name is shown, since reports travel. Pure.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>

namespace hegui {

// REQUIRES: `command` was parsed.
std::string AuditCommand(const CLI::App& command, std::string_view as_of);

// One word for a shell, in quotes where it needs them.
std::string ShellWord(std::string_view word);

}  // namespace hegui
