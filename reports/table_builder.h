// Puts a table together from its columns: each says its heading and, for a row, its value. So no cell gets into the
// column of another, whichever columns there are.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "reports/workbook.h"

namespace hegui {

template <typename Row>
class TableBuilder {
 public:
  using Value = std::function<CellValue(const Row&)>;

  TableBuilder(std::string name, std::string title) {
    sheet_.name = std::move(name);
    sheet_.title = std::move(title);
  }

  TableColumn& Add(std::string heading, double width, Value value) {
    TableColumn& column = sheet_.columns.emplace_back();
    column.heading = std::move(heading);
    column.width = width;
    values_.push_back(std::move(value));
    return column;
  }

  void Note(std::string note) { sheet_.notes.push_back(std::move(note)); }
  // The columns so far stay in sight.
  void FixColumns() { sheet_.fixed_columns = static_cast<int>(sheet_.columns.size()); }

  // Only the columns so far are printed.
  void EndPrint() { sheet_.printed_columns = static_cast<int>(sheet_.columns.size()); }

  TableSheet Build(const std::vector<Row>& rows) && {
    for (const Row& row : rows) {
      std::vector<CellValue>& cells = sheet_.rows.emplace_back();
      for (const Value& value : values_) {
        cells.push_back(value(row));
      }
    }
    return std::move(sheet_);
  }

 private:
  TableSheet sheet_;
  std::vector<Value> values_;
};

}  // namespace hegui
