// Gives numbered headings their levels. The level is decided from the document: by the order of ranks as it is used there
// (rank_order.h; levels that are left out do not count), and by continuity, so that one number in the wrong form (「1、」
// before 「二、」, 「三、」 between （二） and （四）) still finds its place. Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/outline/rank_order.h"

namespace hegui {

struct NestedEntry {
  int parent = -1;  // index of an entry
  int level = 1;
  // Entries of one count (same parent, same rank, not begun anew) form a group: what is judged together. Groups
  // count from 0.
  int group = 0;
};

// One result per entry, in order. No level exceeds limits::kMaxSectionLevel.
std::vector<NestedEntry> NestByNumber(std::vector<NumberedEntry> entries);

}  // namespace hegui
