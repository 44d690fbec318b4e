#include "engine/import/page_paragraph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "engine/import/list_number.h"
#include "engine/import/page_margin.h"
#include "engine/text/fold.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// All in widths of an ideograph.
constexpr double kIndent = 1.2;  // at least; two are usual
constexpr double kSameEdge = 0.4;
constexpr double kSlack =
    0.5;  // a line may end that much early, when its characters were drawn together
constexpr double kSameType = 0.12;  // share by which two sizes of type may differ and count as one
constexpr double kCentred = 1.0;    // a centred line may be off the middle by that
constexpr double kCentredFrom = 2.6;  // and must leave that much on either side
constexpr double kMaxIndent = 24;     // a line of a usual page has 28
// Tables.
constexpr std::size_t kSureCells = 3;  // one row of so many is a table
constexpr std::size_t kRowsOfTwo = 3;  // so many rows of two are
constexpr double kRowGap = 1.9;  // lines of a table are not further apart, in heights of a line
constexpr std::size_t kBeginningBytes = 96;  // where cues for a beginning are looked for
// Of the usual distance of lines.
constexpr double kWideGap = 1.6;

bool IsIn(const std::u32string& set, char32_t code) {
  return set.find(code) != std::u32string::npos;
}

// Sets of characters are folded ones.
char32_t Folded(char32_t code, const FoldTable& fold) {
  const auto found = fold.characters.find(code);
  return found == fold.characters.end() ? code : found->second;
}

std::string_view BeginningOf(std::string_view text) {
  std::size_t size = std::min(text.size(), kBeginningBytes);
  while (size < text.size() && IsContinuation(text[size])) {
    --size;
  }
  return text.substr(0, size);
}

bool SameType(const PageLine& a, const PageLine& b) {
  return std::abs(a.em - b.em) <= kSameType * std::max(a.em, b.em);
}

class Joiner {
 public:
  Joiner(const std::vector<PageLine>& lines, const Language& language)
      : lines_(lines), language_(language), margins_(ReadPageMargins(lines)) {
    MarkRows();
  }

