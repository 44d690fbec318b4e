// What commands that audit have in common: a pack that compiled, and documents read for it.
#pragma once

#include <memory>
#include <string>

#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "engine/audit/auditor.h"
#include "engine/rule/rule_set.h"

namespace hegui {

// The rules that were asked for; null, with the reasons reported, when the pack or the request cannot be used.
std::shared_ptr<const RuleSet> PrepareRules(const PackChoice& choice, const AuditRequest& request,
                                            const Console& console);

// Reads the document at `path` ("-": standard input; "bundle.zip/a.docx": of a bundle) and audits it. Safe to call from several threads.
AuditInput AuditPath(const RuleSet& rules, const std::string& path, const AuditRequest& request);
// The same for an input without an error, which may stand in a bundle.
AuditInput AuditFound(const RuleSet& rules, const Input& input, const BundleReader& bundles,
                      const AuditRequest& request);

}  // namespace hegui
