#include "rules/pack/instrument_reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "engine/base/edit_distance.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

constexpr std::array kKinds = {
    Word<InstrumentKind>{"law", InstrumentKind::kLaw},
    Word<InstrumentKind>{"regulation", InstrumentKind::kRegulation},
    Word<InstrumentKind>{"decree", InstrumentKind::kDecree},
    Word<InstrumentKind>{"party", InstrumentKind::kParty},
    Word<InstrumentKind>{"plan", InstrumentKind::kPlan},
    Word<InstrumentKind>{"term", InstrumentKind::kTerm},
};

constexpr std::string_view kUnknown = "unknown";
constexpr std::array<std::string_view, 1> kSuccessors = {kUnknown};
constexpr std::array<std::string_view, 1> kPeriods = {"[1949…2199, 1949…2199]"};
constexpr IntRange kYears = {1949, 2199};

std::optional<int> YearAt(TomlValue array, std::size_t index) {
  const TomlValue year = array.at(index);
  const bool fits = year.Is(TomlType::kInteger) && year.integer() >= kYears.minimum &&
                    year.integer() <= kYears.maximum;
  return fits ? std::optional(static_cast<int>(year.integer())) : std::nullopt;
}

void ReadPeriod(TableReader& table, InstrumentDefinition& instrument) {
  const std::optional<TomlValue> years = table.ReadArray("period");
  if (!years) {
    return;
  }
  if (years->size() == 2) {
    instrument.first_year = YearAt(*years, 0);
    instrument.last_year = YearAt(*years, 1);
  }
  if (!instrument.first_year || !instrument.last_year) {
    table.ReportValue("period", years->place(), "", kPeriods);
  } else if (*instrument.last_year < *instrument.first_year) {
    Report(table.diagnostics(), "P032",
           {{"from", std::to_string(*instrument.first_year)},
            {"until", std::to_string(*instrument.last_year)}},
           years->place());
  }
}

void ReadTimes(TableReader& table, InstrumentDefinition& instrument) {
  table.Read("from", instrument.from);
  table.Read("until", instrument.until);
  if (instrument.from && instrument.until && *instrument.until <= *instrument.from) {
    Report(table.diagnostics(), "P032",
           {{"from", instrument.from->ToIso()}, {"until", instrument.until->ToIso()}},
           table.Take("until")->place());
  }
  ReadPeriod(table, instrument);
  table.Read("outdated_from", instrument.outdated_from, kYears);
  if (const std::optional<TomlValue> successor = table.Take("successor")) {
    instrument.successor_unknown =
        successor->Is(TomlType::kString) && successor->text() == kUnknown;
    if (!instrument.successor_unknown) {
      table.ReportValue("successor", successor->place(),
                        successor->Is(TomlType::kString) ? successor->text() : "", kSuccessors);
    }
  }
}

// The names that are looked for: `any` where it is written, else the title and its short names.
void ReadNames(TableReader& table, PackScope& scope, InstrumentDefinition& instrument) {
  PhraseList names;
  if (table.ReadRequired("title", instrument.title) && !table.Has("any")) {
    instrument.any.phrases.push_back(
        {instrument.title, false, false, table.Take("title")->place()});
  }
  scope.phrases.Read(table, "any", names);
  std::move(names.phrases.begin(), names.phrases.end(), std::back_inserter(instrument.any.phrases));
  PhraseList short_names;
  scope.phrases.Read(table, "short", short_names);
  std::move(short_names.phrases.begin(), short_names.phrases.end(),
            std::back_inserter(instrument.any.phrases));
  scope.phrases.Read(table, "except", instrument.except);
}

// A row, and where it says by what it was replaced.
struct Row {
  InstrumentDefinition instrument;
  FilePlace successor_place;
};

Row ReadRow(const NamedTable& named, PackScope& scope, Diagnostics& diagnostics) {
  TableReader table(named.layers, "[[instrument]]", diagnostics);
  Row row;
  InstrumentDefinition& instrument = row.instrument;
  instrument.place = table.place();
  table.ReadRequired("id", instrument.id);
  if (table.Require("kind")) {
    table.Read("kind", instrument.kind, kKinds);
  }
  ReadNames(table, scope, instrument);
  table.Read("number", instrument.number);
  table.Read("series", instrument.series);
  ReadTimes(table, instrument);
  if (table.Read("replaced_by", instrument.replaced_by)) {
    row.successor_place = table.Take("replaced_by")->place();
  }
  table.Read("use", instrument.use);
  table.Read("never", instrument.never);
  table.Read("mild", instrument.mild);
  table.Read("anywhere", instrument.anywhere);
  table.Read("note", instrument.note);
  table.Read("source", instrument.source);
  table.Read("verified", instrument.verified);
  return row;
}

void CheckTitles(const std::vector<Row>& rows, Diagnostics& diagnostics) {
  std::map<std::string, FilePlace> titles;
  for (const auto& [instrument, successor_place] : rows) {
    const auto [first, added] = titles.try_emplace(instrument.title, instrument.place);
    if (!added && !instrument.title.empty()) {
      Report(diagnostics, "P006",
             {{"id", instrument.title},
              {"line", std::to_string(first->second.line)},
              {"file", first->second.file}},
             instrument.place);
    }
  }
}

void ResolveSuccessors(std::vector<Row>& rows, bool assume_more, Diagnostics& diagnostics) {
  std::map<std::string, std::string> titles;
  std::vector<std::string> ids;
  for (const Row& row : rows) {
    titles.emplace(row.instrument.id, row.instrument.title);
    ids.push_back(row.instrument.id);
  }
  for (auto& [instrument, successor_place] : rows) {
    if (instrument.replaced_by.empty()) {
      continue;
    }
    const auto successor = titles.find(instrument.replaced_by);
    if (successor == titles.end()) {
      if (!assume_more) {
        Report(diagnostics, "P031", {{"instrument", instrument.replaced_by}}, successor_place,
               Nearest(instrument.replaced_by, ids));
      }
    } else if (instrument.use.empty()) {
      instrument.use = successor->second;
    }
  }
}

}  // namespace

std::vector<InstrumentDefinition> ReadInstruments(const std::vector<NamedTable>& tables,
                                                  PackScope& scope, Diagnostics& diagnostics) {
  std::vector<Row> rows;
  for (const NamedTable& table : tables) {
    rows.push_back(ReadRow(table, scope, diagnostics));
  }
  CheckTitles(rows, diagnostics);
  ResolveSuccessors(rows, scope.assume_more, diagnostics);
  std::vector<InstrumentDefinition> instruments;
  for (Row& row : rows) {
    instruments.push_back(std::move(row.instrument));
  }
  return instruments;
}

}  // namespace hegui
