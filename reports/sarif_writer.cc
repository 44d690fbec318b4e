#include "reports/sarif_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "reports/basis_text.h"
#include "reports/catalogue.h"
#include "reports/document_view.h"
#include "reports/labels.h"
#include "reports/place_text.h"
#include "reports/result_row.h"
#include "reports/section_text.h"
#include "reports/uri.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxResults = 25'000;
constexpr std::size_t kMaxLocations = 100;
constexpr std::string_view kPathSeparator = " > ";
constexpr const char* kFingerprintName = "hegui/v1";

const char* LevelOf(Severity severity) {
  switch (severity) {
    case Severity::kFatal:
    case Severity::kMajor:
      return "error";
    case Severity::kMinor:
      return "warning";
    case Severity::kInfo:
      break;
  }
  return "note";
}

// 0…100: what services sort by where levels are alike.
double RankOf(Severity severity) {
  constexpr double kStep = 100.0 / 3.0;
  return kStep * static_cast<double>(severity);
}

// Whether a person took it out of the list: a waiver, or the decision that nothing is wrong.
bool IsSettled(const Outcome& outcome) {
  return outcome.status == Status::kWaived ||
         (outcome.decision &&
          (outcome.status == Status::kPass || outcome.status == Status::kNotApplicable));
}

bool IsShown(const Outcome& outcome) {
  return IsSettled(outcome) || outcome.status == Status::kFail ||
         outcome.status == Status::kPartial || outcome.status == Status::kReview;
}

// Who is answerable for a suppression, and why.
Json Suppression(const Outcome& outcome) {
  Json json{{"kind", "external"}, {"status", "accepted"}};
  if (const std::optional<HumanRuling>& ruling =
          outcome.waiver ? outcome.waiver : outcome.decision) {
    json["justification"] = ruling->by + ": " + ruling->why;
    if (outcome.waiver) {
      json["properties"] = {{"until", ruling->day}};
    }
  }
  return json;
}

class SarifPrinter {
 public:
  SarifPrinter(const Audit& audit, ReportLanguage language)
      : audit_(audit), words_(language), labels_(*audit.pack, words_) {}

  Json Print() const {
    Json run;
    run["tool"]["driver"] = Driver();
    run["invocations"] = Json::array({Invocation()});
    run["artifacts"] = Artifacts();
    run["results"] = Results();
    run["automationDetails"] = {{"id", "hegui/" + audit_.pack->id + "/"}};
    run["columnKind"] = "unicodeCodePoints";
    run["language"] = std::string(Name(words_.language()));
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
  }

 private:
  Json Driver() const {
    Json rules = Json::array();
    for (const RuleDefinition& rule : audit_.pack->rules) {
      rules.push_back(Rule(rule));
    }
    return {{"name", "hegui"},
            {"semanticVersion", audit_.program_version},
            {"rules", std::move(rules)},
            {"properties",
             {{"pack", audit_.pack->id},
              {"packVersion", audit_.pack->version},
              {"packDigest", audit_.pack->digest}}}};
  }

  Json Rule(const RuleDefinition& rule) const {
    const std::string basis = BasisText(rule, words_);
    std::string help = rule.hint;
    if (!basis.empty()) {
      help +=
          (help.empty() ? "" : "\n\n") + words_.Text("label.basis") + words_.Text("colon") + basis;
    }
    Json json{{"id", rule.id},
              {"name", rule.title},
              {"shortDescription", {{"text", rule.title}}},
              {"fullDescription", {{"text", rule.asks.empty() ? rule.title : rule.asks}}},
              {"help", {{"text", help.empty() ? rule.title : help}}},
              {"defaultConfiguration",
               {{"level", LevelOf(rule.severity)}, {"rank", RankOf(rule.severity)}}}};
    json["properties"] = {{"tags", Json::array({labels_.Group(rule.group)})},
                          {"severity", std::string(Name(rule.severity))}};
    return json;
  }

  Json Invocation() const {
    Json notifications = Json::array();
    for (const AuditInput& input : audit_.inputs) {
      if (input.failed) {
        notifications.push_back(
            {{"level", "error"},
             {"descriptor", {{"id", input.failed->error.code}}},
             {"message",
              {{"text", words_.Text(input.failed->error.code, input.failed->error.arguments)}}},
             {"locations", Json::array({{{"physicalLocation",
                                          {{"artifactLocation",
                                            {{"uri", UriOfPath(input.failed->path)}}}}}}})}});
      } else if (input.audited) {
        AddErrors(*input.audited, notifications);
      }
    }
    const bool complete = std::none_of(audit_.inputs.begin(), audit_.inputs.end(),
                                       [](const AuditInput& input) { return bool{input.failed}; });
    Json invocation{{"executionSuccessful", complete}};
    if (!notifications.empty()) {
      invocation["toolExecutionNotifications"] = std::move(notifications);
    }
    if (Json about = Configuration(); !about.empty()) {
      invocation["toolConfigurationNotifications"] = std::move(about);
    }
    return invocation;
  }

