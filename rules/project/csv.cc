#include "rules/project/csv.h"

#include <algorithm>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  CsvTable Parse(std::size_t max_rows) && {
    CsvTable table;
    while (at_ < text_.size() && !table.cut) {
      std::vector<CsvCell> row = ParseRow(table);
      const bool blank = std::all_of(row.begin(), row.end(),
                                     [](const CsvCell& cell) { return cell.text.empty(); });
      if (!blank && table.rows.size() == max_rows) {
        table.cut = true;
      } else if (!blank) {
        table.rows.push_back(std::move(row));
      }
    }
    return table;
  }

 private:
  std::vector<CsvCell> ParseRow(CsvTable& table) {
    std::vector<CsvCell> row;
    do {
      row.push_back(ParseCell(table));
    } while (Take(separator_));
    TakeLineEnd();
    return row;
  }

  CsvCell ParseCell(CsvTable& table) {
    CsvCell cell{{}, line_, column_};
    if (Take('"')) {
      bool closed = false;
      while (at_ < text_.size() && !closed) {
        if (!Take('"')) {
          Append(cell.text);
        } else if (Take('"')) {
          cell.text += '"';
        } else {
          closed = true;
        }
      }
      if (!closed) {
        table.unclosed = cell;
      }
    }
    while (at_ < text_.size() && text_[at_] != separator_ && !IsLineEnd()) {
      Append(cell.text);
    }
    return cell;
  }

  bool IsLineEnd() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  bool Take(char wanted) {
    if (at_ == text_.size() || text_[at_] != wanted) {
      return false;
    }
    ++at_;
    ++column_;
    return true;
  }

  // A character, or a line end as '\n'.
  void Append(std::string& to) {
    if (TakeLineEnd()) {
      to += '\n';
      return;
    }
    const std::size_t size = CharacterAt(text_, at_).size;
    to += text_.substr(at_, size);
    at_ += size;
    ++column_;
  }

  bool TakeLineEnd() {
    if (at_ == text_.size() || !IsLineEnd()) {
      return false;
    }
    at_ += text_.substr(at_).starts_with("\r\n") ? 2U : 1U;
    ++line_;
    column_ = 1;
    return true;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
};

}  // namespace

CsvTable ParseCsv(std::string_view text, char separator, std::size_t max_rows) {
  return CsvParser(text, separator).Parse(max_rows);
}

}  // namespace hegui
