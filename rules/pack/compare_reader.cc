// Kind `compare`, see docs/rule-language.md.
#include <array>
#include <utility>

#include "engine/language/date.h"
#include "engine/reading/parameters.h"
#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array kChecks = {
    Word<CompareCheck>{"year", CompareCheck::kYear},
    Word<CompareCheck>{"deadline", CompareCheck::kDeadline},
};

constexpr std::array kSpots = {
    Word<YearSpot>{"anywhere", YearSpot::kAnywhere},
    Word<YearSpot>{"heading", YearSpot::kHeading},
    Word<YearSpot>{"start", YearSpot::kStart},
};

// A wrong year is a finding of one kind or the other.
constexpr std::array kStatuses = {
    Word<Status>{"partial", Status::kPartial},
    Word<Status>{"fail", Status::kFail},
};

constexpr IntRange kYearOffset = {-10, 10};
constexpr IntRange kWeight = {0, 100};
constexpr IntRange kMonth = {1, 12};

YearPlace ReadPlace(TableReader& table, PackScope& scope) {
  YearPlace place;
  table.ReadRequired("label", place.label);
  scope.ReadRoles(table, "in", place.in);
  table.Read("at", place.at, kSpots);
  table.Read("mixed", place.mixed);
  scope.phrases.Read(table, "any", place.any);
  scope.phrases.Read(table, "except", place.except);
  table.Read("offset", place.offset, kYearOffset);
  table.Read("weight", place.weight, kWeight);
  table.Read("previous_year_until_month", place.previous_year_until_month, kMonth);
  table.Read("judged", place.judged);
  table.Read("status", place.status, kStatuses);
  table.ReadNamed("severity", place.severity, AllSeverities());
  CheckNotEmpty(table, "compare", {"any", "previous_year_until_month"});
  return place;
}

void ReadYears(TableReader& table, PackScope& scope, CompareRule& rule) {
  if (table.Require("place")) {
    for (const TomlValue& written : table.ReadTables("place")) {
      TableReader place(written, table.NameOf("place", true), table.diagnostics());
      rule.places.push_back(ReadPlace(place, scope));
    }
  }
  scope.phrases.Read(table, "relative", rule.relative);
  scope.ReadRoles(table, "relative_in", rule.relative_in);
  table.ReadNamed("relative_severity", rule.relative_severity, AllSeverities());
}

// "MM-DD", or "$name" of a parameter that holds one.
void ReadMonthDay(TableReader& table, const PackScope& scope, std::string_view key,
                  std::string& month_day) {
  if (!table.Read(key, month_day)) {
    return;
  }
  const FilePlace place = table.Take(key)->place();
  bool right = ParseIsoDate("2024-" + month_day).has_value();
  if (month_day.starts_with('$')) {
    const ParameterDefinition* parameter =
        scope.FindParameter(month_day.substr(1), place, table.diagnostics());
    right = parameter == nullptr || parameter->type == ParameterType::kMonthDay;
  }
  if (!right) {
    table.ReportValue(key, place, month_day, std::array{std::string_view("MM-DD, $parameter")});
  }
}

DocumentDay ReadDay(TableReader& table, PackScope& scope) {
  DocumentDay day;
  table.ReadRequired("label", day.label);
  // The day of the signature is a fact that every document has by its form.
  scope.ReadFact(table, "fact", day.fact);
  if (table.Read("param", day.parameter)) {
    scope.FindParameter(day.parameter, table.Take("param")->place(), table.diagnostics());
  }
  for (const auto& [parameter, value] : scope.ReadSettings(table, "when")) {
    day.when.push_back({parameter, ToText(value)});
  }
  ReadMonthDay(table, scope, "not_before", day.not_before);
  ReadMonthDay(table, scope, "not_after", day.not_after);
  table.Read("year_offset", day.year_offset, kYearOffset);
  CheckNotEmpty(table, "compare", {"fact", "param"});
  CheckNotEmpty(table, "compare", {"not_before", "not_after"});
  return day;
}

}  // namespace

CompareRule ReadCompare(TableReader& table, PackScope& scope) {
  CompareRule rule;
  if (!table.ReadRequired("check", rule.check, kChecks)) {
    table.AcceptAnyKey();
    return rule;
  }
  switch (rule.check) {
    case CompareCheck::kYear:
      ReadYears(table, scope, rule);
      break;
    case CompareCheck::kDeadline:
      if (table.Require("day")) {
        for (const TomlValue& written : table.ReadTables("day")) {
          TableReader day(written, table.NameOf("day", true), table.diagnostics());
          rule.days.push_back(ReadDay(day, scope));
        }
      }
      break;
  }
  return rule;
}

}  // namespace hegui