  PageParagraphs Run() {
    PageParagraphs result;
    result.whole = margins_.known;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (result.whole && i > 0 && Joins(result.paragraphs.back(), i)) {
        ++result.paragraphs.back().count;
      } else {
        result.paragraphs.push_back({i, 1, rows_[i], i > 0 && IsSetApart(i), IndentOf(lines_[i])});
      }
    }
    return result;
  }

 private:
  // A row has three cells, or stands among rows of two.
  void MarkRows() {
    rows_.resize(lines_.size(), false);
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      bool sure = false;
      while (end < lines_.size() && lines_[end].cells.size() > 1 &&
             (end == begin || StandClose(end))) {
        sure = sure || lines_[end].cells.size() >= kSureCells;
        ++end;
      }
      const bool table = sure || (end - begin >= kRowsOfTwo && HasColumns(begin, end));
      for (std::size_t i = begin; i < end; ++i) {
        rows_[i] = table || lines_[i].row;
      }
      begin = std::max(end, begin + 1);
    }
    // What stands between two rows goes on with a cell.
    for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
      rows_[i] = rows_[i] || (rows_[i - 1] && lines_[i + 1].cells.size() > 1 && rows_[i + 1] &&
                              StandClose(i) && StandClose(i + 1));
    }
  }

  bool StandClose(std::size_t index) const {
    const PageLine &above = lines_[index - 1], &line = lines_[index];
    return above.page == line.page &&
           line.top - above.top <=
               kRowGap * std::max(line.bottom - line.top, above.bottom - above.top);
  }

  // Whether the second cells of the lines stand one under another.
  bool HasColumns(std::size_t begin, std::size_t end) const {
    std::size_t under = 0;
    for (std::size_t i = begin + 1; i < end; ++i) {
      const LineCell &above = lines_[i - 1].cells[1], &cell = lines_[i].cells[1];
      const double same = kSameEdge * lines_[i].em;
      under += std::abs(above.left - cell.left) <= same ||
                       std::abs(above.right - cell.right) <= same ||
                       std::abs(above.left + above.right - cell.left - cell.right) <= 2 * same
                   ? 1U
                   : 0U;
    }
    return (under + 1) * 2 > end - begin;
  }

  double LeftOf(const PageLine& line) const { return line.left - margins_.LeftOn(line.page); }
  double RoomOf(const PageLine& line) const { return margins_.RightOn(line.page) - line.right; }

  bool IsIndented(const PageLine& line) const { return LeftOf(line) >= kIndent * line.em; }

  bool IsCentred(const PageLine& line) const {
    return LeftOf(line) >= kCentredFrom * margins_.em &&
           RoomOf(line) >= kCentredFrom * margins_.em &&
           std::abs(LeftOf(line) - RoomOf(line)) <= 2 * kCentred * line.em;
  }

  std::uint32_t IndentOf(const PageLine& line) const {
    const double ems = line.em > 0 ? LeftOf(line) / line.em : 0;
    return static_cast<std::uint32_t>(std::lround(std::clamp(ems, 0.0, kMaxIndent)));
  }

  bool IsSetApart(std::size_t index) const {
    const PageLine &above = lines_[index - 1], &line = lines_[index];
    // Rows of several lines are as high as they are.
    return !(above.row && line.row) && above.page == line.page && margins_.pitch > 0 &&
           line.bottom - above.bottom >= kWideGap * margins_.pitch;
  }

  // Whether the line could have taken in the beginning of the next one, which therefore begins something.
  bool HadRoom(const PageLine& line, const PageLine& next) const {
    return RoomOf(line) > FirstPieceWidth(next.text, next.em, language_) + kSlack * line.em;
  }

  bool HasEnded(const PageLine& line) const {
    std::string_view text = line.text;
    char32_t last = 0;
    do {
      const std::size_t begin = PreviousCharacter(text, text.size());
      last = Folded(CharacterAt(text, begin).code, language_.fold);
      text = text.substr(0, begin);
    } while (!text.empty() && IsIn(language_.stops.closing, last));
    return IsIn(language_.stops.sentence, last) || IsIn(language_.stops.list, last) ||
           IsIn(language_.layout.lead_in, last);
  }

  bool MustGoOn(const PageLine& line) const {
    return IsIn(language_.layout.never_first,
                Folded(CharacterAt(line.text, 0).code, language_.fold));
  }

  bool Joins(const PageParagraph& paragraph, std::size_t index) const {
    const PageLine &last = lines_[index - 1], &next = lines_[index];
    if (rows_[index] || rows_[index - 1] || !SameType(last, next) ||
        (IsSetApart(index) && !MustGoOn(next))) {
      return false;
    }
    if (MustGoOn(next) && !HasEnded(last)) {
      return true;
    }
    if (HadRoom(last, next)) {
      return false;
    }
    if (!IsIndented(next)) {
      return margins_.indented || !HasEnded(last) || !Begins(next);
    }
    return GoesOnIndented(paragraph, index);
  }

  // Where paragraphs have no indent, and a sentence ends at the margin.
  bool Begins(const PageLine& line) const {
    const std::string folded = FoldPhrase(BeginningOf(line.text), language_.fold);
    const std::vector<Regex>& cues = language_.layout.paragraph_start;
    return BeginsWithNumber(folded, language_) ||
           std::any_of(cues.begin(), cues.end(),
                       [&folded](const Regex& cue) { return cue.Matches(folded); });
  }

  // A title that was broken at the margin; a list whose lines hang on its number; a quotation drawn in.
  bool GoesOnIndented(const PageParagraph& paragraph, std::size_t index) const {
    const PageLine &first = lines_[paragraph.first], &last = lines_[index - 1],
                   &next = lines_[index];
    if (HasEnded(last)) {
      return false;
    }
    if (IsCentred(next) && next.em > margins_.em * (1 + kSameType)) {
      return true;
    }
    const double same = kSameEdge * next.em;
    const bool hangs = paragraph.count == 1 ? next.left > first.left + same && !IsCentred(next)
                                            : std::abs(next.left - last.left) <= same;
    return hangs;
  }

  const std::vector<PageLine>& lines_;
  const Language& language_;
  const PageMargins margins_;
  std::vector<bool> rows_;
};

}  // namespace

PageParagraphs JoinPageLines(const std::vector<PageLine>& lines, const Language& language) {
  return Joiner(lines, language).Run();
}

}  // namespace hegui
