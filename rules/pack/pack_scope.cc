#include "rules/pack/pack_scope.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/reading/parameters.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

// A kind of name: its code, and how its diagnostic calls it.
struct NameKind {
  const char* code;
  const char* argument;
};
constexpr NameKind kRole = {"P012", "role"};
constexpr NameKind kGroup = {"P013", "group"};
constexpr NameKind kProfile = {"P014", "profile"};
constexpr NameKind kFact = {"P028", "fact"};
constexpr NameKind kInstrument = {"P031", "instrument"};

void CheckName(const std::string& name, NameKind kind, const std::vector<std::string>& known,
               bool assume_more, const FilePlace& place, Diagnostics& diagnostics) {
  if (!assume_more && std::find(known.begin(), known.end(), name) == known.end()) {
    Report(diagnostics, kind.code, {{kind.argument, name}}, place, Nearest(name, known));
  }
}

// Whether names are checked at all is said by `assume_more`; what is read is taken over either way.
class NameReader {
 public:
  NameReader(TableReader& table, NameKind kind, const std::vector<std::string>& known,
             bool assume_more)
      : table_(table), kind_(kind), known_(known), assume_more_(assume_more) {}

  bool Read(std::string_view key, std::string& name) {
    if (!table_.Read(key, name)) {
      return false;
    }
    Check(name, table_.Take(key)->place());
    return true;
  }

  bool Read(std::string_view key, std::vector<std::string>& names) {
    if (!table_.Read(key, names)) {
      return false;
    }
    const TomlValue array = *table_.Take(key);
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (array.at(i).Is(TomlType::kString)) {
        Check(array.at(i).text(), array.at(i).place());
      }
    }
    return true;
  }

 private:
  void Check(const std::string& name, const FilePlace& place) {
    CheckName(name, kind_, known_, assume_more_, place, table_.diagnostics());
  }

  TableReader& table_;
  NameKind kind_;
  const std::vector<std::string>& known_;
  bool assume_more_;
};

// How a scalar is written on the command line; nothing for arrays and tables.
std::optional<std::string> ScalarText(TomlValue value) {
  switch (value.type()) {
    case TomlType::kString:
    case TomlType::kDate:
      return value.text();
    case TomlType::kInteger:
      return std::to_string(value.integer());
    case TomlType::kBoolean:
      return std::string(value.boolean() ? "true" : "false");
    default:
      return std::nullopt;
  }
}

}  // namespace

bool PackScope::ReadRole(TableReader& table, std::string_view key, std::string& role) const {
  return NameReader(table, kRole, roles, assume_more).Read(key, role);
}

bool PackScope::ReadRoles(TableReader& table, std::string_view key,
                          std::vector<std::string>& names) const {
  return NameReader(table, kRole, roles, assume_more).Read(key, names);
}

bool PackScope::ReadElement(TableReader& table, std::string_view key, std::string& element) const {
  return NameReader(table, kRole, elements, false).Read(key, element);
}

bool PackScope::ReadGroup(TableReader& table, std::string_view key, std::string& group) const {
  return NameReader(table, kGroup, groups, assume_more).Read(key, group);
}

bool PackScope::ReadProfile(TableReader& table, std::string_view key, std::string& profile) const {
  const std::vector<std::string> choices = ProfileChoices();
  return NameReader(table, kProfile, choices, assume_more).Read(key, profile);
}

std::vector<std::string> PackScope::ProfileChoices() const {
  std::vector<std::string> choices = profiles;
  choices.emplace_back("auto");
  return choices;
}

bool PackScope::ReadProfiles(TableReader& table, std::string_view key,
                             std::vector<std::string>& names) const {
  return NameReader(table, kProfile, profiles, assume_more).Read(key, names);
}

bool PackScope::ReadFact(TableReader& table, std::string_view key, std::string& fact) const {
  return NameReader(table, kFact, facts, assume_more).Read(key, fact);
}

bool PackScope::ReadInstrument(TableReader& table, std::string_view key,
                               std::string& instrument) const {
  return NameReader(table, kInstrument, instruments, assume_more).Read(key, instrument);
}

