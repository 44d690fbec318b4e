#include "engine/import/ink_gaps.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/import/page_line.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Lines whose type differs less from the page's are of that type.
constexpr double kSameType = 0.25;
// Between ideographs that stand side by side, in widths of one: thin ones leave much room.
constexpr double kLargestGap = 0.7;

double Median(std::vector<double>& values) {
  if (values.empty()) {
    return 0;
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

using Line = std::vector<PlacedWord*>;

// From the left side of a word of ideographs to that of the next word, for each ideograph.
void AddPitches(const Line& line, std::vector<double>& pitches) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const std::size_t han = CountHan(line[i]->text);
    if (han > 0 && han == CountCharacters(line[i]->text)) {
      pitches.push_back((line[i + 1]->left - line[i]->left) / static_cast<double>(han));
    }
  }
  if (line.size() == 1) {
    const PlacedWord& word = *line.front();
    const std::size_t characters = CountCharacters(word.text);
    if (characters > 1 && CountHan(word.text) == characters) {
      pitches.push_back((word.right - word.left) / static_cast<double>(characters));
    }
  }
}

std::vector<Line> LinesOf(PlacedPage& page) {
  std::vector<Line> lines;
  const auto middle = [](const PlacedWord* word) { return (word->top + word->bottom) / 2; };
  Line words;
  for (PlacedWord& word : page.words) {
    if (std::isfinite(word.left) && std::isfinite(word.right) && std::isfinite(word.top) &&
        std::isfinite(word.bottom)) {
      words.push_back(&word);
    }
  }
  std::stable_sort(words.begin(), words.end(), [middle](const PlacedWord* a, const PlacedWord* b) {
    return middle(a) < middle(b);
  });
  for (PlacedWord* word : words) {
    const PlacedWord* const last = lines.empty() ? nullptr : lines.back().front();
    if (last == nullptr || middle(word) - middle(last) >=
                               std::min(last->bottom - last->top, word->bottom - word->top) / 2) {
      lines.emplace_back();
    }
    lines.back().push_back(word);
  }
  for (Line& line : lines) {
    std::sort(line.begin(), line.end(),
              [](const PlacedWord* a, const PlacedWord* b) { return a->left < b->left; });
  }
  return lines;
}

bool IsWideAt(std::string_view text, std::size_t offset) {
  return IsWideCharacter(CharacterAt(text, offset).code);
}

// Whether no blank is meant between the words. Boxes of some programs end far too early: a word takes what its characters take.
bool GoesOn(const PlacedWord& word, const PlacedWord& next, double em) {
  double width = 0;
  for (std::size_t offset = 0; offset < word.text.size();) {
    const Utf8Character character = CharacterAt(word.text, offset);
    offset += character.size;
    width += IsWideCharacter(character.code) ? em : em / 2;
  }
  const double right = std::max(word.right, word.left + width);
  return next.left - right < kLargestGap * em &&
         (IsWideAt(next.text, 0) ||
          IsWideAt(word.text, PreviousCharacter(word.text, word.text.size())));
}

}  // namespace

void CloseInkGaps(PlacedPage& page) {
  const std::vector<Line> lines = LinesOf(page);
  std::vector<double> pitches;
  for (const Line& line : lines) {
    AddPitches(line, pitches);
  }
  const double usual = Median(pitches);
  if (usual <= 0) {
    return;
  }
  for (const Line& line : lines) {
    pitches.clear();
    AddPitches(line, pitches);
    const double pitch = Median(pitches);
    const bool same = pitch <= 0 || std::abs(pitch - usual) <= kSameType * usual;
    const double em = same ? usual : pitch;
    for (std::size_t i = 0; i < line.size(); ++i) {
      line[i]->size = em;
      if (i + 1 < line.size() && GoesOn(*line[i], *line[i + 1], em)) {
        line[i]->right = std::max(line[i]->left, line[i + 1]->left);
      }
    }
  }
}

}  // namespace hegui
