// A workbook for spreadsheet programs (xlsx), out of tables. Numbers are numbers, days are days, and a text is a text whatever it begins with:
// nothing becomes a formula or a link. What cannot be seen is shown as a mark. What a spreadsheet cannot hold (32,767
// characters in a cell, 1,048,576 rows) is cut, and says so where it was cut. Equal tables give equal bytes. Needs room for temporary files;
// nothing of them stays. Plain values; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/language/date.h"

namespace hegui {

// A number with two decimals: 6276 is 62.76.
struct Hundredths {
  int value = 0;

  friend bool operator==(const Hundredths&, const Hundredths&) = default;
};

using CellValue = std::variant<std::monostate, std::string, std::int64_t, Hundredths, Date>;

enum class Tone { kGood, kWarning, kBad, kQuiet };

// Cells of a column that hold just that text stand out by colour.
struct ToneOfText {
  std::string text;
  Tone tone = Tone::kGood;

  friend bool operator==(const ToneOfText&, const ToneOfText&) = default;
};

struct TableColumn {
  std::string heading;
  double width = 10;  // in digits; a Han character takes two
  bool centred = false;
  bool decimals = false;  // always both of them: 62.70
  bool upright = false;   // the heading is turned, so that the column may be narrow
  std::vector<ToneOfText> tones;
  std::optional<Hundredths> best;  // its numbers are shaded: the further below it, the darker
};

// One sheet. The head stays in sight and is printed on every page, and its columns filter the rows.
struct TableSheet {
  std::string
      name;  // unlike all others in the workbook, at most 31 characters, none of []:*?/\ in it
  std::string title;  // at the top of each printed page
  std::vector<TableColumn> columns;
  std::vector<std::vector<CellValue>> rows;  // shorter than the columns: the rest stays empty
  std::vector<std::string> notes;            // below the table
  int fixed_columns = 0;                     // that stay in sight too
  int printed_columns = 0;                   // the first ones; 0: all
};

struct WorkbookSetup {
  std::string title;
  Date created;
  std::string font;
  std::string footer;                // of printed pages; {page} and {pages} are their numbers
  std::string cut_mark;              // at the end of a text that was too long
  std::string rows_mark;             // in place of rows that were too many
  std::size_t max_rows = 1'048'576;  // with the head and the notes
};

// Errors: C049 {reason}.
Result<std::string> WriteWorkbook(const WorkbookSetup& setup,
                                  const std::vector<TableSheet>& sheets);

}  // namespace hegui
