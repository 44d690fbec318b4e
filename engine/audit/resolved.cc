#include "engine/audit/resolved.h"

#include <set>
#include <string_view>

#include "engine/audit/fingerprint.h"

namespace hegui {

std::map<std::string, std::size_t> CountResolved(const Baseline& baseline, const Audit& audit) {
  std::map<std::string, std::set<std::string>> present;  // fingerprints by path
  for (const AuditInput& input : audit.inputs) {
    if (!input.audited) {
      continue;
    }
    std::set<std::string>& prints = present[BaselinePath(input.audited->known_as)];
    for (const Outcome& outcome : input.audited->outcomes) {
      const RuleDefinition& rule = audit.pack->rules[static_cast<std::size_t>(outcome.rule)];
      for (std::string& print : FindingFingerprints(rule, outcome, input.audited->sections)) {
        prints.insert(std::move(print));
      }
    }
  }
  std::map<std::string, std::size_t> resolved;
  for (const auto& [path, print] : baseline.findings) {
    const auto document = present.find(path);
    if (document != present.end() && !document->second.contains(print)) {
      ++resolved[path];
    }
  }
  return resolved;
}

}  // namespace hegui
