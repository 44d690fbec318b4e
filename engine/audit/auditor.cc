#include "engine/audit/auditor.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/audit/fingerprint.h"
#include "engine/base/edit_distance.h"
#include "engine/base/sha256.h"
#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "engine/reading/parameters.h"
#include "engine/reading/reader.h"
#include "engine/scan/scanner.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

const ParameterDefinition* FindParameter(const PackDefinition& pack, std::string_view id) {
  for (const ParameterDefinition& parameter : pack.parameters) {
    if (parameter.id == id) {
      return &parameter;
    }
  }
  return nullptr;
}

Diagnostic Refusal(std::string code, MessageArguments arguments, std::string suggestion) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.arguments = std::move(arguments);
  diagnostic.suggestion = std::move(suggestion);
  return diagnostic;
}

bool Knows(const Baseline& baseline, const std::string& path, const RuleDefinition& rule,
           const Outcome& outcome, const std::vector<RoleSection>& sections) {
  const std::vector<std::string> prints = FindingFingerprints(rule, outcome, sections);
  return std::all_of(prints.begin(), prints.end(), [&](const std::string& print) {
    return baseline.findings.contains({path, print});
  });
}

// With a baseline the gate asks for no finding that it does not have, and for what the user has asked for by name. What is merely
// worth knowing fails no gate.
void TakeNewFindings(const AuditRequest& request, const PackDefinition& pack,
                     DocumentAudit& audit) {
  const Severity least = request.gate.fail_on.value_or(Severity::kMinor);
  std::size_t fresh = 0;
  for (Outcome& outcome : audit.outcomes) {
    if (outcome.status == Status::kFail || outcome.status == Status::kPartial) {
      const RuleDefinition& rule = pack.rules[static_cast<std::size_t>(outcome.rule)];
      outcome.known = Knows(*request.baseline, audit.known_as, rule, outcome, audit.sections);
      fresh += !outcome.known && outcome.severity >= least ? 1U : 0U;
    }
  }
  audit.against_baseline = true;
  if (fresh > 0) {
    audit.gate_reasons.push_back({"gate.new-findings", {{"count", std::to_string(fresh)}}});
  }
  if (audit.score && request.gate.min_score_hundredths) {
    const std::vector<GateReason>& reasons = audit.score->gate_reasons;
    std::copy_if(reasons.begin(), reasons.end(), std::back_inserter(audit.gate_reasons),
                 [](const GateReason& reason) { return reason.code == "gate.min-score"; });
  }
}

void TakeGate(const AuditRequest& request, const ScanResult& scan, const PackDefinition& pack,
              DocumentAudit& audit) {
  if (scan.wrong_document) {
    audit.wrong_document = true;
    audit.gate_reasons.push_back({"gate.wrong-document", {}});
  } else if (request.baseline != nullptr) {
    TakeNewFindings(request, pack, audit);
  } else if (audit.score) {
    audit.gate_reasons = audit.score->gate_reasons;
  } else {
    audit.gate_reasons.push_back({"gate.nothing-assessed", {}});
  }
  audit.gate_passes = audit.gate_reasons.empty();
  if (request.gate.off && !scan.wrong_document) {
    audit.gate_passes = true;
    audit.gate_reasons.clear();
  }
}

}  // namespace

Diagnostics CheckRequest(const RuleSet& rules, const AuditRequest& request) {
  Diagnostics problems;
  const PackDefinition& pack = *rules.pack;
  if (request.profile != "auto") {
    std::vector<std::string> names{"auto"};
    for (const ProfileDefinition& profile : pack.profiles) {
      names.push_back(profile.id);
    }
    if (std::find(names.begin(), names.end(), request.profile) == names.end()) {
      problems.push_back(Refusal("C010", {{"name", request.profile}},
                                 std::string(Nearest(request.profile, names))));
    }
  }
  for (const auto& [name, text] : request.set) {
    const ParameterDefinition* parameter = FindParameter(pack, name);
    if (parameter == nullptr) {
      std::vector<std::string> names;
      for (const ParameterDefinition& known : pack.parameters) {
        names.push_back(known.id);
      }
      problems.push_back(Refusal("C011", {{"name", name}}, std::string(Nearest(name, names))));
    } else if (Result<ParameterValue> value = ParseParameterValue(*parameter, text); !value) {
      problems.push_back(Refusal(value.error().code, std::move(value.error().arguments), {}));
    }
  }
  return problems;
}

AuditInput AuditDocument(const RuleSet& rules, std::string_view path, std::string_view bytes,
                         const AuditRequest& request) {
  AuditInput input;
  Result<ImportedText> imported = ImportDocument(bytes, path, *rules.language, request.import);
  if (!imported) {
    input.failed = FailedDocument{std::string(path), std::move(imported.error())};
    return input;
  }
  DocumentAudit& audit = input.audited.emplace();
  audit.path = path;
  audit.known_as = BaselinePath(request.known_as.empty() ? path : request.known_as);
  audit.sha256 = Sha256Hex(bytes);
  audit.document = BuildOutline(std::move(*imported), *rules.language);
  const Reading reading(audit.document, rules,
                        {request.profile, request.set, request.reference_engine});
  ScanResult scan = Scan(reading, request.trace);
  if (request.exceptions != nullptr && !scan.wrong_document) {
    audit.exceptions =
        ApplyExceptions(*request.exceptions, *rules.pack, {audit.known_as, audit.sha256},
                        request.as_of, scan.outcomes);
  }
  if (!scan.wrong_document) {
    audit.score = Score(scan.outcomes, *rules.pack, request.gate);
  }
  audit.outcomes = std::move(scan.outcomes);
  audit.sections = reading.roles().sections();
  TakeGate(request, scan, *rules.pack, audit);
  audit.facts = reading.facts().facts;
  audit.superiors = reading.facts().unit.superiors;
  audit.signatories = reading.facts().signatories;
  audit.han_characters = CountHan(audit.document.text);
  audit.profile = reading.profile();
  audit.parameters = reading.parameters();
  for (const std::string& name : request.set_by_project) {
    if (const auto given = audit.parameters.find(name); given != audit.parameters.end()) {
      given->second.origin = "project file";
    }
  }
  audit.notices = audit.document.notices;
  return input;
}

}  // namespace hegui
