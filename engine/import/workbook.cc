#include "engine/import/workbook.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>

#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr std::uint32_t kMaxColumn = 16'384;  // XFD
constexpr std::uint32_t kMaxRow = 1'048'576;

Error TooMuch(std::string unit, std::size_t limit) {
  return {"D031", {{"unit", std::move(unit)}, {"limit", std::to_string(limit)}}};
}

std::optional<std::uint32_t> Number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
  return whole ? std::optional(value) : std::nullopt;
}

// "B3": a column and a row, either of which may be missing (0).
struct CellName {
  std::uint32_t column = 0, row = 0;
};

CellName ParseCellName(std::string_view name) {
  CellName cell;
  std::size_t at = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; ++at) {
    cell.column =
        std::min(cell.column * 26 + static_cast<std::uint32_t>(name[at] - 'A' + 1), kMaxColumn + 1);
  }
  cell.row = Number(name.substr(at)).value_or(0);
  return cell;
}

// Formats of dates that need no code of their own; those for Chinese among them.
bool IsDateFormat(std::uint32_t id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58);
}

// Whether a format code writes years or days: yyyy"-"mm"-"dd. What is quoted, escaped or in brackets is no code.
bool IsDateCode(std::string_view code) {
  char until = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char byte = code[i];
    if (until != 0) {
      until = byte == until ? '\0' : until;
    } else if (byte == '"') {
      until = '"';
    } else if (byte == '[') {
      until = ']';
    } else if (byte == '\\' || byte == '_' || byte == '*') {
      ++i;
    } else if (byte == 'y' || byte == 'Y' || byte == 'd' || byte == 'D') {
      return true;
    }
  }
  return false;
}

// Handlers stop the reader by an error of their own.
class LimitedHandler : public XmlHandler {
 public:
  void End(std::string_view) override {}
  void Text(std::string_view) override {}
  const std::optional<Error>* problem() const { return &problem_; }

 protected:
  // Counts text that is kept.
  bool Keep(std::size_t bytes) {
    kept_ += bytes;
    if (kept_ > limits::kMaxTextBytes && !problem_) {
      problem_ = TooMuch("text", limits::kMaxTextBytes);
    }
    return !problem_;
  }

  std::optional<Error> problem_;

 private:
  std::size_t kept_ = 0;
};

class IndexHandler : public LimitedHandler {
 public:
  struct Entry {
    std::string name, id;
    bool visible = true;
  };

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") {
      const std::string_view value = attributes.Get("date1904");
      from_1904 = value == "1" || value == "true";
    } else if (name == "sheet" && Keep(attributes.Get("name").size())) {
      const std::string_view state = attributes.Get("state");
      entries.push_back({std::string(attributes.Get("name")), std::string(attributes.Get("id")),
                         state.empty() || state == "visible"});
    }
  }

  std::vector<Entry> entries;
  bool from_1904 = false;
};

class StylesHandler : public LimitedHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    const std::uint32_t id = Number(attributes.Get("numFmtId")).value_or(0);
    if (name == "numFmt") {
      codes_[id] = IsDateCode(attributes.Get("formatCode"));
    } else if (name == "cellXfs") {
      in_cells_ = true;
    } else if (name == "xf" && in_cells_) {
      const auto code = codes_.find(id);
      dates.push_back(code == codes_.end() ? IsDateFormat(id) : code->second);
    }
    if (codes_.size() > limits::kMaxStyles || dates.size() > limits::kMaxStyles) {
      problem_ = TooMuch("styles", limits::kMaxStyles);
    }
  }
  void End(std::string_view name) override { in_cells_ = in_cells_ && name != "cellXfs"; }

  std::vector<bool> dates;

 private:
  std::map<std::uint32_t, bool> codes_;
  bool in_cells_ = false;
};

// Texts that cells have in common; how they are read aloud is left out.
class StringsHandler : public LimitedHandler {
 public:
  void Start(std::string_view name, const XmlAttributes&) override {
    if (name == "si" && Keep(sizeof(std::string))) {
      strings.emplace_back();
    } else if (name == "rPh") {
      aloud_ = true;
    } else if (name == "t") {
      in_text_ = true;
    }
  }
  void End(std::string_view name) override {
    aloud_ = aloud_ && name != "rPh";
    in_text_ = in_text_ && name != "t";
  }
  void Text(std::string_view text) override {
    if (in_text_ && !aloud_ && !strings.empty() && Keep(text.size())) {
      strings.back() += text;
    }
  }

