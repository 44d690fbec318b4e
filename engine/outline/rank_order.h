// In which order a document nests its ways of numbering. The official order holds unless the document shows another one: an
// inner list may be numbered （一） under 1., and two forms of one rank (1、 and 1.) may stand for two levels.
// Pure and thread-safe.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

namespace hegui {

// The rank of a form, doubled, so that headings without number can stand between two ranks.
constexpr int RankOfForm(int rank) { return rank * 2; }

struct NumberedEntry {
  int rank = 0;   // RankOfForm(), or an odd number for a heading without number
  int value = 0;  // 0 for a heading without number
  int form = -1;  // which way of writing; only compared
};

// The values of the entries of each rank, for a walk along the entries.
class RankIndex {
 public:
  // REQUIRES: `entries` outlives this and does not change.
  explicit RankIndex(const std::vector<NumberedEntry>& entries);

  // The value of the next entry of that rank after `index`, 0 if there is none. REQUIRES: `index` never decreases.
  int NextValue(int rank, std::size_t index);

 private:
  struct Places {
    std::vector<std::size_t> indices;
    std::size_t cursor = 0;
  };
  const std::vector<NumberedEntry>& entries_;
  std::map<int, Places> places_;
};

// Changes the ranks of all entries so that a smaller one stands further out in this document.
void OrderRanksAsUsed(std::vector<NumberedEntry>& entries);

}  // namespace hegui
