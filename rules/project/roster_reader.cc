#include "rules/project/roster_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/text/fold.h"
#include "rules/pack/excerpts.h"
#include "rules/pack/report.h"
#include "rules/project/roster_date.h"
#include "rules/project/roster_table.h"
#include "rules/project/roster_words.h"

namespace hegui {
namespace {

// Rows that are searched for headings: titles and remarks stand above them.
constexpr std::size_t kHeadRows = 30;

enum class Field { kUnit, kAliases, kLevel, kDue, kReceived, kContact };
constexpr std::size_t kFields = 6;

class RosterReader {
 public:
  RosterReader(const Language& language, LoadedRoster& loaded)
      : language_(language), diagnostics_(loaded.diagnostics), loaded_(loaded) {}

  void Read(const PackFile& file) {
    Result<RosterTables> found = ReadRosterTables(file, language_);
    if (!found) {
      Report(diagnostics_, found.error().code, found.error().arguments, {file.name});
      return;
    }
    diagnostics_ = std::move(found->notices);
    if (const RosterTable* const table = FindTable(found->tables, file.name)) {
      ReadRows(*table);
      if (roster_.entries.empty()) {
        Report(diagnostics_, "C095", {}, table->rows[head_].front().place);
      }
    }
    std::stable_sort(
        diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
          return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
        });
    const std::array<PackSource, 1> sources{{{"", {{file.name, found->text}}}}};
    AddExcerpts(diagnostics_, sources);
    if (!HasErrors(diagnostics_)) {
      loaded_.roster = std::make_shared<const Roster>(std::move(roster_));
    }
  }

 private:
  // The first table with headings that can be used.
  const RosterTable* FindTable(const std::vector<RosterTable>& tables, const std::string& file) {
    for (const RosterTable& table : tables) {
      if (!FindHeadings(table)) {
        continue;
      }
      if (table.problem) {
        diagnostics_.push_back(*table.problem);
        return nullptr;
      }
      return &table;
    }
    const auto broken = std::find_if(tables.begin(), tables.end(),
                                     [](const RosterTable& t) { return t.problem.has_value(); });
    const bool empty = std::all_of(tables.begin(), tables.end(),
                                   [](const RosterTable& t) { return t.rows.empty(); });
    if (broken != tables.end()) {
      diagnostics_.push_back(*broken->problem);
    } else {
      Report(diagnostics_, empty ? "C095" : "C091", {}, {file});
    }
    return nullptr;
  }

  // 「报送期限（年/月/日）：」 as 报送期限
  std::string HeadingKey(std::string_view heading) const {
    std::string key;
    for (const char byte : Compared(heading)) {
      if (byte != ' ' && byte != '_' && byte != '*' && byte != '\n') {
        key += byte;
      }
    }
    for (const std::string_view colon : {":", "\xEF\xBC\x9A"}) {
      if (key.ends_with(colon)) {
        key.resize(key.size() - colon.size());
      }
    }
    if (key.ends_with(')')) {
      key.resize(std::min(key.rfind('('), key.size()));
    }
    return key;
  }

  const std::vector<std::string>& WordsOf(Field field) const {
    switch (field) {
      case Field::kUnit:
        return words_.unit;
      case Field::kAliases:
        return words_.aliases;
      case Field::kLevel:
        return words_.level;
      case Field::kDue:
        return words_.due;
      case Field::kReceived:
        return words_.received;
      case Field::kContact:
        break;
    }
    return words_.contact;
  }