  // What is to be said of waivers and decisions.
  Json Configuration() const {
    Json notifications = Json::array();
    for (const Diagnostic& notice : audit_.notices) {
      if (!notice.place.file.empty()) {
        notifications.push_back(
            {{"level", notice.level == DiagnosticLevel::kNote ? "note" : "warning"},
             {"descriptor", {{"id", notice.code}}},
             {"message", {{"text", words_.Text(notice.code, notice.arguments)}}},
             {"locations", Json::array({{{"physicalLocation",
                                          {{"artifactLocation",
                                            {{"uri", UriOfPath(PortableName(notice.place.file))}}},
                                           {"region", {{"startLine", notice.place.line}}}}}}})}});
      }
    }
    return notifications;
  }

  // Rules that could not be run.
  void AddErrors(const DocumentAudit& document, Json& notifications) const {
    for (const Outcome& outcome : document.outcomes) {
      if (outcome.status == Status::kError) {
        const RuleDefinition& rule = audit_.pack->rules[static_cast<std::size_t>(outcome.rule)];
        notifications.push_back(
            {{"level", "error"},
             {"associatedRule", {{"id", rule.id}, {"index", outcome.rule}}},
             {"message",
              {{"text", rule.title + words_.Text("colon") +
                            words_.Text("reason." + std::string(Name(outcome.reason)))}}},
             {"locations", Json::array({FileLocation(document)})}});
      }
    }
  }

  Json Artifacts() const {
    Json artifacts = Json::array();
    for (const AuditInput& input : audit_.inputs) {
      if (input.audited) {
        artifacts.push_back({{"location", {{"uri", UriOfPath(input.audited->path)}}},
                             {"hashes", {{"sha-256", input.audited->sha256}}},
                             {"roles", Json::array({"analysisTarget"})}});
      }
    }
    return artifacts;
  }

  Json Results() const {
    Json results = Json::array();
    for (const ResultRow& row : ResultRows(audit_, words_)) {
      if (IsShown(*row.outcome) && results.size() < kMaxResults) {
        results.push_back(Result(row));
      }
    }
    return results;
  }

  Json Result(const ResultRow& row) const {
    const Outcome& outcome = *row.outcome;
    std::string text = row.rule->title + words_.Text("colon") + row.message;
    if (!row.rule->hint.empty()) {
      text += "\n" + row.rule->hint;
    }
    Json json{
        {"ruleId", row.rule->id},
        {"ruleIndex", outcome.rule},
        {"kind", row.Failed() || outcome.status == Status::kWaived ? "fail" : "review"},
        {"level",
         row.Failed() || outcome.status == Status::kWaived ? LevelOf(outcome.severity) : "none"},
        {"rank", RankOf(outcome.severity)},
        {"message", {{"text", std::move(text)}}},
        {"locations", Locations(row)},
        {"partialFingerprints", {{kFingerprintName, row.fingerprint}}},
        {"properties",
         {{"status", std::string(Name(outcome.status))},
          {"reason", std::string(Name(outcome.reason))},
          {"severity", std::string(Name(outcome.severity))},
          {"evidenceTotal", std::max(outcome.evidence_total, outcome.evidence.size())}}}};
    if (IsSettled(outcome)) {
      json["suppressions"] = Json::array({Suppression(outcome)});
    }
    if (row.document->against_baseline && row.Failed()) {
      json["baselineState"] = outcome.known ? "unchanged" : "new";
    }
    return json;
  }

  Json Locations(const ResultRow& row) const {
    Json locations = Json::array();
    for (const Evidence& evidence : row.outcome->evidence) {
      if (locations.size() < kMaxLocations) {
        locations.push_back(Location(*row.document, evidence));
      }
    }
    if (locations.empty()) {
      locations.push_back(FileLocation(*row.document));
    }
    return locations;
  }

  static Json FileLocation(const DocumentAudit& document) {
    return {{"physicalLocation",
             {{"artifactLocation", {{"uri", UriOfPath(document.path)}}},
              {"region", {{"startLine", 1}}}}}};
  }

  Json Location(const DocumentAudit& document, const Evidence& evidence) const {
    Json location = FileLocation(document);
    const Place& place = evidence.place;
    Json& region = location["physicalLocation"]["region"];
    std::string path =
        SectionPath(document.document, document.sections, evidence.section, kPathSeparator);
    if (HasFileLines(document.document)) {
      region = {{"startLine", place.line},
                {"startColumn", place.column},
                {"endLine", place.end_line},
                {"endColumn", place.end_column + 1}};
    } else {
      // No line of the file means anything here; a person finds it by the part of the document.
      path += (path.empty() ? "" : std::string(kPathSeparator)) +
              PlaceText(document.document, place, words_);
    }
    region["snippet"] = {{"text", evidence.quote}};
    if (!path.empty()) {
      location["logicalLocations"] =
          Json::array({{{"fullyQualifiedName", path}, {"kind", "section"}}});
    }
    return location;
  }

  const Audit& audit_;
  Catalogue words_;
  Labels labels_;
};

}  // namespace

std::string WriteSarif(const Audit& audit, const WriteOptions& options) {
  return SarifPrinter(audit, options.language)
             .Print()
             .dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace hegui
