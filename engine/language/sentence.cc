#include "engine/language/sentence.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Ordered by how much ends there.
enum class Rank : std::uint8_t { kNone, kClause, kList, kSentence };

bool Holds(const std::u32string& set, char32_t code) {
  return set.find(code) != std::u32string::npos;
}

Rank RankOf(char32_t code, const Stops& stops) {
  if (Holds(stops.sentence, code)) {
    return Rank::kSentence;
  }
  if (Holds(stops.list, code)) {
    return Rank::kList;
  }
  return Holds(stops.clause, code) ? Rank::kClause : Rank::kNone;
}

// The offset after everything that belongs to the stop of `rank` before `offset`. The rank only rises, so that
// a clause ends where the sentence ends that a later stop of the same run closes, and never after it.
std::uint32_t EndOfStop(std::string_view text, Span part, std::uint32_t offset, Rank rank,
                        const Stops& stops) {
  while (offset < part.end) {
    const Utf8Character character = CharacterAt(text, offset);
    const Rank next = RankOf(character.code, stops);
    if (next != Rank::kNone && next >= rank) {
      rank = next;
    } else if (!Holds(stops.closing, character.code)) {
      break;
    }
    offset += character.size;
  }
  return offset;
}

// Cuts after the stops of at least the rank `least`.
std::vector<Span> Split(std::string_view text, Span part, const Stops& stops, Rank least) {
  const std::vector<Span> titles = FindTitles(part.Of(text), stops);
  auto title = titles.begin();
  std::vector<Span> pieces;
  std::uint32_t begin = part.begin;
  const auto cut = [&pieces, &begin](std::uint32_t end) {
    if (begin < end) {
      pieces.push_back({begin, end});
    }
    begin = end;
  };
  for (std::uint32_t offset = part.begin; offset < part.end;) {
    if (title != titles.end() && part.begin + title->begin <= offset) {
      offset = std::max(offset, part.begin + title->end);
      ++title;
      continue;
    }
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    if (character.code == U'\n') {
      cut(offset - character.size);
      begin = offset;
      continue;
    }
    const Rank rank = RankOf(character.code, stops);
    if (rank != Rank::kNone && rank >= least) {
      offset = EndOfStop(text, part, offset, rank, stops);
      cut(offset);
    }
  }
  cut(part.end);
  return pieces;
}

// A title mark that waits for its partner.
struct OpenMark {
  std::size_t kind = 0;
  std::uint32_t begin = 0;
};

}  // namespace

std::vector<Span> SplitSentences(std::string_view text, Span part, const Stops& stops) {
  return Split(text, part, stops, Rank::kSentence);
}

std::vector<Span> SplitClauses(std::string_view text, Span part, const Stops& stops) {
  return Split(text, part, stops, Rank::kClause);
}

std::vector<Span> FindTitles(std::string_view text, const Stops& stops) {
  std::vector<Span> titles;
  std::vector<OpenMark> open;
  // How many marks of each kind are open: a partner is only looked for where there is one.
  std::vector<std::size_t> count(stops.titles.size());
  const auto pop = [&open, &count] {
    const OpenMark mark = open.back();
    open.pop_back();
    --count[mark.kind];
    return mark;
  };
  for (std::uint32_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    const std::uint32_t begin = offset;
    offset += character.size;
    if (character.code == U'\n') {
      open.clear();
      std::fill(count.begin(), count.end(), 0U);
    }
    for (std::size_t kind = 0; kind < count.size(); ++kind) {
      const auto [opening, closing] = stops.titles[kind];
      if (character.code == opening) {
        open.push_back({kind, begin});
        ++count[kind];
      } else if (character.code == closing && count[kind] > 0) {
        OpenMark mark = pop();
        while (mark.kind != kind) {
          mark = pop();
        }
        while (!titles.empty() && titles.back().begin > mark.begin) {
          titles.pop_back();
        }
        titles.push_back({mark.begin, offset});
      }
    }
  }
  return titles;
}

}  // namespace hegui
