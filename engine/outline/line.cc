#include "engine/outline/line.h"

#include <algorithm>
#include <utility>

#include "engine/outline/cue_match.h"
#include "engine/text/display_width.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr char32_t kFormFeed = U'\f';
constexpr char32_t kFormFeedMark = U'\u240C';  // what decoding makes of it
constexpr std::uint32_t kTabColumns = 4;
constexpr std::size_t kMaxRowBytes = 600;
constexpr std::uint32_t kMinNumberCells = 2;  // from here on the number before a row is the table's

std::uint32_t WidthOf(std::string_view source, std::uint32_t begin, std::uint32_t size) {
  return static_cast<std::uint32_t>(DisplayWidth(source.substr(begin, size)));
}

bool IsFormFeed(char32_t code) { return code == kFormFeed || code == kFormFeedMark; }

// What stands at a line's ends and is no text.
bool IsMargin(char32_t code, const FoldTable& fold) {
  if (IsFormFeed(code) || IsBlank(code, fold)) {
    return true;
  }
  const auto folded = fold.characters.find(code);
  return folded != fold.characters.end() && folded->second == U'\0';
}

// Cuts blanks off both ends and measures those before the text.
void Trim(std::string_view source, const FoldTable& fold, Line& line) {
  while (!line.source.empty()) {
    const Utf8Character character = CharacterAt(source, line.source.begin);
    if (!IsMargin(character.code, fold)) {
      break;
    }
    if (IsFormFeed(character.code)) {
      line.page_break = true;
    } else if (IsBlank(character.code, fold)) {
      line.indent += character.code == U'\t' ? kTabColumns
                                             : WidthOf(source, line.source.begin, character.size);
      ++line.characters;
    }
    line.source.begin += character.size;
  }
  while (!line.source.empty()) {
    const auto last = static_cast<std::uint32_t>(PreviousCharacter(source, line.source.end));
    if (!IsMargin(CharacterAt(source, last).code, fold)) {
      break;
    }
    line.source.end = last;
  }
}

// A row of a table as conversions leave it: cells with wide blanks (two narrow ones, a tab, an ideographic space) between
// them. Counts cells, and those of them that begin with a digit.
struct Cells {
  std::uint32_t all = 1;
  std::uint32_t numbers = 0;
};

Cells CountCells(std::string_view text, const FoldTable& fold) {
  Cells cells;
  char32_t before = 0;
  bool wide = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    const char32_t code = character.code;
    if (IsBlank(code, fold)) {
      wide = wide || code != U' ' || before == U' ';
    } else if (std::exchange(wide, false)) {
      ++cells.all;
      cells.numbers += code >= U'0' && code <= U'9' ? 1U : 0U;
    }
    before = code;
  }
  return cells;
}

Ending EndingOf(char32_t last, char32_t before_last, const Language& language) {
  // The fold leaves the full stop of ASCII alone; after anything but a digit it ends a sentence.
  if (IsIn(language.stops.sentence, last) ||
      (last == U'.' && (before_last < U'0' || before_last > U'9'))) {
    return Ending::kSentence;
  }
  if (IsIn(language.stops.list, last)) {
    return Ending::kList;
  }
  if (IsIn(language.layout.lead_in, last)) {
    return Ending::kLeadIn;
  }
  return IsIn(language.layout.never_last, last) ? Ending::kUnfinished : Ending::kOpen;
}

}  // namespace

