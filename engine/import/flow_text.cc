#include "engine/import/flow_text.h"

#include <algorithm>
#include <utility>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A cell that holds so many paragraphs, or so much text in several, is a page and not an entry.
constexpr std::size_t kLayoutParagraphs = 4;
constexpr std::size_t kLayoutBytes = 1'500;  // some 500 ideographs
// Blank lines tell that something is set apart; more of them tell nothing more.
constexpr std::size_t kMaxBlankLines = 3;
// Places are counted from the beginning of their run, so that runs should not be long.
constexpr std::size_t kRunBytes = 4'096;

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

Error TooMany(std::string unit, std::size_t limit) {
  return {"D031", {{"unit", std::move(unit)}, {"limit", std::to_string(limit)}}};
}

constexpr std::string_view kReplacement = "\uFFFD";

// Whether a control character stands at `at`, and how many bytes it takes: C0 but tab, DEL, C1.
std::size_t ControlAt(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if ((byte < 0x20 && byte != '\t') || byte == 0x7F) {
    return 1;
  }
  const bool c1 =
      byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
  return c1 ? 2 : 0;
}

}  // namespace

void FlowParagraph::Append(std::string_view piece) {
  if (text.size() > limits::kMaxTextBytes) {
    return;  // the document will be refused
  }
  std::size_t begin = 0;
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t size = ControlAt(piece, at);
    if (size == 0) {
      ++at;
      continue;
    }
    text += piece.substr(begin, at - begin);
    // A line end in XML is a blank.
    text += piece[at] == '\n' || piece[at] == '\r' ? " " : kReplacement;
    at += size;
    begin = at;
  }
  text += piece.substr(begin);
}

void FlowParagraph::BeginRun(std::uint32_t line, std::uint32_t column,
                             std::optional<std::uint32_t> page) {
  const PlaceRun run{static_cast<std::uint32_t>(text.size()), line, column, page};
  if (!runs.empty() && runs.back().begin == run.begin) {
    runs.back() = run;
  } else {
    runs.push_back(run);
  }
}

void FlowParagraph::Join(FlowParagraph next) {
  for (PlaceRun run : next.runs) {
    run.begin += static_cast<std::uint32_t>(text.size());
    if (!runs.empty() && runs.back().begin == run.begin) {
      runs.back() = run;
    } else {
      runs.push_back(run);
    }
  }
  text += next.text;
  heading_level = next.heading_level;
  label = std::move(next.label);
  right = next.right;
}

void FlowText::Add(FlowParagraph paragraph, std::size_t mark) {
  if (!tables_.empty() && IsBlank(paragraph.text)) {
    return;
  }
  if (pieces_.size() >= limits::kMaxRowParagraphs) {
    problem_ = TooMany("cells", limits::kMaxRowParagraphs);
    return;
  }
  pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(std::min(mark, pieces_.size())),
                 {std::move(paragraph), Joint::kLine, false});
}

void FlowText::Flush() {
  if (!tables_.empty() || held_ > 0) {
    return;
  }
  for (const Piece& piece : pieces_) {
    Emit(piece);
  }
  if (open_row_) {
    EndLine(*std::exchange(open_row_, std::nullopt));
  }
  pieces_.clear();
}

void FlowText::BeginTable(std::size_t columns) {
  Table table;
  table.columns = columns;
  tables_.push_back(std::move(table));
}

void FlowText::SetColumns(std::size_t columns) {
  if (!tables_.empty()) {
    tables_.back().columns = columns;
  }
}

void FlowText::BeginRow() {
  if (!tables_.empty()) {
    tables_.back().row_begin = pieces_.size();
    tables_.back().cells.clear();
  }
}

void FlowText::BeginCell() {
  if (!tables_.empty()) {
    tables_.back().cells.push_back(pieces_.size());
  }
}

void FlowText::DropCell() {
  if (!tables_.empty() && !tables_.back().cells.empty()) {
    pieces_.resize(std::min(pieces_.size(), tables_.back().cells.back()));
  }
}

void FlowText::EndRow(bool shown) {
  if (tables_.empty()) {
    return;
  }
  Table& table = tables_.back();
  if (!shown) {
    pieces_.resize(std::min(pieces_.size(), table.row_begin));
  } else if (!LaysOut(table)) {
    JoinRow(table);
  }
  if (tables_.size() == 1 && held_ == 0) {
    for (const Piece& piece : pieces_) {
      Emit(piece);
    }
    pieces_.clear();
  }
  // A row within a row ends once more, with what comes behind.
  table.row_begin = pieces_.size();
  table.cells.clear();
}

void FlowText::EndTable() {
  if (!tables_.empty()) {
    tables_.pop_back();
  }
}

bool FlowText::HasParagraphs(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::size_t bytes = 0;
  std::size_t lines = 0;
  for (std::size_t i = begin; i < end; ++i) {
    bytes += pieces[i].paragraph.text.size();
    lines += pieces[i].joint == Joint::kLine ? 1U : 0U;
  }
  return lines >= kLayoutParagraphs || (lines > 1 && bytes >= kLayoutBytes);
}

