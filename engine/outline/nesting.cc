#include "engine/outline/nesting.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// A document that opens with 「1、」 and goes on with 「二、」: the odd one out is what continues nothing of its own kind.
void MendFirst(std::vector<NumberedEntry>& entries) {
  const auto numbered = [](const NumberedEntry& entry) { return entry.value > 0; };
  const auto first = std::find_if(entries.begin(), entries.end(), numbered);
  if (first == entries.end() || first->value != 1) {
    return;
  }
  const auto outermost =
      std::find_if(first, entries.end(), [first, numbered](const NumberedEntry& entry) {
        return numbered(entry) && entry.rank < first->rank;
      });
  if (outermost == entries.end()) {
    return;
  }
  const auto continuation =
      std::find_if(std::next(first), entries.end(), [first](const NumberedEntry& entry) {
        return entry.value == 2 && entry.rank == first->rank;
      });
  const int own_rank = first->rank;
  int best_rank = own_rank;
  for (auto entry = outermost; entry < continuation; ++entry) {
    if (entry->value == 2 && entry->rank < best_rank) {
      const int rank = entry->rank;
      const bool has_first = std::any_of(first, entry, [rank](const NumberedEntry& other) {
        return other.rank == rank && other.value == 1;
      });
      if (!has_first) {
        best_rank = rank;
      }
    }
  }
  first->rank = best_rank;
}

struct OpenEntry {
  int index = -1;
  int rank = 0;  // as placed: a number in the wrong form has its siblings' rank
  int value = 0;
  int group = 0;
};

class Nester {
 public:
  explicit Nester(const std::vector<NumberedEntry>& entries)
      : entries_(entries), index_(entries), result_(entries.size()) {}

  std::vector<NestedEntry> Run() && {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      Place(i);
    }
    return std::move(result_);
  }

 private:
  void Place(std::size_t i) {
    const NumberedEntry& entry = entries_[i];
    int rank = entry.rank;
    std::size_t depth = DepthOf(rank);
    const std::optional<std::size_t> other =
        FitsAt(depth, rank, entry.value) ? InnerDepth(i, depth) : ContinuedDepth(i, depth);
    if (other) {
      depth = *other;
      rank = open_[depth].rank;
    }
    last_value_[entry.rank] = entry.value;
    depth = std::min(depth, static_cast<std::size_t>(limits::kMaxSectionLevel - 1));

    // A count that begins anew is another list.
    const bool sibling = depth < open_.size() && open_[depth].rank == rank && entry.value != 1;
    const int group = sibling ? open_[depth].group : groups_++;
    open_.resize(std::min(depth, open_.size()));
    result_[i].parent = open_.empty() ? -1 : open_.back().index;
    result_[i].level = static_cast<int>(open_.size()) + 1;
    result_[i].group = group;
    open_.push_back({static_cast<int>(i), rank, entry.value, group});
  }

  // How many open entries an entry of this rank stays inside.
  std::size_t DepthOf(int rank) const {
    const auto first = std::find_if(open_.begin(), open_.end(),
                                    [rank](const OpenEntry& open) { return open.rank >= rank; });
    return static_cast<std::size_t>(first - open_.begin());
  }

  bool FitsAt(std::size_t depth, int rank, int value) const {
    const bool sibling = depth < open_.size() && open_[depth].rank == rank;
    return value <= 1 || (sibling && value == open_[depth].value + 1);
  }

  // A number that fits where its form belongs, but stands again further on, while an inner count waits for just this one:
  // 二、 （一） （二） 三、 （四） 三、.
  std::optional<std::size_t> InnerDepth(std::size_t i, std::size_t own_depth) {
    const NumberedEntry& entry = entries_[i];
    if (entry.value < 2 || index_.NextValue(entry.rank, i) != entry.value) {
      return std::nullopt;
    }
    for (std::size_t depth = open_.size(); depth > own_depth + 1; --depth) {
      const OpenEntry& open = open_[depth - 1];
      if (open.value + 1 == entry.value && index_.NextValue(open.rank, i) == entry.value + 1) {
        return depth - 1;
      }
    }
    return std::nullopt;
  }

  // The depth at which this number goes on with another form's count. That it does so by chance is ruled out by what
  // comes next: that form goes on with the number after this one, or its own form goes on as if this one were not
  // there; or this one begins a list of its own form with a number in the middle.
  std::optional<std::size_t> ContinuedDepth(std::size_t i, std::size_t own_depth) {
    const NumberedEntry& entry = entries_[i];
    const bool sibling = own_depth < open_.size() && open_[own_depth].rank == entry.rank;
    const int own_next = index_.NextValue(entry.rank, i);
    const bool alien =
        sibling ? own_next == open_[own_depth].value + 1
                : last_value_[entry.rank] + 1 != entry.value && own_next != entry.value + 1;
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const OpenEntry& open = open_[depth - 1];
      if (open.value > 0 && open.value + 1 == entry.value &&
          (alien || index_.NextValue(open.rank, i) == entry.value + 1)) {
        return depth - 1;
      }
    }
    return std::nullopt;
  }

  const std::vector<NumberedEntry>& entries_;
  RankIndex index_;
  std::vector<NestedEntry> result_;
  std::vector<OpenEntry> open_;
  std::map<int, int> last_value_;  // of each rank
  int groups_ = 0;
};

}  // namespace

std::vector<NestedEntry> NestByNumber(std::vector<NumberedEntry> entries) {
  MendFirst(entries);
  OrderRanksAsUsed(entries);
  return Nester(entries).Run();
}

}  // namespace hegui
