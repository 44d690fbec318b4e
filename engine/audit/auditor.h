// The whole path for one document: bytes → text → outline → reading → scan → score. The one call that the command
// line, the pack tests and embedders use. Pure but for what is handed in; thread-safe: one RuleSet serves many threads.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "engine/audit/baseline.h"
#include "engine/audit/exception.h"
#include "engine/import/import.h"
#include "engine/language/date.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct AuditRequest {
  std::string profile = "auto";
  std::map<std::string, std::string> set;  // parameters, as written on the command line
  std::set<std::string> set_by_project;    // those of them that the project file gave
  // The document's path for waivers, decisions and baselines; empty: the one it is audited under.
  std::string known_as;
  Date as_of;
  GateOverrides gate;
  ImportOptions import;
  std::shared_ptr<const Exceptions> exceptions;  // null: none
  std::shared_ptr<const Baseline> baseline;      // null: none; else only new findings fail the gate
  bool reference_engine = false;                 // every pattern by itself, for comparison
  bool trace = false;                            // keep rejected candidates, for `explain`
};

// Checks a request against a rule set: unknown profile (C010), unknown parameter (C011), value not of its type (C012).
Diagnostics CheckRequest(const RuleSet& rules, const AuditRequest& request);

// REQUIRES: CheckRequest found no error.
AuditInput AuditDocument(const RuleSet& rules, std::string_view path, std::string_view bytes,
                         const AuditRequest& request);

}  // namespace hegui
