#include "engine/base/edit_distance.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hegui {
namespace {

// Nobody misspells longer words; and a hostile pack must not buy a quadratic comparison of them.
constexpr std::size_t kMaxWordBytes = 200;

bool StartsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::vector<std::string_view> Characters(std::string_view text) {
  std::vector<std::string_view> characters;
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (end == text.size() || StartsCharacter(text[end])) {
      characters.push_back(text.substr(begin, end - begin));
      begin = end;
    }
  }
  return characters;
}

// Restricted Damerau-Levenshtein distance, three rows at a time.
std::size_t Distance(const std::vector<std::string_view>& a,
                     const std::vector<std::string_view>& b) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t exchanged = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({exchanged, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

template <typename Word>
std::string_view NearestOf(std::string_view word, std::span<const Word> candidates) {
  if (word.size() > kMaxWordBytes) {
    return {};
  }
  const std::vector<std::string_view> characters = Characters(word);
  std::string_view nearest;
  std::size_t least = kMaxWordBytes;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kMaxWordBytes) {
      continue;
    }
    const std::vector<std::string_view> other = Characters(candidate);
    const std::size_t longer = std::max(characters.size(), other.size());
    const std::size_t distance = Distance(characters, other);
    if (distance <= std::max<std::size_t>(1, longer / 3) && distance < longer && distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

}  // namespace

std::size_t EditDistance(std::string_view a, std::string_view b) {
  return Distance(Characters(a), Characters(b));
}

std::string_view Nearest(std::string_view word, std::span<const std::string_view> candidates) {
  return NearestOf(word, candidates);
}

std::string_view Nearest(std::string_view word, std::span<const std::string> candidates) {
  return NearestOf(word, candidates);
}

}  // namespace hegui
