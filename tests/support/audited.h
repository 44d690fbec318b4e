// Rule sets and audits for tests: from the embedded packs, or from a few lines of TOML over the Chinese language.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "engine/audit/auditor.h"
#include "engine/reading/reader.h"
#include "engine/rule/rule_set.h"

namespace hegui::test {

// The pack of that id as built into the program, compiled once per process. Fails the test run when it has errors.
std::shared_ptr<const RuleSet> EmbeddedPack(std::string_view id = "fazhi-annual-report");

// A pack with the roles of law-based government reports and what `toml` adds: rules, terms, cues, ….
std::shared_ptr<const RuleSet> PackOf(std::string_view toml);

// A document audited; REQUIRES: it can be read.
DocumentAudit AuditOf(const RuleSet& rules, std::string_view text, AuditRequest request = {});

const Outcome& OutcomeOf(const RuleSet& rules, const DocumentAudit& audit, std::string_view rule);

// "fail planned-only 51" or "pass": status, reason and the lines of the evidence.
std::string Verdict(const Outcome& outcome);

// A reading that owns its document.
struct OwnedReading {
  std::unique_ptr<const Document> document;
  std::unique_ptr<const Reading> reading;
};
OwnedReading ReadingOf(const RuleSet& rules, std::string_view text, ReadingOptions options = {});

}  // namespace hegui::test