  // The columns of a field, those whose headings say most first.
  std::vector<std::size_t> ColumnsOf(Field field, const RosterRow& row) const {
    const std::vector<std::string>& words = WordsOf(field);
    std::vector<std::pair<std::ptrdiff_t, std::size_t>> ranked;
    for (const RosterCell& cell : row) {
      const auto word = std::find(words.begin(), words.end(), HeadingKey(cell.text));
      if (word != words.end()) {
        ranked.emplace_back(word - words.begin(), cell.column);
      }
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> columns;
    for (const auto& [rank, column] : ranked) {
      columns.push_back(column);
    }
    return columns;
  }

  bool FindHeadings(const RosterTable& table) {
    for (head_ = 0; head_ < std::min(table.rows.size(), kHeadRows); ++head_) {
      const RosterRow& row = table.rows[head_];
      if (ColumnsOf(Field::kUnit, row).empty()) {
        continue;
      }
      for (std::size_t field = 0; field < kFields; ++field) {
        columns_.at(field) = ColumnsOf(static_cast<Field>(field), row);
      }
      return true;
    }
    return false;
  }

  void ReadRows(const RosterTable& table) {
    for (std::size_t i = head_ + 1; i < table.rows.size(); ++i) {
      ReadRow(table.rows[i]);
    }
  }

  // The cell in the first column of a field that has one.
  const RosterCell* CellOf(Field field, const RosterRow& row) const {
    for (const std::size_t column : columns_.at(static_cast<std::size_t>(field))) {
      const auto cell = std::find_if(row.begin(), row.end(),
                                     [column](const RosterCell& c) { return c.column == column; });
      if (cell != row.end() && !IsNothing(cell->text)) {
        return &*cell;
      }
      if (field == Field::kUnit) {
        break;
      }
    }
    return nullptr;
  }

  // All columns of a field: a name and a telephone number.
  std::string TextOf(Field field, const RosterRow& row) const {
    std::string text;
    for (const std::size_t column : columns_.at(static_cast<std::size_t>(field))) {
      for (const RosterCell& cell : row) {
        if (cell.column == column && !IsNothing(cell.text)) {
          text += (text.empty() ? "" : " ") + OneLine(cell.text);
        }
      }
    }
    return text;
  }

  bool IsNothing(std::string_view text) const {
    const std::string compared = Compared(text);
    return std::any_of(words_.nothing.begin(), words_.nothing.end(),
                       [&](const std::string& word) { return Compared(word) == compared; });
  }

  bool IsNoUnit(std::string_view text) const {
    const std::string compared = Compared(text);
    return std::any_of(
        words_.not_units.begin(), words_.not_units.end(),
        [&](const std::string& word) { return compared.starts_with(Compared(word)); });
  }

  void ReadRow(const RosterRow& row) {
    const RosterCell* const unit = CellOf(Field::kUnit, row);
    if (unit == nullptr) {
      ReportWithoutUnit(row);
      return;
    }
    if (IsNoUnit(unit->text) || IsNoUnit(row.front().text)) {
      return;
    }
    RosterEntry entry;
    entry.unit = OneLine(unit->text);
    entry.place = unit->place;
    entry.level = TextOf(Field::kLevel, row);
    entry.contact = TextOf(Field::kContact, row);
    ReadDate(CellOf(Field::kDue, row), entry.due);
    ReadDate(CellOf(Field::kReceived, row), entry.received);
    const std::size_t index = roster_.entries.size();
    const auto [known, is_new] = names_.emplace(Compared(entry.unit), index);
    if (!is_new) {
      ReportTaken(entry.unit, known->second, unit->place, true);
      return;
    }
    ReadAliases(row, index, entry);
    roster_.entries.push_back(std::move(entry));
  }

  void ReportWithoutUnit(const RosterRow& row) {
    for (const Field field : {Field::kAliases, Field::kDue, Field::kReceived, Field::kContact}) {
      if (const RosterCell* const cell = CellOf(field, row)) {
        Report(diagnostics_, "C098", {}, cell->place).level = DiagnosticLevel::kWarning;
        return;
      }
    }
  }

  // A name that another entry has already.
  void ReportTaken(const std::string& name, std::size_t other, const FilePlace& place,
                   bool is_unit) {
    const RosterEntry& entry = roster_.entries[other];
    const std::string line = std::to_string(entry.place.line);
    if (is_unit && Compared(entry.unit) == Compared(name)) {
      Report(diagnostics_, "C092", {{"unit", name}, {"line", line}}, place);
    } else {
      Report(diagnostics_, "C093", {{"name", name}, {"unit", entry.unit}, {"line", line}}, place);
    }
  }

  void ReadDate(const RosterCell* cell, std::optional<Date>& date) {
    if (cell == nullptr) {
      return;
    }
    date = ReadRosterDate(cell->text, language_);
    if (!date) {
      Report(diagnostics_, "C094", {{"value", OneLine(cell->text)}}, cell->place).level =
          DiagnosticLevel::kWarning;
    }
  }

  void ReadAliases(const RosterRow& row, std::size_t index, RosterEntry& entry) {
    for (const std::size_t column : columns_.at(static_cast<std::size_t>(Field::kAliases))) {
      for (const RosterCell& cell : row) {
        if (cell.column != column || IsNothing(cell.text)) {
          continue;
        }
        for (std::string& alias : Split(cell.text)) {
          const auto [known, is_new] = names_.emplace(Compared(alias), index);
          if (known->second != index) {
            ReportTaken(alias, known->second, cell.place, false);
          } else if (is_new) {
            entry.aliases.push_back(std::move(alias));
          }
        }
      }
    }
  }

  std::vector<std::string> Split(std::string_view text) const {
    std::vector<std::string> parts;
    std::string part;
    const auto end_part = [&] {
      part = OneLine(part);
      const std::size_t first = part.find_first_not_of(' ');
      if (first != std::string::npos) {
        parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
      }
      part.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
      const auto separator =
          std::find_if(words_.separators.begin(), words_.separators.end(),
                       [&](const std::string& s) { return text.substr(at).starts_with(s); });
      if (separator != words_.separators.end() || text[at] == '\n') {
        end_part();
        at += text[at] == '\n' ? 1 : separator->size();
      } else {
        part += text[at++];
      }
    }
    end_part();
    return parts;
  }

  std::string Compared(std::string_view text) const {
    std::string compared = FoldPhrase(text, language_.fold);
    for (char& byte : compared) {
      byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    }
    return compared;
  }

  // A cell may break a name into lines.
  std::string OneLine(std::string text) const {
    if (text.find('\n') != std::string::npos) {
      std::replace(text.begin(), text.end(), '\n', ' ');
      text = FoldPhrase(text, language_.fold);
    }
    return text;
  }

  const Language& language_;
  Diagnostics& diagnostics_;
  LoadedRoster& loaded_;
  RosterWords words_ = LoadRosterWords();
  Roster roster_;
  std::map<std::string, std::size_t> names_;  // as compared, with the entry
  std::size_t head_ = 0;
  std::array<std::vector<std::size_t>, kFields> columns_;
};

}  // namespace

LoadedRoster LoadRoster(const PackFile& file, const Language& language) {
  LoadedRoster loaded;
  RosterReader(language, loaded).Read(file);
  return loaded;
}

}  // namespace hegui
