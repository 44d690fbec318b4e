// An audit as annotations of the code services that show findings beside a change: GitHub's workflow commands and GitLab's Code Quality
// report. Both show a place by path and line; formats without lines of a file point to its first one.
#pragma once

#include <string>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

// `::error file=…,line=…::message`, the gravest first. GitHub shows ten of each level per step and drops the rest in silence, so ten of each are
// written, and a line says how many more there are.
std::string WriteGithub(const Audit& audit, const WriteOptions& options);

// The Code Climate format as GitLab reads it: description, check_name, fingerprint, severity, location.
std::string WriteGitlab(const Audit& audit, const WriteOptions& options);

}  // namespace hegui
