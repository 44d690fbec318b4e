// Kind `forbid`, see docs/rule-language.md.
#include <utility>

#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr IntRange kPoints = {0, 100'000};  // hundredths

ForbiddenEntry ReadEntry(TableReader& table, PackScope& scope) {
  ForbiddenEntry entry;
  scope.phrases.Read(table, "any", entry.any);
  table.Read("use", entry.use);
  table.Read("note", entry.note);
  table.ReadNamed("reason", entry.reason, AllReasons());
  table.Read("affirmed", entry.affirmed);
  CheckNotEmpty(table, "forbid", {"any"});
  return entry;
}

// What an entry has of its own; the one of a rule without entries has the rule's.
void ReadLimits(TableReader& table, PackScope& scope, ForbiddenEntry& entry) {
  scope.phrases.Read(table, "except", entry.except);
  Severity severity = Severity::kMajor;
  if (table.ReadNamed("severity", severity, AllSeverities())) {
    entry.severity = severity;
  }
  scope.ReadProfiles(table, "profiles", entry.profiles);
  scope.ReadRoles(table, "where", entry.where);
}

}  // namespace

ForbidRule ReadForbid(TableReader& table, PackScope& scope) {
  ForbidRule rule;
  if (table.Take("entry")) {
    for (const TomlValue& written : table.ReadTables("entry")) {
      TableReader entry_table(written, table.NameOf("entry", true), table.diagnostics());
      ForbiddenEntry entry = ReadEntry(entry_table, scope);
      ReadLimits(entry_table, scope, entry);
      rule.entries.push_back(std::move(entry));
    }
  } else {
    rule.entries.push_back(ReadEntry(table, scope));
  }
  scope.phrases.Read(table, "except", rule.except);
  scope.phrases.Read(table, "unless", rule.unless);
  table.Read("ignore_quoted", rule.ignore_quoted);
  table.ReadHundredths("each", rule.each, kPoints);
  return rule;
}

}  // namespace hegui
