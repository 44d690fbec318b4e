#include "reports/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "reports/cell_text.h"
#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxPrintedTitle =
    100;  // characters; what the library takes, with room for its codes
constexpr int kPaperA4 = 9;
constexpr double kLineHeight = 14, kMaxRowHeight = 409;  // points
constexpr double kUprightDigit = 5.5;  // points that a digit takes along a turned heading
constexpr int kTextFormat = 49;        // "@": what is typed into the cell later is text too

struct Colours {
  lxw_color_t fill;
  lxw_color_t font;
};

// Fit for reading in print without colour: the fills are pale.
Colours ColoursOf(Tone tone) {
  switch (tone) {
    case Tone::kGood:
      return {0xC6EFCE, 0x006100};
    case Tone::kWarning:
      return {0xFFEB9C, 0x7F4F00};
    case Tone::kBad:
      return {0xFFC7CE, 0x9C0006};
    case Tone::kQuiet:
      break;
  }
  return {0xF2F2F2, 0x595959};
}

constexpr lxw_color_t kHeadFill = 0xD9E1F2;
constexpr lxw_color_t kRule = 0x808080;
constexpr lxw_color_t kWorst = 0xF8CBAD;
constexpr lxw_color_t kBest = 0xFFFFFF;

// Lines that a text takes in a column, at least.
std::size_t LinesOf(std::string_view text, double width) {
  // What the margins of a cell take, and a Han character that did not fit.
  constexpr double kMargins = 1.5;
  const auto room = static_cast<std::size_t>(std::max(width - kMargins, 2.0));
  std::size_t lines = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines += std::max<std::size_t>(1, (Columns(text.substr(at, end - at)) + room - 1) / room);
    at = end + 1;
  }
  return lines;
}

// Of header and footer, where & begins a code.
std::string PrintedText(std::string_view text) {
  std::string out;
  for (const char c : CutEnd(OnOneLine(ShowInvisible(text)), kMaxPrintedTitle)) {
    out += c == '&' ? "&&" : std::string(1, c);
  }
  return out;
}

void Replace(std::string& text, std::string_view what, std::string_view with) {
  if (const std::size_t at = text.find(what); at != std::string::npos) {
    text.replace(at, what.size(), with);
  }
}

// A file without a name, which is gone when it is closed, however the program ends.
class PassingFile {
 public:
  PassingFile() : file_(std::tmpfile()) {}
  PassingFile(const PassingFile&) = delete;  // closes its file, once
  PassingFile& operator=(const PassingFile&) = delete;
  ~PassingFile() {
    if (file_ != nullptr) {
      std::fclose(file_);
    }
  }

  bool made() const { return file_ != nullptr; }
  // By which a library can open it that wants a name.
  std::string path() const { return "/proc/self/fd/" + std::to_string(fileno(file_)); }

  std::optional<std::string> Read() const {
    std::string bytes;
    std::rewind(file_);
    std::array<char, 1U << 16U> part{};
    for (std::size_t size = 1; size > 0;) {
      size = std::fread(part.data(), 1, part.size(), file_);
      bytes.append(part.data(), size);
    }
    return std::ferror(file_) == 0 ? std::optional(std::move(bytes)) : std::nullopt;
  }

 private:
  std::FILE* file_;
};

class WorkbookWriter {
 public:
  WorkbookWriter(const WorkbookSetup& setup, const std::string& path)
      : setup_(setup), book_(workbook_new(path.c_str())) {}

  // What went wrong, in the words of the library; nothing when all is written.
  std::optional<std::string> Write(const std::vector<TableSheet>& sheets) && {
    if (book_ == nullptr) {
      return lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    MakeFormats();
    SetProperties();
    for (const TableSheet& sheet : sheets) {
      WriteSheet(sheet);
    }
    Check(workbook_close(book_.release()));
    return error_ == LXW_NO_ERROR ? std::nullopt : std::optional<std::string>(lxw_strerror(error_));
  }

 private:
  void Check(lxw_error error) { error_ = error_ == LXW_NO_ERROR ? error : error_; }

  lxw_format* MakeFormat(bool wrap = true) {
    constexpr double kSize = 10;
    lxw_format* const format = workbook_add_format(book_.get());
    format_set_font_name(format, setup_.font.c_str());
    format_set_font_size(format, kSize);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (wrap) {
      format_set_text_wrap(format);
      format_set_border(format, LXW_BORDER_THIN);
      format_set_border_color(format, kRule);
    }
    return format;
  }

  lxw_format* MakeHead(bool upright) {
    constexpr int kQuarterTurn = 90;
    lxw_format* const format = MakeFormat();
    format_set_bold(format);
    format_set_bg_color(format, kHeadFill);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, upright ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_CENTER);
    if (upright) {
      format_set_rotation(format, kQuarterTurn);
    }
    return format;
  }

  lxw_format* MakeNumberFormat(const char* form) {
    lxw_format* const format = MakeFormat();
    format_set_num_format(format, form);
    return format;
  }

