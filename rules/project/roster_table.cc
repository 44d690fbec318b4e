#include "rules/project/roster_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "engine/base/limits.h"
#include "engine/import/file_format.h"
#include "engine/import/old_document.h"
#include "engine/import/workbook.h"
#include "engine/text/encoding.h"
#include "engine/text/utf8.h"
#include "rules/project/csv.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxUnderlined = 40;
constexpr std::array kSeparators{',', '\t', ';'};
// Numbers of days that stand for one between 1954 and 2119: what a sheet shows as a number though a day was meant.
constexpr double kFirstDay = 20'000, kLastDay = 80'000;

std::string ArgumentOf(const Error& error, std::string_view name) {
  for (const MessageArgument& argument : error.arguments) {
    if (argument.name == name) {
      return argument.value;
    }
  }
  return {};
}

// What the readers of documents say of a document, said of a roster.
Error OfRoster(const Error& error) {
  const auto unreadable = [&error](const char* what, std::string_view detail) {
    return Error{"C097", {{"what", what}, {"detail", ArgumentOf(error, detail)}}};
  };
  if (error.code == "D031") {
    return {"C096", error.arguments};
  }
  if (error.code == "D001") {
    return {"C096", {{"unit", "text"}, {"limit", ArgumentOf(error, "limit")}}};
  }
  if (error.code == "D002") {
    return {"C090", {{"format", "binary"}}};
  }
  if (error.code == "D032") {
    return unreadable("encrypted", "part");
  }
  if (error.code == "D033") {
    return unreadable("twice", "part");
  }
  if (error.code == "D035") {
    return unreadable("markup", "what");
  }
  return unreadable("damaged", "reason");
}

Diagnostic ProblemAt(Error error, FilePlace place) {
  Diagnostic problem;
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  problem.place = std::move(place);
  return problem;
}

std::string Trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 7> kBlanks{" ",        "\t",           "\n",          "\r",
                                                    "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        found = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        found = true;
      }
    }
  }
  return std::string(text);
}

void AddCell(RosterRow& row, std::size_t column, std::string_view text, FilePlace place) {
  if (std::string trimmed = Trimmed(text); !trimmed.empty()) {
    place.width = static_cast<std::uint32_t>(std::min(CountCharacters(trimmed), kMaxUnderlined));
    row.push_back({column, std::move(trimmed), std::move(place)});
  }
}

void AddRow(RosterTable& table, RosterRow row) {
  if (!row.empty()) {
    table.rows.push_back(std::move(row));
  }
}

RosterTable TableOfText(const std::string& text, char separator, const std::string& file) {
  CsvTable csv = ParseCsv(text, separator, limits::kMaxSheetRows);
  RosterTable table;
  for (const std::vector<CsvCell>& cells : csv.rows) {
    RosterRow row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      AddCell(row, i, cells[i].text, {file, cells[i].line, cells[i].column});
    }
    AddRow(table, std::move(row));
  }
  if (csv.unclosed) {
    table.problem = ProblemAt({"C097", {{"what", "quote"}, {"detail", "\""}}},
                              {file, csv.unclosed->line, csv.unclosed->column});
  } else if (csv.cut) {
    table.problem = ProblemAt(
        {"C096", {{"unit", "rows"}, {"limit", std::to_string(limits::kMaxSheetRows)}}}, {file});
  }
  return table;
}

Result<RosterTables> ReadText(const PackFile& file, const Language& language) {
  Result<DecodedText> decoded = DecodeText(file.content, language.charset);
  if (!decoded) {
    return tl::unexpected(OfRoster(decoded.error()));
  }
  RosterTables found;
  found.notices = std::move(decoded->notices);
  for (Diagnostic& notice : found.notices) {
    notice.place.file = file.name;
  }
  found.text = std::move(decoded->text);
  for (const char separator : kSeparators) {
    found.tables.push_back(TableOfText(found.text, separator, file.name));
  }
  return found;
}

std::string TextOf(const SheetCell& cell, const Workbook& workbook) {
  double number = 0;
  const auto [end, error] =
      std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), number);
  const bool may_be_day = cell.is_number && error == std::errc() &&
                          end == cell.text.data() + cell.text.size() && number >= kFirstDay &&
                          number <= kLastDay;
  const std::optional<Date> day = may_be_day ? workbook.DayOf(number) : std::nullopt;
  return day ? day->ToIso() : cell.text;
}

RosterTable TableOfSheet(Workbook& workbook, const Workbook::Sheet& sheet,
                         const std::string& file) {
  const std::string place = file + "!" + sheet.name;
  RosterTable table;
  const Result<std::vector<SheetRow>> rows = workbook.ReadRows(sheet);
  if (!rows) {
    table.problem = ProblemAt(OfRoster(rows.error()), {place});
    return table;
  }
  for (const SheetRow& cells : *rows) {
    RosterRow row;
    for (const SheetCell& cell : cells.cells) {
      AddCell(row, cell.column, TextOf(cell, workbook), {place, cells.number, cell.column});
    }
    AddRow(table, std::move(row));
  }
  return table;
}

Result<RosterTables> ReadWorkbook(const PackFile& file) {
  Result<Workbook> workbook = Workbook::Open(file.content);
  if (!workbook) {
    return tl::unexpected(OfRoster(workbook.error()));
  }
  RosterTables found;
  for (const Workbook::Sheet& sheet : workbook->sheets()) {
    if (sheet.visible) {
      found.tables.push_back(TableOfSheet(*workbook, sheet, file.name));
    }
  }
  return found;
}

}  // namespace

Result<RosterTables> ReadRosterTables(const PackFile& file, const Language& language) {
  const std::string_view format = SniffFormat(file.content);
  if (format.empty() || format == "txt" || format == "md") {
    return ReadText(file, language);
  }
  if (format == "xlsx" || format == "ooxml") {
    return ReadWorkbook(file);
  }
  // A workbook with a password is a compound file.
  const std::optional<Error> refused = RefuseOldDocument(file.content);
  if (format == "ole2" && refused && refused->code == "D023") {
    return Fail("C097", {{"what", "encrypted"}, {"detail", file.name}});
  }
  return Fail("C090", {{"format", std::string(format)}});
}

}  // namespace hegui