  std::vector<std::string> strings;

 private:
  bool aloud_ = false, in_text_ = false;
};

class RowsHandler : public LimitedHandler {
 public:
  RowsHandler(const Workbook& workbook, const std::vector<bool>& date_styles,
              const std::vector<std::string>& strings)
      : workbook_(workbook), date_styles_(date_styles), strings_(strings) {}

  struct Merge {
    CellName first, last;
  };

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row") {
      const std::uint32_t number = Number(attributes.Get("r")).value_or(0);
      row_ = number > row_ && number <= kMaxRow ? number : row_ + 1;
      column_ = 0;
    } else if (name == "c") {
      const CellName cell = ParseCellName(attributes.Get("r"));
      column_ = cell.column > column_ && cell.column <= kMaxColumn ? cell.column : column_ + 1;
      type_ = attributes.Get("t");
      style_ = Number(attributes.Get("s")).value_or(0);
      value_.clear();
      in_cell_ = true;
    } else if (name == "rPh") {
      aloud_ = true;
    } else if (in_cell_ && (name == "v" || name == "t")) {
      in_value_ = true;
    } else if (name == "mergeCell") {
      AddMerge(attributes.Get("ref"));
    }
  }

  void End(std::string_view name) override {
    if (name == "v" || name == "t") {
      in_value_ = false;
    } else if (name == "rPh") {
      aloud_ = false;
    } else if (name == "c" && in_cell_) {
      in_cell_ = false;
      AddCell();
    }
  }

  void Text(std::string_view text) override {
    if (in_value_ && !aloud_ && value_.size() + text.size() <= limits::kMaxTextBytes) {
      value_ += text;
    }
  }

  // What a cell that spans rows says, said in each of them.
  void FillMerges() {
    for (const Merge& merge : merges_) {
      const auto first = std::lower_bound(rows.begin(), rows.end(), merge.first.row, Before);
      if (first == rows.end() || first->number != merge.first.row) {
        continue;
      }
      const auto source = CellOf(*first, merge.first.column);
      if (source == first->cells.end() || source->column != merge.first.column) {
        continue;
      }
      const SheetCell cell = *source;
      for (auto row = first + 1; row != rows.end() && row->number <= merge.last.row; ++row) {
        const auto at = CellOf(*row, cell.column);
        if ((at == row->cells.end() || at->column != cell.column) && CountCell(cell.text.size())) {
          row->cells.insert(at, cell);
        }
        if (++filled_ > limits::kMaxSheetCells || problem_) {
          problem_ = TooMuch("sheetcells", limits::kMaxSheetCells);
          return;
        }
      }
    }
  }

  std::vector<SheetRow> rows;

 private:
  static bool Before(const SheetRow& row, std::uint32_t number) { return row.number < number; }

  static std::vector<SheetCell>::iterator CellOf(SheetRow& row, std::uint32_t column) {
    return std::lower_bound(row.cells.begin(), row.cells.end(), column,
                            [](const SheetCell& cell, std::uint32_t c) { return cell.column < c; });
  }

  void AddMerge(std::string_view ref) {
    const std::size_t colon = ref.find(':');
    if (colon == std::string_view::npos) {
      return;
    }
    const Merge merge{ParseCellName(ref.substr(0, colon)), ParseCellName(ref.substr(colon + 1))};
    if (merge.last.row > merge.first.row) {
      merges_.push_back(merge);
    }
    if (merges_.size() > limits::kMaxSheetCells) {
      problem_ = TooMuch("sheetcells", limits::kMaxSheetCells);
    }
  }

  bool CountCell(std::size_t bytes) {
    if (++cells_ > limits::kMaxSheetCells && !problem_) {
      problem_ = TooMuch("sheetcells", limits::kMaxSheetCells);
    }
    return Keep(bytes) && !problem_;
  }

  void AddCell() {
    SheetCell cell{column_, {}, false};
    if (type_ == "s") {
      const std::optional<std::uint32_t> index = Number(value_);
      cell.text = index && *index < strings_.size() ? strings_[*index] : std::string();
    } else if (type_.empty() || type_ == "n") {
      ReadNumber(cell);
    } else {
      cell.text = value_;
    }
    if (cell.text.find_first_not_of(" \t\r\n") == std::string::npos ||
        !CountCell(cell.text.size())) {
      return;
    }
    if (rows.empty() || rows.back().number != row_) {
      if (rows.size() == limits::kMaxSheetRows) {
        problem_ = TooMuch("rows", limits::kMaxSheetRows);
        return;
      }
      rows.push_back({row_, {}});
    }
    rows.back().cells.push_back(std::move(cell));
  }

  void ReadNumber(SheetCell& cell) const {
    cell.text = value_;
    cell.is_number = true;
    if (style_ >= date_styles_.size() || !date_styles_[style_]) {
      return;
    }
    double serial = 0;
    const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), serial);
    if (error != std::errc() || end != value_.data() + value_.size()) {
      return;
    }
    if (const std::optional<Date> day = workbook_.DayOf(serial)) {
      cell.text = day->ToIso();
      cell.is_number = false;
    }
  }

  const Workbook& workbook_;
  const std::vector<bool>& date_styles_;
  const std::vector<std::string>& strings_;
  std::vector<Merge> merges_;
  std::uint32_t row_ = 0, column_ = 0, style_ = 0;
  std::string type_, value_;
  bool in_cell_ = false, in_value_ = false, aloud_ = false;
  std::size_t cells_ = 0, filled_ = 0;
};

}  // namespace

