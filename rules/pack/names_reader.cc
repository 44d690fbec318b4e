// Kind `names`, see docs/rule-language.md.
#include <array>
#include <string_view>
#include <utility>

#include "rules/pack/rule_kinds.h"

namespace hegui {
namespace {

constexpr std::string_view kGroup = "(?P<name>";

NameFrame ReadFrame(TableReader& table, PackScope& scope) {
  NameFrame frame;
  table.ReadRequired("label", frame.label);
  scope.phrases.Read(table, "any", frame.any);
  CheckNotEmpty(table, "names", {"any"});
  for (const AuthoredPhrase& phrase : frame.any.phrases) {
    if (!phrase.regex || phrase.text.find(kGroup) == std::string::npos) {
      table.ReportValue("any", phrase.place, phrase.text,
                        std::array{std::string_view("{ regex = '…(?P<name>…)…' }")});
    }
  }
  scope.ReadProfiles(table, "profiles", frame.profiles);
  table.Read("strong", frame.strong);
  table.Read("quoted", frame.quoted);
  table.Read("single", frame.single);
  return frame;
}

SubordinateNames ReadSubordinates(TableReader& table, PackScope& scope) {
  SubordinateNames names;
  scope.ReadProfiles(table, "profiles", names.profiles);
  table.ReadRequired("suffixes", names.suffixes);
  return names;
}

}  // namespace

NamesRule ReadNames(TableReader& table, PackScope& scope) {
  NamesRule rule;
  for (const TomlValue& written : table.ReadTables("frame")) {
    TableReader frame(written, table.NameOf("frame", true), table.diagnostics());
    rule.frames.push_back(ReadFrame(frame, scope));
  }
  CheckNotEmpty(table, "names", {"frame"});
  for (const TomlValue& written : table.ReadTables("subordinates")) {
    TableReader names(written, table.NameOf("subordinates", true), table.diagnostics());
    rule.subordinates.push_back(ReadSubordinates(names, scope));
  }
  scope.phrases.Read(table, "partner", rule.partner);
  table.Read("beside", rule.beside);
  table.Read("known", rule.known);
  table.Read("common", rule.common);
  table.Read("boundaries", rule.boundaries);
  table.ReadRequired("characters", rule.characters);
  if (table.Read("known_from", rule.parameter)) {
    const FilePlace place = table.Take("known_from")->place();
    const ParameterDefinition* parameter =
        scope.FindParameter(rule.parameter, place, table.diagnostics());
    if (parameter != nullptr && parameter->type != ParameterType::kList) {
      table.ReportValue("known_from", place, rule.parameter, std::array{std::string_view("list")});
    }
  }
  return rule;
}

}  // namespace hegui
