#include "tests/support/zh_numerals.h"

#include <toml++/toml.h>

#include <cstdint>
#include <string>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui::testing {
namespace {

toml::table ReadToml(const std::string& name) {
  return toml::parse_file(std::string(HEGUI_SOURCE_DIR "/rules/languages/zh/") + name);
}

std::string Text(toml::node_view<const toml::node> node) { return node.value_or(std::string()); }

std::vector<std::string> Strings(toml::node_view<const toml::node> node) {
  std::vector<std::string> strings;
  for (const toml::node& string : *node.as_array()) {
    strings.push_back(string.value<std::string>().value());
  }
  return strings;
}

// Pairs of a word and a number, as in digits = [["〇", 0], …].
template <typename Value>
std::map<std::string, Value> Values(toml::node_view<const toml::node> node) {
  std::map<std::string, Value> values;
  for (const toml::node& pair : *node.as_array()) {
    const toml::array& items = *pair.as_array();
    values[items.at(0).value<std::string>().value()] = items.at(1).value<Value>().value();
  }
  return values;
}

NumeralTable ReadNumerals() {
  const toml::table file = ReadToml("numerals.toml");
  const toml::node_view<const toml::node> numerals = file["numerals"];
  NumeralTable table;
  table.digits = Values<int>(numerals["digits"]);
  table.multipliers = Values<std::int64_t>(numerals["multipliers"]);
  table.zero_lookalikes = Strings(numerals["zero_lookalikes"]);
  table.decimal_points = Strings(numerals["decimal_points"]);
  table.percent_before = Strings(numerals["percent_before"]);
  table.percent_after = Strings(numerals["percent_after"]);
  table.approximate_before = Strings(numerals["approximate_before"]);
  table.approximate_after = Strings(numerals["approximate_after"]);
  table.currency_after = Strings(numerals["currency_after"]);
  table.words = Values<double>(numerals["words"]);
  return table;
}

std::vector<DateForm> ReadDateForms() {
  const toml::table file = ReadToml("numerals.toml");
  std::vector<DateForm> forms;
  for (const toml::node& node : *file["date"].as_array()) {
    const toml::node_view<const toml::node> form(node);
    forms.push_back({Text(form["before_year"]), Text(form["after_year"]), Text(form["after_month"]),
                     Text(form["after_day"]), form["canonical"].value_or(false)});
  }
  return forms;
}

Stops ReadStops() {
  const toml::table file = ReadToml("sentences.toml");
  const toml::node_view<const toml::node> node = file["stops"];
  Stops stops;
  stops.sentence = ToUtf32(Text(node["sentence"]));
  stops.list = ToUtf32(Text(node["list"]));
  stops.clause = ToUtf32(Text(node["clause"]));
  stops.closing = ToUtf32(Text(node["closing"]));
  for (const toml::node& pair : *node["titles"].as_array()) {
    const std::vector<std::string> marks = Strings(toml::node_view<const toml::node>(pair));
    stops.titles.emplace_back(ToUtf32(marks.at(0)).at(0), ToUtf32(marks.at(1)).at(0));
  }
  return stops;
}

PhraseSyntax ReadPhraseSyntax() {
  const toml::table numerals = ReadToml("numerals.toml");
  const toml::table sentences = ReadToml("sentences.toml");
  PhraseSyntax syntax;
  for (const auto& [name, fragment] : *numerals["captures"].as_table()) {
    syntax.captures[std::string(name.str())] = fragment.value<std::string>().value();
  }
  syntax.gap_stops = Text(sentences["stops"]["gap_stops"]);
  syntax.transparent = Text(sentences["stops"]["transparent"]);
  return syntax;
}

}  // namespace

const NumeralTable& ZhNumerals() {
  static const NumeralTable kNumerals = ReadNumerals();
  return kNumerals;
}

const std::vector<DateForm>& ZhDateForms() {
  static const std::vector<DateForm> kForms = ReadDateForms();
  return kForms;
}

const Stops& ZhStops() {
  static const Stops kStops = ReadStops();
  return kStops;
}

const PhraseSyntax& ZhPhraseSyntax() {
  static const PhraseSyntax kSyntax = ReadPhraseSyntax();
  return kSyntax;
}

}  // namespace hegui::testing