Result<Workbook> Workbook::Open(std::string_view bytes) {
  Result<DocxPackage> package = DocxPackage::Open(bytes);
  if (!package) {
    return tl::unexpected(std::move(package).error());
  }
  Workbook workbook(std::move(*package));
  for (const auto step : {&Workbook::ReadIndex, &Workbook::ReadStyles, &Workbook::ReadStrings}) {
    if (Result<void> read = (workbook.*step)(); !read) {
      return tl::unexpected(std::move(read).error());
    }
  }
  return workbook;
}

Result<void> Workbook::ReadIndex() {
  IndexHandler index;
  Result<void> read = package_.Read(package_.main_document(), index, index.problem());
  from_1904_ = index.from_1904;
  for (IndexHandler::Entry& entry : index.entries) {
    if (const std::optional<std::size_t> part = package_.RelatedAs(entry.id, "worksheet")) {
      sheets_.push_back({std::move(entry.name), entry.visible, *part});
    }
  }
  return read;
}

Result<void> Workbook::ReadStyles() {
  for (const std::size_t part : package_.Related("styles")) {
    StylesHandler styles;
    if (Result<void> read = package_.Read(part, styles, styles.problem()); !read) {
      return read;
    }
    date_styles_ = std::move(styles.dates);
  }
  return {};
}

Result<void> Workbook::ReadStrings() {
  for (const std::size_t part : package_.Related("sharedStrings")) {
    StringsHandler strings;
    if (Result<void> read = package_.Read(part, strings, strings.problem()); !read) {
      return read;
    }
    strings_ = std::move(strings.strings);
  }
  return {};
}

Result<std::vector<SheetRow>> Workbook::ReadRows(const Sheet& sheet) {
  RowsHandler rows(*this, date_styles_, strings_);
  if (Result<void> read = package_.Read(sheet.part, rows, rows.problem()); !read) {
    return tl::unexpected(std::move(read).error());
  }
  rows.FillMerges();
  if (rows.problem()->has_value()) {
    return tl::unexpected(**rows.problem());
  }
  return std::move(rows.rows);
}

// Days are counted from 1900 as if that had been a leap year, or from 1904.
std::optional<Date> Workbook::DayOf(double serial) const {
  constexpr double kLast = 2'958'465;  // the end of 9999
  if (!(serial >= 1 && serial <= kLast)) {
    return std::nullopt;
  }
  using std::chrono::days;
  const std::chrono::sys_days first =
      std::chrono::year(from_1904_ ? 1904 : 1899) / (from_1904_ ? 1 : 12) / (from_1904_ ? 1 : 30);
  const std::chrono::year_month_day day(first + days(static_cast<int>(serial)));
  const Date date{static_cast<int>(day.year()),
                  static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day()))};
  return date.IsValid() ? std::optional(date) : std::nullopt;
}

}  // namespace hegui
