#include "rules/pack/fact_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/reading/parameters.h"

namespace hegui {
namespace {

constexpr std::array kTypes = {
    Word<ParameterType>{"bool", ParameterType::kBool},
    Word<ParameterType>{"int", ParameterType::kInt},
    Word<ParameterType>{"year", ParameterType::kYear},
    Word<ParameterType>{"month-day", ParameterType::kMonthDay},
    Word<ParameterType>{"date", ParameterType::kDate},
    Word<ParameterType>{"text", ParameterType::kText},
    Word<ParameterType>{"choice", ParameterType::kChoice},
    Word<ParameterType>{"list", ParameterType::kList},
};

constexpr std::string_view kAutomatic = "auto";
constexpr std::string_view kHeadings = "headings";
constexpr std::string_view kDate = "date";

bool IsWord(TomlValue value, std::string_view word) {
  return value.Is(TomlType::kString) && value.text() == word;
}

void ReadValue(TableReader& table, std::string_view key, const ParameterDefinition& parameter,
               ParameterValue& value) {
  const std::optional<TomlValue> written = table.Take(key);
  if (!written) {
    return;
  }
  if (std::optional<ParameterValue> read = ReadParameterValue(table, key, *written, parameter)) {
    value = std::move(*read);
  }
}

ParameterRecognition ReadRecognition(TomlValue written, const ParameterDefinition& parameter,
                                     const std::string& name, PackScope& scope,
                                     Diagnostics& diagnostics) {
  TableReader table(written, name, diagnostics);
  ParameterRecognition recognition;
  if (table.Require("value")) {
    ParameterValue value;
    ReadValue(table, "value", parameter, value);
    recognition.value = ToText(value);
  }
  scope.ReadFact(table, "fact", recognition.fact);
  if (!recognition.fact.empty() ? table.Has("any") : table.Require("any")) {
    scope.phrases.Read(table, "any", recognition.any);
  }
  return recognition;
}

}  // namespace

FactSource ReadFactSource(TomlValue source, const PackScope& scope, Diagnostics& diagnostics) {
  TableReader table(source, "[[fact]]", diagnostics);
  FactSource fact;
  fact.place = table.place();
  table.ReadRequired("name", fact.fact);
  if (table.Require("from")) {
    const TomlValue from = *table.Take("from");
    if (IsWord(from, kHeadings)) {
      fact.from = kHeadings;
    } else {
      scope.ReadRole(table, "from", fact.from);
    }
  }
  // A date is read as a date; of all other text a pattern says what is the fact.
  if (fact.from == kDate) {
    table.Read("previous_year_until_month", fact.previous_year_until_month, {0, 12});
  } else {
    table.Require("pattern");
  }
  table.Read("pattern", fact.pattern);
  table.Read("number", fact.number);
  table.Read("all", fact.all);
  return fact;
}

ParameterDefinition ReadParameter(const NamedTable& named, PackScope& scope,
                                  Diagnostics& diagnostics) {
  TableReader table(named.layers, "[params." + named.name + "]", diagnostics);
  ParameterDefinition parameter;
  parameter.id = named.name;
  parameter.place = table.place();
  table.ReadRequired("label", parameter.label);
  if (!table.ReadRequired("type", parameter.type, kTypes)) {
    table.AcceptAnyKey();
    return parameter;
  }
  if (parameter.type == ParameterType::kInt || parameter.type == ParameterType::kYear) {
    table.Read("min", parameter.minimum);
    table.Read("max", parameter.maximum);
  }
  if (parameter.type == ParameterType::kChoice) {
    table.ReadRequired("choices", parameter.choices);
  }
  if (const std::optional<TomlValue> value = table.Take("default")) {
    parameter.automatic = IsWord(*value, kAutomatic);
    if (!parameter.automatic) {
      ReadValue(table, "default", parameter, parameter.default_value);
    }
  }
  if (!parameter.automatic && (table.Has("from_fact") || table.Has("recognise"))) {
    table.ReportValue("default", parameter.place, ToText(parameter.default_value),
                      std::array{kAutomatic});
    parameter.automatic = true;
  }
  if (parameter.automatic) {
    scope.ReadFact(table, "from_fact", parameter.from_fact);
    for (const TomlValue& recognition : table.ReadTables("recognise")) {
      parameter.recognise.push_back(ReadRecognition(
          recognition, parameter, table.NameOf("recognise", true), scope, diagnostics));
    }
    ReadValue(table, "otherwise", parameter, parameter.otherwise);
  }
  return parameter;
}

ProfileDefinition ReadProfile(const NamedTable& named, PackScope& scope, Diagnostics& diagnostics) {
  TableReader table(named.layers, "[[profile]]", diagnostics);
  ProfileDefinition profile;
  profile.place = table.place();
  table.ReadRequired("id", profile.id);
  table.ReadRequired("label", profile.label);
  scope.phrases.ReadExpressions(table, "units", profile.units);
  scope.phrases.Read(table, "evidence", profile.evidence);
  scope.phrases.Read(table, "self", profile.self);
  profile.set = scope.ReadSettings(table, "set");
  return profile;
}

UnitNames ReadUnitNames(const LayeredTable& layers, Diagnostics& diagnostics) {
  UnitNames units;
  if (layers.empty()) {
    return units;
  }
  TableReader table(layers, "[units]", diagnostics);
  table.Read("area_suffixes", units.area_suffixes);
  table.Read("place_suffixes", units.place_suffixes);
  table.Read("organ_suffixes", units.organ_suffixes);
  table.Read("prefixes", units.prefixes);
  table.Read("qualifiers", units.qualifiers);
  table.Read("false_areas", units.false_areas);
  return units;
}

}  // namespace hegui
