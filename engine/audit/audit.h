// Everything that a report needs, and nothing else: one audit of one or more documents by one rule set. Writers only print;
// the day and the version are given to them, so the same audit gives the same bytes. Plain values, immutable once made.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/audit/apply_exceptions.h"
#include "engine/audit/earlier.h"
#include "engine/audit/history.h"
#include "engine/audit/likeness.h"
#include "engine/audit/roster.h"
#include "engine/base/diagnostic.h"
#include "engine/document/document.h"
#include "engine/reading/reading.h"
#include "engine/rule/pack.h"
#include "engine/scan/outcome.h"
#include "engine/score/scorecard.h"

namespace hegui {

// One document, audited.
struct DocumentAudit {
  std::string path;      // as given by the user; never made absolute
  std::string known_as;  // the path by which waivers, decisions and baselines know it
  std::string sha256;    // of the submitted bytes, 64 hexadecimal digits
  Document document;
  std::vector<RoleSection> sections;
  std::vector<Fact> facts;  // the fact taken for each name, then those that differ from it
  std::vector<std::string> superiors;
  std::vector<std::string> signatories;
  std::size_t han_characters = 0;
  Profile profile;
  std::map<std::string, Parameter> parameters;
  Diagnostics notices;
  std::vector<Outcome> outcomes;   // by rule id
  std::optional<Scorecard> score;  // none: nothing applicable, or a document of another kind
  bool wrong_document = false;
  bool gate_passes = true;
  std::vector<GateReason> gate_reasons;
  ExceptionUse exceptions;  // which waivers and decisions had to do with it
  bool against_baseline = false;
  std::optional<DocumentChange> change{};  // since an earlier run that had it
  std::vector<TrendPoint> trend{};  // by run; empty when no earlier run of the history had it
};

// A document that could not be read.
struct FailedDocument {
  std::string path;
  Error error;
};

// When the audit was made and how long it took: told only when asked for, as no two runs have the same.
struct AuditTiming {
  std::string started;  // 2026-03-02T09:30:00+08:00
  std::int64_t milliseconds = 0;
};

// One input, in the order given: audited or failed.
struct AuditInput {
  std::optional<DocumentAudit> audited;
  std::optional<FailedDocument> failed;
};

struct AuditOptions {
  std::string as_of;                       // ISO date
  std::string lang;                        // "zh-CN" or "en": of the reports
  std::string profile;                     // as given: "auto", "township", …
  std::map<std::string, std::string> set;  // parameters given
  std::set<std::string> set_by_project{};  // those of them that the project file gave
  // By which the audit can be had again, without the machine's folders; may be empty.
  std::string command{};
  bool redacted = false;  // names and numbers of persons are pseudonyms
  std::optional<AuditTiming> timing{};
};

struct Audit {
  std::string program_version;
  std::shared_ptr<const PackDefinition> pack;
  AuditOptions options;
  std::vector<AuditInput> inputs;
  std::optional<Submissions> submissions{};  // where there is a roster
  std::optional<Comparison> comparison{};    // with an earlier run
  Likenesses likenesses{};                   // documents that hold the same text
  std::optional<Trend> trend{};              // where a history has earlier runs of these documents
  Diagnostics notices;                       // of the run: skipped files, …
};

}  // namespace hegui
