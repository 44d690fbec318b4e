#include "rules/pack/rule_reader.h"

#include <array>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/reading/parameters.h"
#include "rules/pack/example_reader.h"
#include "rules/pack/report.h"
#include "rules/pack/rule_kinds.h"
#include "rules/pack/score_reader.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array<std::string_view, 11> kKinds = {
    "contains", "forbid",   "section", "list",      "form",      "compare",
    "expr",     "validity", "names",   "duplicate", "arithmetic"};

constexpr IntRange kPoints = {0, 100'000};  // hundredths

void ReadBody(TableReader& table, PackScope& scope, const std::string& kind, RuleDefinition& rule) {
  if (kind == "contains") {
    rule.body = ReadContains(table, scope, rule.points);
  } else if (kind == "forbid") {
    rule.body = ReadForbid(table, scope);
  } else if (kind == "section") {
    rule.body = ReadSection(table, scope);
  } else if (kind == "list") {
    rule.body = ReadList(table, scope);
  } else if (kind == "form") {
    rule.body = ReadForm(table, scope);
  } else if (kind == "arithmetic") {
    rule.body = ReadArithmetic(table);
  } else if (kind == "compare") {
    rule.body = ReadCompare(table, scope);
  } else if (kind == "expr") {
    rule.body = ReadExpr(table, scope);
  } else if (kind == "validity") {
    rule.body = ReadValidity(table, scope);
  } else if (kind == "names") {
    rule.body = ReadNames(table, scope);
  } else if (kind == "duplicate") {
    rule.body = ReadDuplicate(table, scope);
  } else {
    Report(table.diagnostics(), "P016", {{"kind", kind}}, table.Take("kind")->place(),
           Nearest(kind, kKinds));
    table.AcceptAnyKey();
  }
}

void ReadPoints(TableReader& table, RuleDefinition& rule) {
  const std::optional<TomlValue> points = table.Take("points");
  const bool is_number = points && (points->Is(TomlType::kInteger) || points->Is(TomlType::kFloat));
  if (is_number && points->number() < 0) {
    Report(table.diagnostics(), "P019", {}, points->place());
  } else {
    table.ReadHundredths("points", rule.points, kPoints);
  }
}

SeverityCase ReadSeverityCase(TableReader& table, const PackScope& scope) {
  SeverityCase special;
  if (table.Require("severity")) {
    table.ReadNamed("severity", special.severity, AllSeverities());
  }
  scope.ReadProfiles(table, "profiles", special.profiles);
  for (const auto& [parameter, value] : scope.ReadSettings(table, "when")) {
    special.when.push_back({parameter, ToText(value)});
  }
  table.ReadNamed("reasons", special.reasons, AllReasons());
  scope.ReadRoles(table, "in", special.in);
  table.Read("words", special.words);
  return special;
}

void ReadSeverities(TableReader& rule_table, PackScope& scope, RuleDefinition& rule) {
  rule_table.ReadNamed("severity", rule.severity, AllSeverities());
  for (const TomlValue& written : rule_table.ReadTables("severity_for")) {
    TableReader table(written, rule_table.NameOf("severity_for", true), rule_table.diagnostics());
    rule.severity_cases.push_back(ReadSeverityCase(table, scope));
  }
  const std::optional<TomlValue> written = rule_table.ReadTable("severities");
  if (!written) {
    return;
  }
  TableReader table(*written, rule_table.NameOf("severities", false), rule_table.diagnostics());
  for (const Reason reason : AllReasons()) {
    Severity severity = rule.severity;
    if (table.ReadNamed(Name(reason), severity, AllSeverities())) {
      rule.severity_by_reason[reason] = severity;
    }
  }
}

// An address that a report may link to.
void ReadUrl(TableReader& table, std::string& url) {
  static constexpr std::array<std::string_view, 1> kAllowed{"https://…, http://…"};
  constexpr std::string_view kUriCharacters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%";
  if (!table.Read("url", url)) {
    return;
  }
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  const bool plain = url.find_first_not_of(kUriCharacters) == std::string::npos;
  if (!web || !plain) {
    table.ReportValue("url", table.Take("url")->place(), url, kAllowed);
    url.clear();
  }
}

void ReadBasis(TableReader& rule_table, const PackScope& scope, RuleDefinition& rule) {
  for (const TomlValue& written : rule_table.ReadTables("basis")) {
    TableReader table(written, rule_table.NameOf("basis", true), rule_table.diagnostics());
    Basis basis;
    table.ReadRequired("text", basis.text);
    table.Read("article", basis.article);
    table.Read("verified", basis.verified);
    ReadUrl(table, basis.url);
    scope.ReadInstrument(table, "instrument", basis.instrument);
    table.Read("from", basis.from);
    rule.basis.push_back(std::move(basis));
  }
}

void ReadApplicability(TableReader& table, PackScope& scope, RuleDefinition& rule) {
  scope.ReadProfiles(table, "profiles", rule.profiles);
  for (const auto& [parameter, value] : scope.ReadSettings(table, "when")) {
    rule.when.push_back({parameter, ToText(value)});
  }
  scope.phrases.Read(table, "not_applicable", rule.not_applicable);
  table.Read("met_first", rule.met_first);
  table.Read("prerequisite", rule.prerequisite);
}

void ReadOwnCredit(TableReader& rule_table, const CreditTable& credit, RuleDefinition& rule) {
  if (const std::optional<TomlValue> written = rule_table.ReadTable("credit")) {
    TableReader table(*written, rule_table.NameOf("credit", false), rule_table.diagnostics());
    rule.credit = credit;
    ReadCredit(table, *rule.credit);
  }
}

// Ids become names of files, links and keys of other tables.
void CheckId(TableReader& table, const std::string& id) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
  if (id.empty() || id.find_first_not_of(kAllowed) != std::string::npos) {
    table.ReportValue("id", table.Take("id")->place(), id,
                      std::array{std::string_view("a-z 0-9 - _ .")});
  }
}

}  // namespace

RuleDefinition ReadRule(const NamedTable& named, PackScope& scope, const CreditTable& credit,
                        Diagnostics& diagnostics) {
  TableReader table(named.layers, "[[rule]]", diagnostics);
  RuleDefinition rule;
  rule.place = table.place();
  if (table.ReadRequired("id", rule.id)) {
    CheckId(table, rule.id);
  }
  table.Read("was", rule.was);
  table.ReadRequired("title", rule.title);
  table.Read("asks", rule.asks);
  table.Read("why", rule.why);
  table.Read("not_counted", rule.not_counted);
  if (table.Require("group")) {
    scope.ReadGroup(table, "group", rule.group);
  }
  table.Read("hint", rule.hint);
  ReadPoints(table, rule);
  ReadSeverities(table, scope, rule);
  ReadBasis(table, scope, rule);
  ReadApplicability(table, scope, rule);
  scope.ReadRoles(table, "where", rule.where);
  scope.ReadRoles(table, "weak_where", rule.weak_where);
  ReadOwnCredit(table, credit, rule);
  for (const TomlValue& example : table.ReadTables("test")) {
    rule.examples.push_back(ReadExample(example, scope, table));
  }
  std::string kind;
  if (table.ReadRequired("kind", kind)) {
    ReadBody(table, scope, kind, rule);
  } else {
    table.AcceptAnyKey();
  }
  return rule;
}

}  // namespace hegui
