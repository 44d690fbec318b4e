#include "engine/import/page_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Of the height of a word's box: what the size of its type usually is.
constexpr double kTypeOfHeight = 0.77;
// In widths of an ideograph. What programs put between ideographs and digits by themselves is a fifth to a quarter.
constexpr double kNoGap = 0.15;
constexpr double kGapOfIdeographs = 0.2;
constexpr double kGapOfScripts = 0.4;
constexpr double kWideGap = 0.8;
constexpr double kCellGap = 1.5;
constexpr std::string_view kWideBlank = "\u3000";

double HeightOf(const PlacedWord& word) { return word.bottom - word.top; }
double MiddleOf(const PlacedWord& word) { return (word.top + word.bottom) / 2; }

bool IsPlaced(const PlacedWord& word, const PlacedPage& page) {
  const bool finite = std::isfinite(word.left) && std::isfinite(word.right) &&
                      std::isfinite(word.top) && std::isfinite(word.bottom) &&
                      std::isfinite(word.size);
  if (word.text.empty() || !finite || word.right < word.left || word.bottom <= word.top) {
    return false;
  }
  const double middle = (word.left + word.right) / 2;
  return middle >= 0 && middle <= page.width && MiddleOf(word) >= 0 &&
         MiddleOf(word) <= page.height;
}

struct TypeSize {
  double em = 0;
  bool sure = false;  // told by the format, or by ideographs alone
};

// The size of the type of a word that has ideographs; digits and letters among them take half of one, more or less.
std::optional<TypeSize> TypeOf(const PlacedWord& word) {
  if (word.size > 0) {
    return TypeSize{word.size, true};
  }
  std::size_t wide = 0, narrow = 0;
  for (std::size_t offset = 0; offset < word.text.size();) {
    const Utf8Character character = CharacterAt(word.text, offset);
    (IsWideCharacter(character.code) ? wide : narrow) += 1;
    offset += character.size;
  }
  if (wide == 0 || word.right <= word.left) {
    return std::nullopt;
  }
  const double ideographs = static_cast<double>(wide) + static_cast<double>(narrow) / 2;
  return TypeSize{(word.right - word.left) / ideographs, narrow == 0};
}

// Of the longest word, of a sure one where there is one.
double EmOf(const std::vector<const PlacedWord*>& words) {
  TypeSize best;
  std::size_t longest = 0;
  for (const PlacedWord* word : words) {
    const std::optional<TypeSize> type = TypeOf(*word);
    if (!type || (best.sure && !type->sure)) {
      continue;
    }
    if (word->text.size() > longest || (type->sure && !best.sure)) {
      longest = word->text.size();
      best = *type;
    }
  }
  if (best.em > 0) {
    return best.em;
  }
  double em = 0;
  for (const PlacedWord* word : words) {
    em = std::max(em, kTypeOfHeight * HeightOf(*word));
  }
  return em;
}

// Sets of characters are folded ones.
bool IsIn(const std::u32string& set, char32_t folded) {
  return set.find(folded) != std::u32string::npos;
}

char32_t FirstOf(std::string_view text) { return CharacterAt(text, 0).code; }
char32_t LastOf(std::string_view text) {
  return CharacterAt(text, PreviousCharacter(text, text.size())).code;
}

std::string_view BlankFor(double gap, double em, char32_t before, char32_t after) {
  if (gap >= kWideGap * em) {
    return kWideBlank;
  }
  const bool wide_before = IsWideCharacter(before), wide_after = IsWideCharacter(after);
  const double least = wide_before && wide_after   ? kGapOfIdeographs
                       : wide_before || wide_after ? kGapOfScripts
                                                   : kNoGap;
  return gap >= least * em ? std::string_view(" ") : std::string_view();
}

PageLine MakeLine(std::vector<const PlacedWord*>& words, std::uint32_t page) {
  std::sort(words.begin(), words.end(),
            [](const PlacedWord* a, const PlacedWord* b) { return a->left < b->left; });
  PageLine line;
  line.page = page;
  line.em = EmOf(words);
  line.left = words.front()->left;
  line.top = words.front()->top;
  for (const PlacedWord* word : words) {
    const double gap = word->left - line.right;
    if (line.cells.empty()) {
      line.cells.push_back({{}, word->left, word->right});
    } else {
      line.text += BlankFor(gap, line.em, LastOf(line.text), FirstOf(word->text));
      if (gap >= kCellGap * line.em) {
        const auto begin = static_cast<std::uint32_t>(line.text.size());
        line.cells.push_back({{begin, begin}, word->left, word->right});
      }
    }
    const auto begin = static_cast<std::uint32_t>(line.text.size());
    line.text += word->text;
    const auto end = static_cast<std::uint32_t>(line.text.size());
    line.words.push_back({{begin, end}, {page, word->left, word->top, word->right, word->bottom}});
    line.right = std::max(line.right, word->right);
    line.top = std::min(line.top, word->top);
    line.bottom = std::max(line.bottom, word->bottom);
    line.cells.back().text.end = end;
    line.cells.back().right = line.right;
  }
  return line;
}

}  // namespace

bool IsWideCharacter(char32_t code) {
  constexpr char32_t kFirstWide = 0x2E80;  // radicals; before them stand letters and signs
  return code >= kFirstWide || IsHan(code);
}

double FirstPieceWidth(std::string_view text, double em, const Language& language) {
  double width = 0;
  bool any = false, narrow = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    const char32_t code = character.code;
    if (code == U' ' || code == U'\u3000') {
      break;
    }
    const bool wide = IsWideCharacter(code);
    const auto found = language.fold.characters.find(code);
    const char32_t folded = found == language.fold.characters.end() ? code : found->second;
    const bool closes =
        IsIn(language.layout.never_first, folded) || IsIn(language.stops.closing, folded);
    const bool goes_on = !any || closes || (narrow && !wide);
    if (!goes_on) {
      break;
    }
    width += wide ? em : em / 2;
    const bool opens = IsIn(language.layout.never_last, folded);
    any = any || !opens || closes;
    narrow = !wide;
  }
  return width;
}

std::vector<PageLine> ReadPageLines(const PlacedPage& page, std::uint32_t number) {
  std::vector<const PlacedWord*> words;
  words.reserve(page.words.size());
  for (const PlacedWord& word : page.words) {
    if (IsPlaced(word, page)) {
      words.push_back(&word);
    }
  }
  std::stable_sort(words.begin(), words.end(), [](const PlacedWord* a, const PlacedWord* b) {
    return MiddleOf(*a) < MiddleOf(*b);
  });
  std::vector<PageLine> lines;
  std::vector<const PlacedWord*> open;
  double middle = 0, height = 0;  // of the line that is being put together
  const auto close = [&] {
    if (!open.empty()) {
      lines.push_back(MakeLine(open, number));
      lines.back().number = static_cast<std::uint32_t>(lines.size());
      open.clear();
    }
  };
  for (const PlacedWord* word : words) {
    const double least = std::min(height, HeightOf(*word));
    if (!open.empty() && MiddleOf(*word) - middle >= least / 2) {
      close();
    }
    // The tallest word says where the line is: a raised figure does not pull it up.
    if (open.empty() || HeightOf(*word) > height) {
      middle = MiddleOf(*word);
      height = HeightOf(*word);
    }
    open.push_back(word);
  }
  close();
  return lines;
}

}  // namespace hegui
