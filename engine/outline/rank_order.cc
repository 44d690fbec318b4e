#include "engine/outline/rank_order.h"

#include <algorithm>
#include <utility>

namespace hegui {
namespace {

// Ranks are spread by this much, so that forms of one rank find room beside each other.
constexpr int kSpread = 64;

// How often the count of one kind begins anew between two successive numbers of another, which shows it nested there; and
// how often the count of one goes on with the other's number, which shows both in one list.
struct Evidence {
  std::map<std::pair<int, int>, int> nested;     // (outer, inner)
  std::map<std::pair<int, int>, int> continued;  // (before, after)
};

// Kinds are the ranks of `entries`.
Evidence Gather(const std::vector<NumberedEntry>& entries) {
  Evidence evidence;
  RankIndex index(entries);
  std::map<int, int> last;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& [kind, value, form] = entries[i];
    if (value == 0) {
      continue;
    }
    const auto own = last.find(kind);
    const bool goes_on = own != last.end() && own->second + 1 == value;
    for (const auto& [other, last_value] : last) {
      if (other == kind) {
        continue;
      }
      if (value == 1 && index.NextValue(other, i) == last_value + 1) {
        ++evidence.nested[{other, kind}];
      }
      if (value > 1 && !goes_on && last_value + 1 == value) {
        ++evidence.continued[{other, kind}];
      }
    }
    last[kind] = value;
  }
  return evidence;
}

// Gives forms of one rank ranks of their own where the document nests them in each other.
void SplitForms(std::vector<NumberedEntry>& entries) {
  using Kind = std::pair<int, int>;  // rank and form
  std::vector<Kind> kinds;           // in order of their first occurrence
  std::map<Kind, int> number_of;
  std::vector<NumberedEntry> by_form = entries;
  for (NumberedEntry& entry : by_form) {
    const Kind kind{entry.rank, entry.form};
    const auto [known, is_new] = number_of.emplace(kind, static_cast<int>(kinds.size()));
    if (is_new) {
      kinds.push_back(kind);
    }
    entry.rank = known->second;
  }
  Evidence evidence = Gather(by_form);
  const auto are_apart = [&evidence](int a, int b) {
    return evidence.nested[{a, b}] + evidence.nested[{b, a}] >
           evidence.continued[{a, b}] + evidence.continued[{b, a}];
  };

  std::vector<int> place(kinds.size(), 0);  // beside others of its rank
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (kinds[j].first == kinds[i].first && place[j] == place[i] &&
          are_apart(static_cast<int>(i), static_cast<int>(j))) {
        ++place[i];
      }
    }
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto kind = static_cast<std::size_t>(by_form[i].rank);
    entries[i].rank = entries[i].rank * kSpread + std::min(place[kind], kSpread - 1);
  }
}

}  // namespace

RankIndex::RankIndex(const std::vector<NumberedEntry>& entries) : entries_(entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].value > 0) {
      places_[entries[i].rank].indices.push_back(i);
    }
  }
}

int RankIndex::NextValue(int rank, std::size_t index) {
  const auto found = places_.find(rank);
  if (found == places_.end()) {
    return 0;
  }
  Places& places = found->second;
  while (places.cursor < places.indices.size() && places.indices[places.cursor] <= index) {
    ++places.cursor;
  }
  return places.cursor == places.indices.size() ? 0 : entries_[places.indices[places.cursor]].value;
}

void OrderRanksAsUsed(std::vector<NumberedEntry>& entries) {
  SplitForms(entries);
  std::vector<int> official;
  for (const NumberedEntry& entry : entries) {
    if (entry.value > 0) {
      official.push_back(entry.rank);
    }
  }
  std::sort(official.begin(), official.end());
  official.erase(std::unique(official.begin(), official.end()), official.end());

  std::vector<int> order = official;
  Evidence evidence = Gather(entries);
  for (std::size_t pass = 1; pass < order.size(); ++pass) {
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      if (evidence.nested[{order[i + 1], order[i]}] > evidence.nested[{order[i], order[i + 1]}]) {
        std::swap(order[i], order[i + 1]);
      }
    }
  }
  std::map<int, int> in_use;
  for (std::size_t i = 0; i < order.size(); ++i) {
    in_use[order[i]] = official[i];
  }
  for (NumberedEntry& entry : entries) {
    if (entry.value > 0) {
      entry.rank = in_use.at(entry.rank);
    }
  }
}

}  // namespace hegui
