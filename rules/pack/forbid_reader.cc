// Kind `forbid`, see docs/rule-language.md.
#include <utility>

#include "rules/pack/rule_kinds.h"

namespace hegui {
namespace {

constexpr IntRange kPoints = {0, 100'000};  // hundredths

ForbiddenEntry ReadEntry(TableReader& table, PackScope& scope) {
  ForbiddenEntry entry;
  scope.phrases.Read(table, "any", entry.any);
  table.Read("use", entry.use);
  CheckNotEmpty(table, "forbid", {"any"});
  return entry;
}

}  // namespace

ForbidRule ReadForbid(TableReader& table, PackScope& scope) {
  ForbidRule rule;
  if (table.Take("entry")) {
    for (const TomlValue& written : table.ReadTables("entry")) {
      TableReader entry_table(written, table.NameOf("entry", true), table.diagnostics());
      rule.entries.push_back(ReadEntry(entry_table, scope));
    }
  } else {
    rule.entries.push_back(ReadEntry(table, scope));
  }
  scope.phrases.Read(table, "except", rule.except);
  table.Read("ignore_quoted", rule.ignore_quoted);
  table.ReadHundredths("each", rule.each, kPoints);
  return rule;
}

}  // namespace hegui
