// Kind `arithmetic`, see docs/rule-language.md.
#include <array>
#include <optional>
#include <vector>

#include "rules/pack/rule_kinds.h"

namespace hegui {
namespace {

constexpr std::array kChecks = {
    Word<ArithmeticCheck>{"sum", ArithmeticCheck::kSum},
    Word<ArithmeticCheck>{"percent", ArithmeticCheck::kPercent},
    Word<ArithmeticCheck>{"enumeration", ArithmeticCheck::kEnumeration},
};

constexpr IntRange kPercent = {0, 100};

void ReadFamilies(TableReader& table, std::vector<Words>& families) {
  const std::optional<TomlValue> array = table.ReadArray("families");
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const TomlValue written = array->at(i);
    Words& family = families.emplace_back();
    for (std::size_t j = 0; written.Is(TomlType::kArray) && j < written.size(); ++j) {
      if (written.at(j).Is(TomlType::kString)) {
        family.push_back(written.at(j).text());
      }
    }
    if (!written.Is(TomlType::kArray) || family.size() != written.size()) {
      table.ReportType("families", written, "array of strings");
      families.pop_back();
    }
  }
}

void ReadSum(TableReader& table, ArithmeticRule& rule) {
  table.Read("among", rule.among);
  table.Read("divided", rule.divided);
  table.Read("totals", rule.totals);
  table.Read("rest", rule.rest);
  table.Read("overlapping", rule.overlapping);
  table.Read("outcomes", rule.outcomes);
  ReadFamilies(table, rule.families);
  table.Read("closed_from", rule.closed_from, kPercent);
  CheckNotEmpty(table, "arithmetic", {"among", "divided", "totals"});
}

void ReadPercent(TableReader& table, ArithmeticRule& rule) {
  table.Read("rates", rule.rates);
  table.Read("reach", rule.reach);
  table.Read("shares", rule.shares);
  table.Read("of", rule.of);
  table.Read("due", rule.due);
  table.Read("done", rule.done);
  table.Read("subset", rule.subset);
  table.Read("has", rule.has);
  table.Read("everywhere", rule.everywhere);
  table.Read("coverage", rule.coverage);
  table.Read("growth", rule.growth);
  table.Read("decline", rule.decline);
  table.Read("earlier", rule.earlier);
  table.Read("from", rule.from);
  table.Read("apart", rule.apart, kPercent);
  CheckNotEmpty(table, "arithmetic", {"rates", "shares", "everywhere", "growth", "decline"});
}

void ReadEnumeration(TableReader& table, ArithmeticRule& rule) {
  table.Read("nouns", rule.nouns);
  table.Read("follows", rule.follows);
  table.Read("back", rule.back);
  table.Read("divided", rule.divided);
  table.Read("quotes", rule.quotes);
  CheckNotEmpty(table, "arithmetic", {"nouns", "quotes"});
}

}  // namespace

ArithmeticRule ReadArithmetic(TableReader& table) {
  ArithmeticRule rule;
  if (!table.ReadRequired("check", rule.check, kChecks)) {
    table.AcceptAnyKey();
    return rule;
  }
  table.Read("pauses", rule.pauses);
  table.Read("joins", rule.joins);
  switch (rule.check) {
    case ArithmeticCheck::kSum:
      table.Read("open", rule.open);
      ReadSum(table, rule);
      break;
    case ArithmeticCheck::kPercent:
      ReadPercent(table, rule);
      break;
    case ArithmeticCheck::kEnumeration:
      table.Read("open", rule.open);
      ReadEnumeration(table, rule);
      break;
  }
  return rule;
}

}  // namespace hegui
