#include "engine/outline/line.h"

#include <algorithm>
#include <utility>

#include "engine/outline/cue_match.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr char32_t kFormFeed = U'\f';
constexpr char32_t kFormFeedMark = U'\u240C';  // what decoding makes of it
constexpr char32_t kFirstWide = U'\u2000';     // from here on a character is as wide as an ideograph, nearly enough

std::uint32_t ColumnsOf(char32_t code) { return code < kFirstWide ? 1 : 2; }

bool IsDropped(char32_t code, const FoldTable& fold) {
  const auto folded = fold.characters.find(code);
  return folded != fold.characters.end() && folded->second == U'\0';
}

bool IsFormFeed(char32_t code) { return code == kFormFeed || code == kFormFeedMark; }

// Cuts blanks off both ends and measures what stands before the text.
void Trim(std::string_view source, const FoldTable& fold, Line& line) {
  while (!line.source.empty()) {
    const Utf8Character character = CharacterAt(source, line.source.begin);
    const bool dropped = IsDropped(character.code, fold);
    line.page_break = line.page_break || IsFormFeed(character.code);
    if (!dropped && !IsFormFeed(character.code) && !IsBlank(character.code, fold)) {
      break;
    }
    if (!dropped && !IsFormFeed(character.code)) {
      line.indent += ColumnsOf(character.code);
      ++line.characters;
    }
    line.source.begin += character.size;
  }
  while (!line.source.empty()) {
    const auto last =
        static_cast<std::uint32_t>(PreviousCharacter(source, line.source.end));
    const char32_t code = CharacterAt(source, last).code;
    if (!IsDropped(code, fold) && !IsFormFeed(code) && !IsBlank(code, fold)) {
      break;
    }
    line.source.end = last;
  }
}

void Measure(std::string_view text, Line& line) {
  line.columns = line.indent;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    line.columns += ColumnsOf(character.code);
    ++line.characters;
    offset += character.size;
  }
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

std::optional<Line> ReadLine(std::string_view source, Span part, const Language& language) {
  Line line;
  line.source = part;
  Trim(source, language.fold, line);
  const std::string_view text = line.source.Of(source);
  line.folded = FoldPhrase(text, language.fold);
  if (line.folded.empty()) {
    return std::nullopt;
  }
  Measure(text, line);
  line.shape = ReadShape(line.folded, language);
  line.label = RecogniseLabel(line.folded, text, language);
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
    const BlockHint* hint =
        number <= imported.hints.size() ? &imported.hints[number - 1] : nullptr;
    if (hint != nullptr && hint->outside_body) {
      continue;
    }
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
    line->hint = hint;
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
