// The sheets of a workbook (xlsx) as rows of texts: enough to read a list that an office keeps, and nothing else. No formula is run, no
// link followed: what a cell shows is what the program that saved the file has stored in it. Not thread-safe.
//
// Errors: those of docx_package.h; D031 {limit, unit} more rows, cells or text than limits allow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/import/docx_package.h"
#include "engine/language/date.h"

namespace hegui {

struct SheetCell {
  std::uint32_t column = 1;  // from 1
  std::string text;          // a number in a date's style: 2025-03-01
  bool is_number = false;    // in no date's style
};

struct SheetRow {
  std::uint32_t number = 1;      // from 1, as the program shows it
  std::vector<SheetCell> cells;  // by column; those that hold something
};

class Workbook {
 public:
  struct Sheet {
    std::string name;
    bool visible = true;
    std::size_t part = 0;
  };

  // `bytes` must outlive the workbook.
  static Result<Workbook> Open(std::string_view bytes);

  const std::vector<Sheet>& sheets() const { return sheets_; }  // in their order
  // Rows that hold something. A cell that spans rows says the same in each of them.
  Result<std::vector<SheetRow>> ReadRows(const Sheet& sheet);

  // The day that a number means.
  std::optional<Date> DayOf(double serial) const;

 private:
  explicit Workbook(DocxPackage package) : package_(std::move(package)) {}
  Result<void> ReadIndex();
  Result<void> ReadStyles();
  Result<void> ReadStrings();

  DocxPackage package_;
  std::vector<Sheet> sheets_;
  std::vector<bool> date_styles_;  // by the number of a cell's style
  std::vector<std::string> strings_;
  bool from_1904_ = false;
};

}  // namespace hegui