void PackScope::CheckFact(const std::string& name, const FilePlace& place,
                          Diagnostics& diagnostics) const {
  CheckName(name, kFact, facts, assume_more, place, diagnostics);
}

void PackScope::CheckRole(const std::string& name, const FilePlace& place,
                          Diagnostics& diagnostics) const {
  CheckName(name, kRole, roles, assume_more, place, diagnostics);
}

bool PackScope::ReadIntValue(TableReader& table, std::string_view key,
                             std::optional<IntValue>& value) const {
  const std::optional<TomlValue> found = table.Take(key);
  if (!found) {
    return false;
  }
  if (found->Is(TomlType::kInteger)) {
    value = found->integer();
    return true;
  }
  if (!found->Is(TomlType::kString) || !found->text().starts_with('$')) {
    table.ReportType(key, *found, "integer, $parameter");
    return false;
  }
  const std::string name = found->text().substr(1);
  const ParameterDefinition* parameter = FindParameter(name, found->place(), table.diagnostics());
  if (parameter != nullptr && parameter->type != ParameterType::kInt &&
      parameter->type != ParameterType::kYear) {
    table.ReportValue(key, found->place(), found->text(), std::array{std::string_view("int")});
    return false;
  }
  value = ParameterRef{name};
  return true;
}

const ParameterDefinition* PackScope::FindParameter(std::string_view name, const FilePlace& place,
                                                    Diagnostics& diagnostics) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [name](const ParameterDefinition& p) { return p.id == name; });
  if (found != parameters.end()) {
    return &*found;
  }
  if (!assume_more) {
    std::vector<std::string> names;
    for (const ParameterDefinition& parameter : parameters) {
      names.push_back(parameter.id);
    }
    Report(diagnostics, "P015", {{"parameter", std::string(name)}}, place, Nearest(name, names));
  }
  return nullptr;
}

std::map<std::string, ParameterValue> PackScope::ReadSettings(TableReader& table,
                                                              std::string_view key) const {
  std::map<std::string, ParameterValue> settings;
  const std::optional<TomlValue> values = table.ReadTable(key);
  for (std::size_t i = 0; values && i < values->size(); ++i) {
    const std::string& name = values->key(i);
    const ParameterDefinition* parameter =
        FindParameter(name, values->key_place(i), table.diagnostics());
    if (parameter == nullptr) {
      continue;
    }
    if (std::optional<ParameterValue> value =
            ReadParameterValue(table, name, values->at(i), *parameter)) {
      settings.emplace(name, std::move(*value));
    }
  }
  return settings;
}

std::optional<ParameterValue> ReadParameterValue(TableReader& table, std::string_view key,
                                                 TomlValue value,
                                                 const ParameterDefinition& parameter) {
  if (parameter.type == ParameterType::kList && value.Is(TomlType::kArray)) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value.at(i).Is(TomlType::kString)) {
        words.push_back(value.at(i).text());
      } else {
        table.ReportType(key, value.at(i), Name(TomlType::kString));
      }
    }
    return words;
  }
  const std::optional<std::string> text = ScalarText(value);
  if (!text || parameter.type == ParameterType::kList) {
    table.ReportType(key, value, parameter.type == ParameterType::kList ? "array" : "string");
    return std::nullopt;
  }
  return ParseSetting(parameter, *text, value.place(), table.diagnostics());
}

std::optional<ParameterValue> ParseSetting(const ParameterDefinition& parameter,
                                           std::string_view text, const FilePlace& place,
                                           Diagnostics& diagnostics) {
  Result<ParameterValue> parsed = ParseParameterValue(parameter, text);
  if (parsed) {
    return std::move(*parsed);
  }
  std::vector<std::string_view> allowed(parameter.choices.begin(), parameter.choices.end());
  for (const MessageArgument& argument : parsed.error().arguments) {
    if (parameter.type != ParameterType::kChoice && argument.name == "expected") {
      allowed.push_back(argument.value);
    }
  }
  ReportValue(diagnostics, parameter.id, text, place, allowed);
  return std::nullopt;
}

}  // namespace hegui
