// Gives numbered headings their levels. The level is decided from the document: by the order of ranks as it is used there
// (an inner list may be numbered 1. directly under 一、, or （一） under 1.), and by continuity, so that one number in the
// wrong form (「1、」 before 「二、」, 「三、」 between （二） and （四）) still finds its place. Pure and thread-safe.
#pragma once

#include <vector>

namespace hegui {

// The rank of a form, doubled, so that headings without number can stand between two ranks.
constexpr int RankOfForm(int rank) { return rank * 2; }

struct NumberedEntry {
  int rank = 0;   // RankOfForm(), or an odd number for a heading without number
  int value = 0;  // 0 for a heading without number
};

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