bool FlowText::LaysOut(const Table& table) const {
  if (table.cells.size() == 1 && table.columns <= 1) {
    return true;
  }
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const std::size_t end = i + 1 < table.cells.size() ? table.cells[i + 1] : pieces_.size();
    if (HasParagraphs(pieces_, table.cells[i], end)) {
      return true;
    }
  }
  return false;
}

void FlowText::JoinRow(const Table& table) {
  auto cell = table.cells.begin();
  for (std::size_t i = table.row_begin; i < pieces_.size(); ++i) {
    Piece& piece = pieces_[i];
    bool begins_cell = false;
    for (; cell != table.cells.end() && *cell <= i; ++cell) {
      begins_cell = true;
    }
    piece.row = true;
    if (i == table.row_begin) {
      piece.joint = Joint::kLine;
    } else if (begins_cell) {
      piece.joint = Joint::kTab;
    } else if (piece.joint == Joint::kLine) {
      piece.joint = Joint::kBlank;
    }
  }
}

void FlowText::Emit(const Piece& piece) {
  const FlowParagraph& paragraph = piece.paragraph;
  if (piece.joint == Joint::kLine && open_row_) {
    EndLine(*std::exchange(open_row_, std::nullopt));
  }
  BlockHint hint;
  hint.whole_paragraph = true;
  if (!paragraph.runs.empty()) {
    hint.page = paragraph.runs.front().page;
  }
  if (!piece.row) {
    hint.heading_level = paragraph.heading_level;
    hint.label = paragraph.label;
    hint.right = paragraph.right;
    EmitLines(paragraph, std::move(hint));
    return;
  }
  // A paragraph around the row may have come between its pieces: then the rest is a row of its own.
  if (piece.joint == Joint::kLine || !open_row_) {
    hint.table_row = true;
    open_row_ = std::move(hint);
  } else {
    text_ += piece.joint == Joint::kTab ? '\t' : ' ';
  }
  std::string line = paragraph.text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  EmitText(paragraph, line);
}

// `text` is that of the paragraph, character by character.
void FlowText::EmitText(const FlowParagraph& paragraph, std::string_view text) {
  const std::size_t base = text_.size();
  for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
    PlaceRun run = paragraph.runs[i];
    const std::size_t end =
        i + 1 < paragraph.runs.size() ? paragraph.runs[i + 1].begin : text.size();
    while (run.begin < end) {
      PlaceRun placed = run;
      placed.begin += static_cast<std::uint32_t>(base);
      runs_.push_back(placed);
      std::size_t next = std::min<std::size_t>(end, run.begin + kRunBytes);
      while (next < end && IsContinuation(text[next])) {
        ++next;
      }
      run.column +=
          static_cast<std::uint32_t>(CountCharacters(text.substr(run.begin, next - run.begin)));
      run.begin = static_cast<std::uint32_t>(next);
    }
  }
  text_ += text;
}

void FlowText::EmitLines(const FlowParagraph& paragraph, BlockHint hint) {
  if (IsBlank(paragraph.text)) {
    if (++blank_lines_ <= kMaxBlankLines) {
      const std::size_t blank_lines = blank_lines_;
      EndLine(std::move(hint));
      blank_lines_ = blank_lines;
    }
    return;
  }
  if (paragraph.heading_level > 0) {
    // A heading stays one, wherever its line is broken.
    std::string line = paragraph.text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    EmitText(paragraph, line);
    EndLine(std::move(hint));
    return;
  }
  const auto breaks =
      static_cast<std::size_t>(std::count(paragraph.text.begin(), paragraph.text.end(), '\n'));
  if (breaks > limits::kMaxLines) {
    problem_ = TooMany("lines", limits::kMaxLines);
    return;
  }
  EmitText(paragraph, paragraph.text);
  BlockHint after;
  after.after_break = true;
  after.right = hint.right;
  after.page = hint.page;
  if (breaks > 0) {
    hints_.push_back(std::move(hint));
    hints_.resize(hints_.size() + breaks - 1, after);
    EndLine(std::move(after));
  } else {
    EndLine(std::move(hint));
  }
}

void FlowText::EndLine(BlockHint hint) {
  text_ += '\n';
  blank_lines_ = 0;
  hints_.push_back(std::move(hint));
  if (hints_.size() > limits::kMaxLines) {
    problem_ = TooMany("lines", limits::kMaxLines);
  } else if (text_.size() > limits::kMaxTextBytes) {
    problem_ = TooMany("text", limits::kMaxTextBytes);
  }
}

void FlowText::MoveTo(ImportedText& imported, bool with_pages) {
  if (!with_pages) {
    for (BlockHint& hint : hints_) {
      hint.page.reset();
    }
  }
  for (PlaceRun run : runs_) {
    run.page = with_pages ? run.page : std::nullopt;
    imported.places.Append(run);
  }
  runs_ = {};
  imported.source = SourceText(std::move(text_));
  imported.hints = std::move(hints_);
}

}  // namespace hegui
