// Kind `contains`, see docs/rule-language.md.
#include <array>
#include <utility>

#include "rules/pack/report.h"
#include "rules/pack/rule_kinds.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::array kWithin = {
    Word<WithinScope>{"clause", WithinScope::kClause},
    Word<WithinScope>{"sentence", WithinScope::kSentence},
    Word<WithinScope>{"paragraph", WithinScope::kParagraph},
    Word<WithinScope>{"section", WithinScope::kSection},
};

constexpr IntRange kPoints = {0, 100'000};  // hundredths
constexpr IntRange kYearOffsets = {-10, 10};

// The keys of one item; a rule with a single item has them itself.
ContainsItem ReadItem(TableReader& table, PackScope& scope) {
  ContainsItem item;
  scope.phrases.Read(table, "any", item.any);
  scope.phrases.ReadLists(table, "all", item.all);
  scope.phrases.Read(table, "weak", item.weak);
  table.ReadNamed("weak_reason", item.weak_reason, AllReasons());
  scope.phrases.Read(table, "except", item.except);
  scope.phrases.Read(table, "with", item.with);
  table.Read("within", item.within, kWithin);
  scope.ReadIntValue(table, "at_least", item.at_least);
  scope.ReadIntValue(table, "at_most", item.at_most);
  table.Read("year_offset", item.year_offset, kYearOffsets);
  table.Read("headings_count", item.headings_count);
  CheckNotEmpty(table, "contains", {"any", "all", "weak"});
  return item;
}

void ReadNeed(TableReader& table, std::size_t items, ContainsRule& rule) {
  constexpr std::array<std::string_view, 3> kNeeds = {"all", "any", "1…"};
  const std::optional<TomlValue> need = table.Take("need");
  if (!need) {
    return;
  }
  const bool word = need->Is(TomlType::kString);
  if (word && need->text() == "all") {
    rule.need = static_cast<int>(items);
  } else if (!word && !need->Is(TomlType::kInteger)) {
    table.ReportType("need", *need, "integer, \"all\", \"any\"");
  } else if (word ? need->text() != "any" : need->integer() < 1) {
    table.ReportValue("need", need->place(), word ? need->text() : std::to_string(need->integer()),
                      kNeeds);
  } else if (!word && need->integer() > static_cast<std::int64_t>(items)) {
    Report(table.diagnostics(), "P017",
           {{"need", std::to_string(need->integer())}, {"items", std::to_string(items)}},
           need->place());
  } else if (!word) {
    rule.need = static_cast<int>(need->integer());
  }
}

// The points of the items are the rule's, shared out by hand.
void CheckItemPoints(const TableReader& table, const ContainsRule& rule, int rule_points) {
  int sum = 0;
  for (const ContainsItem& item : rule.items) {
    sum += item.points;
  }
  if (sum != 0 && sum != rule_points) {
    Report(table.diagnostics(), "P020",
           {{"sum", HundredthsText(sum)}, {"total", HundredthsText(rule_points)}}, table.place());
  }
}

}  // namespace

void CheckNotEmpty(TableReader& table, std::string_view kind,
                   std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const std::optional<TomlValue> value = table.Take(key);
    if (value && !(value->Is(TomlType::kArray) && value->size() == 0)) {
      return;
    }
  }
  Report(table.diagnostics(), "P018", {{"kind", std::string(kind)}}, table.place());
}

ContainsRule ReadContains(TableReader& table, PackScope& scope, int rule_points) {
  ContainsRule rule;
  if (table.Take("item")) {
    for (const TomlValue& written : table.ReadTables("item")) {
      TableReader item_table(written, table.NameOf("item", true), table.diagnostics());
      ContainsItem item = ReadItem(item_table, scope);
      item_table.ReadRequired("label", item.label);
      scope.ReadProfiles(item_table, "profiles", item.profiles);
      item_table.ReadHundredths("points", item.points, kPoints);
      rule.items.push_back(std::move(item));
    }
    ReadNeed(table, rule.items.size(), rule);
    table.Read("partial_from", rule.partial_from, {1, rule.need});
  } else {
    rule.items.push_back(ReadItem(table, scope));
  }
  CheckItemPoints(table, rule, rule_points);
  return rule;
}

}  // namespace hegui