  void MakeFormats() {
    head_ = MakeHead(false);
    upright_head_ = MakeHead(true);
    text_ = MakeFormat();
    guarded_ = MakeFormat();
    format_set_num_format_index(guarded_, kTextFormat);
    centred_ = MakeFormat();
    format_set_align(centred_, LXW_ALIGN_CENTER);
    number_ = MakeFormat();
    decimals_ = MakeNumberFormat("0.00");
    day_ = MakeNumberFormat("yyyy-mm-dd");
    format_set_align(day_, LXW_ALIGN_CENTER);
    note_ = MakeFormat(false);
    for (const Tone tone : {Tone::kGood, Tone::kWarning, Tone::kBad, Tone::kQuiet}) {
      lxw_format* const format = workbook_add_format(book_.get());
      format_set_bg_color(format, ColoursOf(tone).fill);
      format_set_font_color(format, ColoursOf(tone).font);
      tones_[static_cast<std::size_t>(tone)] = format;
    }
  }

  void SetProperties() {
    std::string title = CellText(setup_.title, setup_.cut_mark);
    std::string author = "hegui";
    const Date& day = setup_.created;
    const std::chrono::sys_days created = std::chrono::year(day.year) /
                                          std::chrono::month(static_cast<unsigned>(day.month)) /
                                          std::chrono::day(static_cast<unsigned>(day.day));
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    // Without a day the library takes the clock's.
    properties.created =
        std::chrono::duration_cast<std::chrono::seconds>(created.time_since_epoch()).count();
    Check(workbook_set_properties(book_.get(), &properties));
  }

  void WriteSheet(const TableSheet& sheet) {
    lxw_worksheet* const page = workbook_add_worksheet(book_.get(), sheet.name.c_str());
    if (page == nullptr) {
      Check(LXW_ERROR_PARAMETER_VALIDATION);
      return;
    }
    WriteHead(page, sheet);
    const std::size_t room = setup_.max_rows - std::min(setup_.max_rows, sheet.notes.size() + 3);
    const std::size_t shown = std::min(sheet.rows.size(), room);
    lxw_row_t at = 1;
    for (std::size_t i = 0; i < shown; ++i, ++at) {
      WriteRow(page, at, sheet, sheet.rows[i]);
    }
    if (shown > 0) {
      Colour(page, sheet, at - 1);
    }
    Check(worksheet_autofilter(page, 0, 0, at - 1, LastColumn(sheet)));
    if (shown < sheet.rows.size()) {
      WriteText(page, at++, 0, setup_.rows_mark, note_);
    }
    for (const std::string& note : sheet.notes) {
      WriteText(page, ++at, 0, note, note_);
    }
    SetUpPages(page, sheet);
    if (sheet.printed_columns > 0) {
      Check(
          worksheet_print_area(page, 0, 0, at, static_cast<lxw_col_t>(sheet.printed_columns - 1)));
    }
  }

  static lxw_col_t LastColumn(const TableSheet& sheet) {
    return static_cast<lxw_col_t>(sheet.columns.size() - 1);
  }

  static double HeadingHeight(const TableColumn& column) {
    const std::string heading = OnOneLine(ShowInvisible(column.heading));
    return column.upright ? static_cast<double>(Columns(heading) + 2) * kUprightDigit
                          : static_cast<double>(LinesOf(heading, column.width)) * kLineHeight;
  }

