// The tables that a roster's file may be meant as: the visible sheets of a workbook (xlsx), or a text by each separator in use. Every
// cell knows its place: in a text its line and column, in a sheet its row and the number of its column, and the sheet beside the file's
// name. Pure.
//
// Errors: C090 {format} a file of another kind   C096 {unit, limit} more than limits allow   C097 {what, detail} it cannot be read
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"
#include "engine/language/language.h"
#include "rules/pack/pack_source.h"

namespace hegui {

struct RosterCell {
  std::size_t column = 0;
  std::string text;  // without blanks around it
  FilePlace place;
};
using RosterRow = std::vector<RosterCell>;  // cells that hold something, by column

struct RosterTable {
  std::vector<RosterRow> rows;        // that hold something
  std::optional<Diagnostic> problem;  // why it cannot be used, if it is the one
};

struct RosterTables {
  std::vector<RosterTable> tables;
  Diagnostics notices;  // of the charset
  std::string text;     // of a text file, decoded
};

Result<RosterTables> ReadRosterTables(const PackFile& file, const Language& language);

}  // namespace hegui