TextShape ReadShape(std::string_view folded, const Language& language) {
  TextShape shape;
  const Stops& stops = language.stops;
  int open_titles = 0;
  bool stop_pending = false;  // a stop that counts once more text follows
  char32_t last = 0;          // the last character that closes nothing
  char32_t before_last = 0;
  for (std::size_t offset = 0; offset < folded.size();) {
    const Utf8Character character = CharacterAt(folded, offset);
    offset += character.size;
    ++shape.characters;
    const char32_t code = character.code;
    shape.digits = shape.digits || (code >= U'0' && code <= U'9');
    const bool closes = IsIn(stops.closing, code);
    for (const auto& [open, close] : stops.titles) {
      open_titles += code == open ? 1 : 0;
      open_titles -= code == close && open_titles > 0 ? 1 : 0;
    }
    if (closes) {
      continue;
    }
    before_last = std::exchange(last, code);
    const bool stop = open_titles == 0 && (IsIn(stops.sentence, code) || IsIn(stops.list, code));
    if (stop) {
      stop_pending = true;
      continue;
    }
    shape.inner_stop = shape.inner_stop || stop_pending;
    shape.clause_stops += IsIn(stops.clause, code) && offset < folded.size() ? 1U : 0U;
  }
  shape.open_title = open_titles > 0;
  shape.ending = EndingOf(last, before_last, language);
  return shape;
}

namespace {

// What the format says of the line, beside its text.
void TakeHint(const BlockHint& hint, std::string_view source, const Language& language,
              Line& line) {
  line.hint = &hint;
  line.whole = hint.whole_paragraph || hint.heading_level > 0;
  if (hint.table_row) {
    line.label.reset();  // the table's own count
    line.cells = std::max(line.cells, 2U);
    line.shape = ReadShape(line.folded, language);
  } else if (!hint.label.empty() && !line.label) {
    line.label = RecogniseComputedLabel(hint.label, line.folded, line.source.Of(source), language);
    line.computed_label = line.label.has_value();
    if (line.label) {
      line.shape = ReadShape(std::string_view(line.folded).substr(line.label->size), language);
    }
  }
}

}  // namespace

std::optional<Line> ReadLine(std::string_view source, Span part, const Language& language) {
  Line line;
  line.source = part;
  Trim(source, language.fold, line);
  const std::string_view text = line.source.Of(source);
  line.folded = FoldPhrase(text, language.fold);
  if (line.folded.empty()) {
    return std::nullopt;
  }
  line.columns = line.indent + WidthOf(source, line.source.begin, line.source.size());
  line.characters += static_cast<std::uint32_t>(CountCharacters(text));
  const Cells cells = text.size() <= kMaxRowBytes ? CountCells(text, language.fold) : Cells{};
  line.cells = cells.all;
  if (cells.numbers < kMinNumberCells) {
    line.label = RecogniseLabel(line.folded, text, language);
  }
  const std::uint32_t label_size = line.label ? line.label->size : 0;
  line.shape = ReadShape(std::string_view(line.folded).substr(label_size), language);
  return line;
}

std::vector<Line> ReadLines(const ImportedText& imported, const Language& language) {
  std::vector<Line> lines;
  const std::string_view source = imported.source.text();
  const std::uint32_t count = imported.source.line_count();
  std::uint32_t gap = 0;
  bool page_break = false;
  std::optional<std::uint32_t> page;
  for (std::uint32_t number = 1; number <= count; ++number) {
    const BlockHint* hint = number <= imported.hints.size() ? &imported.hints[number - 1] : nullptr;
    const Span span = imported.source.LineSpan(number);
    std::optional<Line> line = ReadLine(source, span, language);
    if (!line) {
      ++gap;
      const std::string_view blanks = span.Of(source);
      page_break = page_break || blanks.find('\f') != std::string_view::npos ||
                   blanks.find("\u240C") != std::string_view::npos;
      continue;
    }
    line->number = number;
    if (hint != nullptr) {
      TakeHint(*hint, source, language, *line);
    }
    line->gap = std::exchange(gap, 0);
    line->page_break = std::exchange(page_break, false) || line->page_break;
    if (hint != nullptr && hint->page) {
      line->page_break = line->page_break || (page && *page != *hint->page);
      page = hint->page;
    }
    lines.push_back(std::move(*line));
  }
  return lines;
}

}  // namespace hegui