  void WriteHead(lxw_worksheet* page, const TableSheet& sheet) {
    double height = 0;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const TableColumn& column = sheet.columns[i];
      const auto at = static_cast<lxw_col_t>(i);
      Check(worksheet_set_column(page, at, at, column.width, nullptr));
      WriteText(page, 0, at, column.heading, column.upright ? upright_head_ : head_);
      height = std::max(height, HeadingHeight(column));
    }
    Check(worksheet_set_row(page, 0, std::min(height, kMaxRowHeight), nullptr));
    worksheet_freeze_panes(page, 1, static_cast<lxw_col_t>(sheet.fixed_columns));
  }

  void WriteText(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, std::string_view text,
                 lxw_format* format) {
    Check(
        worksheet_write_string(page, row, column, CellText(text, setup_.cut_mark).c_str(), format));
  }

  void WriteRow(lxw_worksheet* page, lxw_row_t row, const TableSheet& sheet,
                const std::vector<CellValue>& values) {
    const CellValue empty;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      WriteCell(page, row, static_cast<lxw_col_t>(i), sheet.columns[i],
                i < values.size() ? values[i] : empty);
      if (const auto* text = i < values.size() ? std::get_if<std::string>(&values[i]) : nullptr) {
        lines = std::max(lines, LinesOf(*text, sheet.columns[i].width));
      }
    }
    // Not every program fits the height of rows to their texts by itself.
    const double height = std::min(static_cast<double>(lines) * kLineHeight + 1, kMaxRowHeight);
    Check(worksheet_set_row(page, row, height, nullptr));
  }

  void WriteCell(lxw_worksheet* page, lxw_row_t row, lxw_col_t at, const TableColumn& column,
                 const CellValue& value) {
    constexpr double kHundred = 100;
    if (const auto* text = std::get_if<std::string>(&value); text != nullptr && !text->empty()) {
      lxw_format* const plain = column.centred ? centred_ : text_;
      // Programs that save the sheet as text again may take such a cell for a formula.
      WriteText(page, row, at, *text, LooksLikeFormula(*text) ? guarded_ : plain);
    } else if (const auto* count = std::get_if<std::int64_t>(&value)) {
      Check(worksheet_write_number(page, row, at, static_cast<double>(*count), number_));
    } else if (const auto* number = std::get_if<Hundredths>(&value)) {
      Check(worksheet_write_number(page, row, at, number->value / kHundred,
                                   column.decimals ? decimals_ : number_));
    } else if (const auto* day = std::get_if<Date>(&value)) {
      lxw_datetime time{day->year, day->month, day->day, 0, 0, 0};
      Check(worksheet_write_datetime(page, row, at, &time, day_));
    } else {
      Check(worksheet_write_blank(page, row, at, text_));
    }
  }

  // Neighbours that are coloured alike are coloured at once.
  void Colour(lxw_worksheet* page, const TableSheet& sheet, lxw_row_t last) {
    for (std::size_t from = 0; from < sheet.columns.size();) {
      const TableColumn& column = sheet.columns[from];
      std::size_t end = from + 1;
      while (end < sheet.columns.size() && !column.tones.empty() &&
             sheet.columns[end].tones == column.tones) {
        ++end;
      }
      for (const ToneOfText& tone : column.tones) {
        ColourText(page, from, end, last, tone);
      }
      if (column.best) {
        Shade(page, static_cast<lxw_col_t>(from), last, *column.best);
      }
      from = end;
    }
  }

  void ColourText(lxw_worksheet* page, std::size_t from, std::size_t end, lxw_row_t last,
                  const ToneOfText& tone) {
    constexpr std::size_t kMaxText =
        100;  // conditions have limits of their own; so long is no word of ours
    const std::string text = CellText(tone.text, setup_.cut_mark);
    if (text.size() > kMaxText) {
      return;
    }
    std::string value = "\"";
    for (const char c : text) {
      value += c == '"' ? "\"\"" : std::string(1, c);
    }
    value += '"';
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_CELL;
    condition.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
    condition.value_string = value.data();
    condition.format = tones_[static_cast<std::size_t>(tone.tone)];
    Check(worksheet_conditional_format_range(page, 1, static_cast<lxw_col_t>(from), last,
                                             static_cast<lxw_col_t>(end - 1), &condition));
  }

  void Shade(lxw_worksheet* page, lxw_col_t column, lxw_row_t last, Hundredths best) {
    constexpr double kHundred = 100;
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    condition.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    condition.min_value = 0;
    condition.min_color = kWorst;
    condition.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    condition.max_value = best.value / kHundred;
    condition.max_color = kBest;
    Check(worksheet_conditional_format_range(page, 1, column, last, column, &condition));
  }

  void SetUpPages(lxw_worksheet* page, const TableSheet& sheet) {
    worksheet_set_landscape(page);
    worksheet_set_paper(page, kPaperA4);
    worksheet_fit_to_pages(page, 1, 0);
    constexpr double kSide = 0.5, kEnd = 0.75;  // inches
    worksheet_set_margins(page, kSide, kSide, kEnd, kEnd);
    Check(worksheet_repeat_rows(page, 0, 0));
    // The blank keeps a title that begins with digits apart from the size.
    const std::string font = "&\"" + setup_.font + ",Bold\"";
    Check(worksheet_set_header(page, ("&C" + font + "&14 " + PrintedText(sheet.title)).c_str()));
    std::string footer = PrintedText(setup_.footer);
    Replace(footer, "{page}", "&P");
    Replace(footer, "{pages}", "&N");
    Check(worksheet_set_footer(page, ("&C" + footer).c_str()));
  }

  struct Free {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
  };

  const WorkbookSetup& setup_;
  std::unique_ptr<lxw_workbook, Free> book_;
  lxw_error error_ = LXW_NO_ERROR;
  // All owned by the workbook.
  lxw_format* head_ = nullptr;
  lxw_format* upright_head_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* guarded_ = nullptr;
  lxw_format* centred_ = nullptr;
  lxw_format* number_ = nullptr;
  lxw_format* decimals_ = nullptr;
  lxw_format* day_ = nullptr;
  lxw_format* note_ = nullptr;
  std::array<lxw_format*, 4> tones_{};
};

}  // namespace

Result<std::string> WriteWorkbook(const WorkbookSetup& setup,
                                  const std::vector<TableSheet>& sheets) {
  const PassingFile file;
  if (!file.made()) {
    return Fail("C049", {{"reason", std::generic_category().message(errno)}});
  }
  if (const std::optional<std::string> error = WorkbookWriter(setup, file.path()).Write(sheets)) {
    return Fail("C049", {{"reason", *error}});
  }
  std::optional<std::string> bytes = file.Read();
  if (!bytes) {
    return Fail("C049", {{"reason", std::generic_category().message(errno)}});
  }
  return *std::move(bytes);
}

}  // namespace hegui
